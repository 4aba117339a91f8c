import katex from 'katex';
import { macros } from './macros.ts';

/**
 * Renders TeX in the browser as the build does. Throws KaTeX's `ParseError` when the TeX is wrong.
 * The only door to KaTeX at run time: import this file lazily.
 */
export function renderTex(tex: string, block: boolean): string {
  return katex.renderToString(tex, {
    displayMode: block,
    output: 'htmlAndMathml',
    throwOnError: true,
    maxExpand: 1000,
    maxSize: 20,
    // A copy, because KaTeX writes its own definitions into the record.
    macros: { ...macros },
    // \htmlData is not LaTeX, and it is the one such command we use; anything else that is not LaTeX is a mistake.
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData',
  });
}
