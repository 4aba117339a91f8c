import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { usesOf } from './usesOf.ts';

const entry = (id: string, ...forms: string[]): Entry => ({ id, term: id, forms, brief: '', more: '', at: 'lesson 1' });
const read = usesOf([
  entry('evidence', 'evidence'),
  entry('elbo', 'ELBO', 'evidence lower bound'),
  entry('bayes', 'Bayes’ rule'),
  entry('nat', 'nat', 'nats'),
]);

/** The text with its uses in brackets. */
const marked = (text: string, used = new Set<string>()): string =>
  read(text, used)
    .map((stretch) => (stretch.entry ? `[${stretch.entry.id}: ${stretch.text}]` : stretch.text))
    .join('');

describe('the uses of terms in a text', () => {
  it('are found once each, also at the head of a sentence', () => {
    expect(marked('Evidence is scarce. The evidence, in nats.')).toBe(
      '[evidence: Evidence] is scarce. The evidence, in [nat: nats].',
    );
  });

  it('are the longer of two terms that begin together, over a line break too', () => {
    expect(marked('the evidence lower\nbound is below the evidence')).toBe(
      'the [elbo: evidence lower\nbound] is below the [evidence: evidence]',
    );
  });

  it('are not parts of words, of compounds or of possessives', () => {
    for (const text of ['natural', 'log-evidence', 'evidence-based', 'evidence’s', 'nat–bit', 'ELBOs', 'elbo'])
      expect(marked(text)).toBe(text);
  });

  it('may hold an apostrophe of their own', () => {
    expect(marked('by Bayes’ rule.')).toBe('by [bayes: Bayes’ rule].');
  });

  it('are left alone where the page has used the term before, and are noted', () => {
    const used = new Set(['evidence']);
    expect(marked('evidence and ELBO', used)).toBe('evidence and [elbo: ELBO]');
    expect([...used]).toEqual(['evidence', 'elbo']);
  });
});
