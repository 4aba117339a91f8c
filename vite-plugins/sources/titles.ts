import { childrenOf, isNode, type Node } from './parse.ts';

/** The name of what is called: `it` of `it('…')`, of `it.each(…)('…')` and of `it.only('…')`. */
function calleeOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node['name']);
  return calleeOf(node['object'] ?? node['callee']);
}

/** The titles of the tests in a file, in order, each with the title of the group it stands in. */
export function titlesIn(nodes: readonly Node[], group = ''): readonly string[] {
  return nodes.flatMap((node) => {
    const name = node.type === 'CallExpression' ? calleeOf(node['callee']) : '';
    const [first, ...rest] = Array.isArray(node['arguments']) ? (node['arguments'] as unknown[]).filter(isNode) : [];
    const title = first?.type === 'Literal' ? String(first['value']) : undefined;
    if (title !== undefined && (name === 'it' || name === 'test')) return [`${group} ${title}`.trim()];
    if (title !== undefined && name === 'describe') return titlesIn(rest, `${group} ${title}`.trim());
    return titlesIn(childrenOf(node), group);
  });
}
