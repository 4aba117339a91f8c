import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { standaloneNotFound } from './not-found.ts';

const css = '@charset "utf-8";@font-face{font-family:A;src:url(./a.woff2)}p{color:red}';
const html = standaloneNotFound('Lost', '<a href="./">front page</a>', css, '/repo/');

describe('the page for wrong addresses', () => {
  it('needs no other file and holds no relative address', () => {
    expect(html).toContain('p{color:red}');
    expect(html).not.toMatch(/url\(|(?:src|href)="\.{1,2}\//);
    expect(html).toContain('href="/repo/" data-home');
  });

  it('allows the one script in it, by its hash', () => {
    const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}'`);
  });
});
