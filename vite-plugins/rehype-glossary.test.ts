import mdx from '@mdx-js/rollup';
import remarkMath from 'remark-math';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../src/app/book/glossary/entry.ts';
import { rehypeGlossary } from './rehype-glossary.ts';
import { rehypeProseFacts } from './rehype-prose-facts.ts';

const entries: readonly Entry[] = [
  { id: 'prior', term: 'prior', forms: ['prior'], brief: 'What is believed before.', more: '', at: 'S16' },
];

/** The program that a page of prose becomes. */
async function programOf(value: string, path = '/x/lessons/03-bayes/page.mdx', terms = entries): Promise<string> {
  const plugin = mdx({
    jsx: true,
    remarkPlugins: [remarkMath],
    rehypePlugins: [[rehypeGlossary, terms], rehypeProseFacts],
  });
  const transform = plugin.transform as (value: string, path: string) => Promise<{ readonly code: string }>;
  return (await transform(value, path)).code;
}
const links = async (...page: Parameters<typeof programOf>): Promise<number> =>
  (await programOf(...page)).split('className="gloss"').length - 1;

describe('a term of the glossary in a lesson', () => {
  it('leads from its first use in a paragraph to its entry, and says what it is', async () => {
    expect(await programOf('The prior, and the prior again.')).toContain(
      'className="gloss" id="term-prior" href="../glossary/#prior" title="What is believed before."',
    );
    expect(await links('The prior, and the prior again.\n\nA prior.')).toBe(1);
  });

  it('is left alone in headings, links, formulas, code, notes and words at the head of a paragraph', async () => {
    for (const text of [
      '## The prior',
      'The [prior](../x/).',
      'A $prior$.',
      'Some `prior`.',
      '**The prior is dense.** It is.',
      '**“The prior is dense.”** It is not.',
      '<Note>\n  The prior.\n</Note>',
      '<Summary>\n\n- The prior.\n\n</Summary>',
    ])
      expect(await links(text), `${text}`).toBe(0);
  });

  it('is found in emphasis and beside parts that stand in a line', async () => {
    expect(await links('The **prior** is fixed.')).toBe(1);
    expect(await links('The <At id="S3" />prior is fixed.')).toBe(1);
  });

  it('is left alone in a lesson in which the word means something else', async () => {
    const meant = entries.map((entry) => ({ ...entry, notIn: [9] }));
    expect(await links('The prior.', '/x/lessons/09-experts/page.mdx', meant)).toBe(0);
    expect(await links('The prior.', '/x/lessons/10-products/page.mdx', meant)).toBe(1);
  });

  it('is left alone on pages that are no lesson', async () => {
    expect(await links('The prior.', '/x/lessons/03-bayes/notes.mdx')).toBe(0);
  });
});

describe('what stands on a page of prose', () => {
  it('is exported: its statements, the works it cites and the terms it leads to', async () => {
    const page = `The <At id="S3" />prior, by <Cite id="a2000" />.\n\n<References ids={['a2000', "b2001"]} />`;
    const program = (await programOf(page)).replaceAll(/\s+/g, ' ');
    expect(program).toContain(
      'export const proseFacts = { statements: ["S3"], cites: ["a2000", "b2001"], terms: ["prior"], slips: [] };',
    );
  });
});
