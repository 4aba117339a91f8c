import type { Element, ElementContent, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import type { Entry } from '../src/app/book/glossary/entry.ts';
import { usesOf } from '../src/app/book/glossary/usesOf.ts';

/** The number of a lesson, from where its prose lies on the disk; `undefined` for other pages, which are left as they are. */
function lessonAt(path: string): number | undefined {
  const number = /\/lessons\/(\d+)-[^/]*\/page\.mdx$/.exec(path.replaceAll('\\', '/'))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** What a paragraph of running prose may lie in; not a margin note, a summary or any other part with a frame. */
const around = new Set(['ul', 'ol', 'li', 'blockquote']);

/** Words that stand at the head of a paragraph instead of a heading. */
const isRunIn = (node: Element): boolean => {
  const last = node.children.at(-1);
  return last?.type === 'text' && /[.?!:][”’)]*$/.test(last.value);
};

/**
 * Leads the first use of each glossary term in the paragraphs of a lesson to its entry. Headings, links, formulas and
 * everything with a frame of its own stay as they are.
 */
export function rehypeGlossary(entries: readonly Entry[]) {
  return (tree: Root, file: VFile): void => {
    const lesson = lessonAt(file.path);
    if (lesson === undefined) return;
    const read = usesOf(entries.filter(({ notIn = [] }) => !notIn.includes(lesson)));
    const used = new Set<string>();
    const linked = (children: readonly ElementContent[]): ElementContent[] =>
      children.flatMap((child): ElementContent[] => {
        if (child.type === 'text')
          return read(child.value, used).map(({ text, entry }): ElementContent => {
            const value = { type: 'text' as const, value: text };
            if (!entry) return value;
            const properties = {
              className: ['gloss'],
              id: `term-${entry.id}`,
              href: `../glossary/#${entry.id}`,
              title: entry.brief,
            };
            return { type: 'element', tagName: 'a', properties, children: [value] };
          });
        if (child.type === 'element' && /^(em|strong)$/.test(child.tagName) && !isRunIn(child))
          child.children = linked(child.children);
        return [child];
      });
    visitParents(tree, 'element', (element: Element, parents) => {
      const running = parents.every((parent) => parent.type === 'root' || around.has((parent as Element).tagName));
      if (element.tagName === 'p' && running) element.children = linked(element.children);
    });
  };
}
