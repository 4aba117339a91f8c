import hljs from 'highlight.js/lib/core';
import typescript from 'highlight.js/lib/languages/typescript';

hljs.registerLanguage('typescript', typescript);

/** The classes that our style sheet sets; the others would only make the pages heavier. */
const kept = /hljs-(?:comment|keyword|string|number|title function_)/;

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Makes the path of an import a link, where `pageOf` knows a page for it. */
function linked(html: string, pageOf: (specifier: string) => string | undefined): string {
  return html.replace(
    /<span class="hljs-string">&#x27;(\.{1,2}\/[^&<]*)&#x27;<\/span>/g,
    (whole, specifier: string) => {
      const page = pageOf(specifier);
      return page === undefined
        ? whole
        : `<a class="hljs-string" href="~/${escape(page)}">&#x27;${specifier}&#x27;</a>`;
    },
  );
}

/**
 * TypeScript as highlighted HTML, a string for each line with every tag closed in it. `pageOf` gives the page of an
 * imported file, below the site's root, where it has one.
 */
export function highlight(code: string, pageOf: (specifier: string) => string | undefined): readonly string[] {
  const html = linked(hljs.highlight(code.trimEnd(), { language: 'typescript' }).value, pageOf);
  const open: string[] = [];
  const close: string[] = [];
  let line = '';
  const lines: string[] = [];
  for (const [token] of html.matchAll(/<[^>]*>|\n|[^<\n]+/g)) {
    if (token === '\n') {
      lines.push(line + close.toReversed().join(''));
      line = open.join('');
    } else if (token.startsWith('</')) {
      open.pop();
      line += close.pop() ?? '';
    } else if (token.startsWith('<')) {
      const shown = token.startsWith('<a') || kept.test(token) ? token.replace('title function_', 'title') : '';
      open.push(shown);
      close.push(shown === '' ? '' : token.startsWith('<a') ? '</a>' : '</span>');
      line += shown;
    } else line += token;
  }
  // An empty pair of tags is left where a comment of several lines has an empty one.
  return [...lines, line].map((each) => each.replace(/<span class="[^"]*"><\/span>/g, ''));
}

/** The same lines without the indentation that all of them share. */
export function dedent(lines: readonly string[]): readonly string[] {
  const indent = /^((?:<span[^>]*>)*)( *)/;
  const widths = lines
    .filter((line) => line.replace(/<[^>]*>/g, '').trim() !== '')
    .map((line) => indent.exec(line)?.[2]?.length ?? 0);
  const shared = Math.min(...widths);
  return lines.map((line) => line.replace(indent, (_, tags: string, spaces: string) => tags + spaces.slice(shared)));
}
