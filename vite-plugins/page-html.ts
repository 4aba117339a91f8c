import type { Manifest } from 'vite';
import type { Sources } from '../src/app/source/sources.ts';

/** What the prerender entry gives for one address. */
export interface RenderedPage {
  /** The folder of the lesson or derivation whose declarations the browser loads; empty on the front page. */
  readonly lesson: string;
  readonly head: string;
  readonly html: string;
}

/** What the prerender entry exports. */
export interface ServerEntry {
  routes(sources: Sources): readonly string[];
  render(route: string, site: string | undefined, sources: Sources): Promise<RenderedPage>;
  /** Files of text that pages offer beside themselves, by their addresses below the site's root. */
  files(): Readonly<Record<string, string>>;
  sitemap(site: string): string;
}

const policy = (script: string): string =>
  `default-src 'self'; script-src ${script}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; ` +
  `worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'`;

/** A content security policy as a tag; `script` lists where scripts may come from: the site, with the WebAssembly in them. */
export function policyTag(script = `'self' 'wasm-unsafe-eval'`): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy(script)}">`;
}

/** Puts a page into the template. */
export function fillTemplate(template: string, page: RenderedPage): string {
  return template
    .replace('data-lesson=""', () => `data-lesson="${page.lesson}"`)
    .replace('<!--head-->', () => page.head)
    .replace('<!--app-->', () => page.html);
}

/** Makes the addresses of files relative to a page `depth` folders down. */
export function relativeTo(html: string, depth: number): string {
  const prefix = '../'.repeat(depth) || './';
  return html.replace(
    /(\s(?:src|href|content)=")\.\/(?=assets\/|early\.js|favicon|icon|social\/)/g,
    (_, attribute: string) => attribute + prefix,
  );
}

/** Where the declarations of a page are, by the folder of its lesson or derivation. */
const declarationsOf = (folder: string): readonly string[] => [
  'src/app/boot.ts',
  ...(folder === '' ? [] : ['src/app/content.ts', `lessons/${folder}/lesson.ts`]),
  ...(/^d\d/.test(folder) ? ['src/app/know/load.ts', `src/derivations/${folder}/index.ts`] : []),
];

/**
 * Tags that fetch the fonts of the first screen without waiting for a script, and what the page's islands need: at once
 * where a page begins with one. A lesson begins with prose: its list lies in a template, which `entry-client` puts to use
 * at the reader's first sign of life, so that nothing is fetched in a row of steps then.
 */
export function preloadTags(html: string, lesson: string, manifest: Manifest): string {
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || chunk.isEntry || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  const islands = new Set([...html.matchAll(/data-island-source="([^"]+)"/g)].map((match) => match[1] ?? ''));
  if (islands.size > 0) [...declarationsOf(lesson), ...islands].forEach(add);
  const assets = Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.assets ?? [])]);
  const wanted = html.includes('class="katex"')
    ? /KaTeX_(Main-Regular|Math-Italic)[^/]*\.woff2$/
    : /source-serif[^/]*normal[^/]*\.woff2$/;
  const fonts = new Set(assets.filter((file) => wanted.test(file)));
  const scripts = [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`)
    .join('');
  return [
    ...[...fonts].map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${file}">`),
    lesson === '' || scripts === '' ? scripts : `<template id="scripts">${scripts}</template>`,
  ].join('');
}
