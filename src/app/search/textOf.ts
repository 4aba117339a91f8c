/** Elements without an end. */
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'use', 'path', 'circle', 'line', 'rect', 'ellipse']);
/** Elements whose words are no prose. */
const silent = new Set([
  'svg',
  'button',
  'table',
  'style',
  'script',
  'template',
  'annotation',
  'select',
  'label',
  'figure',
]);
/** Elements that end a word. */
const blocks = /^(?:p|div|li|ul|ol|h\d|dt|dd|section|aside|br|blockquote)$/;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
};

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(x?)([\da-f]+)|([a-z]+));/gi, (whole, hex: string, digits: string, name: string) =>
    name === undefined ? String.fromCodePoint(parseInt(digits, hex ? 16 : 10)) : (named[name] ?? whole),
  );

/** Whether what a tag opens holds no prose: a figure, a control, or the picture of a formula, whose words are in its MathML. */
const isSilent = (name: string, attributes: string): boolean =>
  silent.has(name) || /class="[^"]*\b(?:katex-html|vh|fig-veil)\b/.test(attributes) || /data-island=/.test(attributes);

/**
 * The prose in a piece of rendered HTML, without figures, controls and tables: what a search may find. The HTML is our
 * own, so every element that has an end is ended.
 */
export function textOf(html: string): string {
  let text = '';
  /** How many elements are open below the silent one, itself included; 0 while words count. */
  let depth = 0;
  for (const [, tag, words] of html.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (tag === undefined) {
      if (depth === 0) text += decoded(words ?? '');
      continue;
    }
    const [, end = '', name = '', attributes = ''] = /^(\/?)([a-z][\w-]*)(.*)$/is.exec(tag) ?? [];
    if (depth === 0 && blocks.test(name)) text += ' ';
    // Without its sign a root would be read as what stands below it.
    if (depth === 0 && name === 'msqrt' && !end) text += '√';
    if (name === '' || empty.has(name) || tag.endsWith('/')) continue;
    if (depth > 0) depth += end ? -1 : 1;
    else if (!end && isSilent(name, attributes)) depth = 1;
  }
  return text.replaceAll(/[\s\u2061-\u2064]+/g, ' ').trim();
}
