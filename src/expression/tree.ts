import jsep, { type Expression as Node, type HookScope } from 'jsep';

// Five signs and nothing else: no comparison, no bits, no words, no literals with names.
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
for (const [sign, rank] of Object.entries({ '+': 1, '-': 1, '*': 2, '/': 2 })) jsep.addBinaryOp(sign, rank);
jsep.addBinaryOp('^', 3, true);

/** A value with the powers that follow it, from the right. */
function powers(scope: HookScope): Node {
  const base = scope.gobbleToken() ?? scope.throwError('a value is missing');
  scope.gobbleSpaces();
  if (scope.char !== '^') return base;
  scope.index += 1;
  return { type: 'BinaryExpression', operator: '^', left: base, right: powers(scope) };
}

// A sign before a value ranks below a power: −x² is −(x²).
jsep.hooks.add('gobble-token', function (this: HookScope, env: { node?: Node }) {
  const operator = this.char;
  if (operator !== '-' && operator !== '+') return;
  this.index += 1;
  env.node = { type: 'UnaryExpression', operator, argument: powers(this), prefix: true };
});

/** The syntax tree of a formula. Throws `Error` for a text that is no formula. */
export const treeOf = (text: string): Node => jsep(text);
