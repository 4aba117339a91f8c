import katex from 'katex';
import { katexOptions } from './katexOptions.ts';

/**
 * Renders TeX in the browser as the build does. Throws KaTeX's `ParseError` when the TeX is wrong.
 * The only door to KaTeX at run time: import this file lazily.
 */
export function renderTex(tex: string, block: boolean): string {
  return katex.renderToString(tex, { ...katexOptions, macros: { ...katexOptions.macros }, displayMode: block });
}
