import type { KatexOptions } from 'katex';
import { macros } from '../src/ui/macros.ts';

/** How every formula of the site is rendered: HTML and MathML, our macros, and no TeX that reaches outside the formula. */
export const katexOptions = {
  trust: ({ command }) => command === '\\htmlData',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  output: 'htmlAndMathml',
  maxExpand: 1000,
  maxSize: 20,
  throwOnError: true,
  macros,
} satisfies KatexOptions;
