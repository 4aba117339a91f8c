import type { Element, ElementContent, Root } from 'hast';
import katex, { type KatexOptions } from 'katex';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** `value` as a JSX attribute that the MDX compiler passes on unchanged. */
const literal = (name: string, value: unknown) => ({
  type: 'mdxJsxAttribute',
  name,
  value: {
    type: 'mdxJsxAttributeValueExpression',
    value: '',
    data: {
      estree: { type: 'Program', sourceType: 'module', body: [{ type: 'ExpressionStatement', expression: value }] },
    },
  },
});

/**
 * Renders the formulas of a lesson while it is compiled: one element with ready HTML each, so that no formula of the
 * prose is in any script. A TeX error stops the build with file, line and column.
 */
export function rehypeKatexStatic(options: KatexOptions) {
  return (tree: Root, file: VFile): void => {
    visitParents(tree, 'element', (element: Element, parents) => {
      const classes = element.properties['className'];
      const names = Array.isArray(classes) ? classes : [];
      const display = names.includes('math-display');
      if (!display && !names.includes('math-inline')) return undefined;
      let parent = parents.at(-1) as Element | Root;
      let scope: Element = element;
      if (display && parent.type === 'element' && parent.tagName === 'pre') {
        scope = parent;
        parent = parents.at(-2) as Element | Root;
      }
      const tex = textOf(element);
      let html: string;
      try {
        html = katex.renderToString(tex, { ...options, macros: { ...options.macros }, displayMode: display });
      } catch (cause) {
        file.fail(`KaTeX: ${(cause as Error).message}`, {
          ancestors: [...parents, element],
          place: element.position,
          source: 'rehype-katex-static',
        });
      }
      const property = {
        type: 'Property',
        kind: 'init',
        method: false,
        shorthand: false,
        computed: false,
        key: { type: 'Identifier', name: '__html' },
        value: { type: 'Literal', value: html },
      };
      const node = {
        type: 'mdxJsxTextElement',
        name: display ? 'div' : 'span',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'className', value: display ? 'math math-block' : 'math' },
          { type: 'mdxJsxAttribute', name: 'data-tex', value: tex },
          literal('dangerouslySetInnerHTML', { type: 'ObjectExpression', properties: [property] }),
        ],
        children: [],
      };
      const index = parent.children.indexOf(scope as never);
      parent.children.splice(index, 1, node as never);
      return [SKIP, index + 1];
    });
  };
}
