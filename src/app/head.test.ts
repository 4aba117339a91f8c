import { describe, expect, it } from 'vitest';
import { headTags } from './head.ts';

const facts = { route: '/elbo/', title: 'The bound', description: 'A "lower" bound & more', image: 'elbo' };

describe('the head of a page', () => {
  it('gives whole addresses where the site knows its own, under its folder', () => {
    const head = headTags(facts, 'https://example.org/repo/');
    expect(head).toContain('<link rel="canonical" href="https://example.org/repo/elbo/">');
    expect(head).toContain('content="https://example.org/repo/social/elbo.png"');
  });

  it('claims no address where the site does not know its own', () => {
    const head = headTags(facts, undefined);
    expect(head).not.toMatch(/canonical|og:url|https?:/);
    expect(head).toContain('content="./social/elbo.png"');
  });

  it('keeps marks of HTML in a text from ending it', () => {
    expect(headTags(facts, undefined)).toContain('content="A &#34;lower&#34; bound &#38; more"');
  });
});
