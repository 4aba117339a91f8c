import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { ProseFacts } from '../src/app/site.ts';

/** The part of a JSX node of MDX that is read here. */
interface Tag {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: { readonly type?: string; readonly name?: string; readonly value?: unknown }[];
}

/** The strings in an attribute: one that is written out, or those of a list in braces. */
function stringsOf(tag: Tag, name: string): readonly string[] {
  const value = tag.attributes?.find((attribute) => attribute.name === name)?.value;
  if (typeof value === 'string') return [value];
  const code = (value as { readonly value?: unknown } | undefined)?.value;
  return typeof code === 'string'
    ? [...code.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '')
    : [];
}

/** What stands on a page of prose. Each of its notes on a slip is given an id, `slip-1` for the first, to be led to. */
function factsOf(tree: Root): ProseFacts {
  const slips: string[] = [];
  const [statements, cites, terms] = [new Set<string>(), new Set<string>(), new Set<string>()];
  visitParents(tree, (node) => {
    const tag = node as Tag;
    if (tag.name === 'At') stringsOf(tag, 'id').forEach((id) => statements.add(id));
    if (tag.name === 'Cite') stringsOf(tag, 'id').forEach((id) => cites.add(id));
    if (tag.name === 'References') stringsOf(tag, 'ids').forEach((id) => cites.add(id));
    if (tag.name === 'Slip') {
      slips.push(stringsOf(tag, 'printed')[0] ?? '');
      tag.attributes?.push({ type: 'mdxJsxAttribute', name: 'id', value: `slip-${slips.length}` });
    }
    const { tagName, properties } = node as Element;
    const id = properties?.['id'];
    if (tagName === 'a' && typeof id === 'string' && id.startsWith('term-')) terms.add(id.slice('term-'.length));
  });
  return { statements: [...statements], cites: [...cites], terms: [...terms], slips };
}

/** `value`, which is plain data, as the tree of a program would have it. */
const literal = (value: ProseFacts) => ({
  type: 'ObjectExpression',
  properties: Object.entries(value).map(([name, list]: [string, readonly string[]]) => ({
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: { type: 'Identifier', name },
    value: { type: 'ArrayExpression', elements: list.map((each) => ({ type: 'Literal', value: each })) },
  })),
});

/** Lets a page of prose export what stands on it, so that other pages can lead there: `proseFacts`. */
export function rehypeProseFacts() {
  return (tree: Root): void => {
    const declaration = {
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [
        { type: 'VariableDeclarator', id: { type: 'Identifier', name: 'proseFacts' }, init: literal(factsOf(tree)) },
      ],
    };
    const statement = { type: 'ExportNamedDeclaration', declaration, specifiers: [], source: null, attributes: [] };
    const estree = { type: 'Program', sourceType: 'module', body: [statement] };
    tree.children.unshift({ type: 'mdxjsEsm', value: '', data: { estree } } as never);
  };
}
