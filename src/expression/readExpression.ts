import type { CoreExpression, Expression as Node } from 'jsep';
import { constants, functions, power } from './functions.ts';
import { spelledOut } from './grammar.ts';
import { longest } from './longest.ts';
import { piecesOf } from './pieces.ts';
import { negative, number, product, quotient, sum, type Term, variable } from './term.ts';
import { treeOf } from './tree.ts';
import type { Expression, Reading } from './types.ts';

const binary: ReadonlyMap<string, (a: Term, b: Term) => Term> = new Map([
  ['+', sum],
  ['-', (a: Term, b: Term) => sum(a, negative(b))],
  ['*', product],
  ['/', quotient],
  ['^', power],
]);

/** The function of x that a part of the tree stands for. Throws `Error` for any node but a number, a known name, a sign or a known function. */
function termOf(node: Node): Term {
  const part = node as CoreExpression;
  if (part.type === 'Literal' && typeof part.value === 'number') return number(part.value);
  if (part.type === 'Identifier') {
    if (part.name === 'x') return variable;
    const constant = constants.get(part.name);
    if (constant !== undefined) return number(constant);
  }
  if (part.type === 'UnaryExpression') {
    const argument = termOf(part.argument);
    return part.operator === '-' ? negative(argument) : argument;
  }
  if (part.type === 'BinaryExpression') {
    const join = binary.get(part.operator);
    if (join) return join(termOf(part.left), termOf(part.right));
  }
  if (part.type === 'CallExpression') {
    const callee = part.callee as CoreExpression;
    const known = callee.type === 'Identifier' ? functions.get(callee.name) : undefined;
    const [first, ...rest] = part.arguments.map(termOf);
    if (known && first) return known.of(first, ...rest);
  }
  throw new Error(`readExpression: a formula has no ${part.type}`);
}

/** Reads a formula in x: numbers, pi, e, the five signs, parentheses and a fixed list of functions; nothing is ever run as code. */
export function readExpression(typed: string): Reading<Expression> {
  const pieces = piecesOf(typed);
  if (pieces.fault) return pieces;
  const text = spelledOut(pieces.read);
  if (text.fault) return text;
  if (text.read.length > longest)
    return { fault: { problem: `With every product written out it has more than ${longest} characters.` } };
  const { value, jet } = termOf(treeOf(text.read));
  return { read: { text: text.read, value, jet } };
}
