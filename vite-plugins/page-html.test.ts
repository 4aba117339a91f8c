import type { Manifest } from 'vite';
import { describe, expect, it } from 'vitest';
import { fillTemplate, policyTag, preloadTags, relativeTo } from './page-html.ts';

describe('a page put into the template', () => {
  it('keeps what looks like a replacement pattern', () => {
    const template = '<html data-lesson=""><!--head--><!--app--></html>';
    const page = { lesson: '04-kl', head: '<title>$&</title>', html: "<p>$1 $$ $'</p>" };
    expect(fillTemplate(template, page)).toBe(`<html data-lesson="04-kl"><title>$&</title><p>$1 $$ $'</p></html>`);
  });
});

describe('the policy of a page', () => {
  it('lets its own scripts compile WebAssembly, and no text become a script', () => {
    expect(policyTag()).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policyTag()).not.toMatch(/script-src[^;]*'unsafe-(eval|inline)'/);
  });

  it('of the page for wrong addresses allows its one script alone', () => {
    expect(policyTag(`'sha256-x'`)).toContain("script-src 'sha256-x';");
  });
});

describe('the addresses of a page', () => {
  const html = '<a href="./x/"></a> <script src="./assets/a.js"></script> <link href="./favicon.svg">';

  it('of files go up as many folders as the page lies down, and links stay', () => {
    expect(relativeTo(html, 0)).toBe(html);
    expect(relativeTo(html, 2)).toBe(
      '<a href="./x/"></a> <script src="../../assets/a.js"></script> <link href="../../favicon.svg">',
    );
  });
});

describe('what a page fetches ahead', () => {
  const manifest: Manifest = {
    'src/app/boot.ts': { file: 'assets/boot.js', imports: ['_react.js'] },
    '_react.js': { file: 'assets/react.js' },
    'src/widgets/first-drag/index.tsx': { file: 'assets/first-drag.js', imports: ['_react.js', 'index.html'] },
    'src/widgets/kl-fit/index.tsx': { file: 'assets/kl-fit.js' },
    'lessons/04-kl/lesson.ts': { file: 'assets/lesson-4.js' },
    'index.html': {
      file: 'assets/index.js',
      isEntry: true,
      assets: ['assets/source-serif-4-latin-wght-normal.woff2', 'assets/KaTeX_Main-Regular.woff2'],
    },
  };
  const island = '<div data-island-source="src/widgets/first-drag/index.tsx"></div>';
  const scripts = (html: string, lesson: string) =>
    new Set(
      [...preloadTags(html, lesson, manifest).matchAll(/modulepreload" crossorigin href="\.\/assets\/([^"]*)"/g)].map(
        (match) => match[1],
      ),
    );

  it('is the scripts of its own islands where the page begins with one', () => {
    expect(scripts(island, '')).toEqual(new Set(['boot.js', 'first-drag.js', 'react.js']));
  });

  it('is kept in a template on a lesson, which begins with prose, with what the lesson declares', () => {
    expect(preloadTags(island, '04-kl', manifest)).toMatch(
      /<template id="scripts">(<link rel="modulepreload"[^>]*>)+<\/template>$/,
    );
    expect(scripts(island, '04-kl')).toEqual(new Set(['boot.js', 'first-drag.js', 'lesson-4.js', 'react.js']));
  });

  it('is no script on a page without a live part', () => {
    expect(scripts('<p></p>', '')).toEqual(new Set());
  });

  it('is the font of its formulas where it has some, else of its text', () => {
    expect(preloadTags('<span class="katex"></span>', 'x', manifest)).toContain('KaTeX_Main-Regular.woff2');
    expect(preloadTags('<p></p>', 'x', manifest)).toContain('source-serif-4-latin-wght-normal.woff2');
  });
});
