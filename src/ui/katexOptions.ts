import type { KatexOptions } from 'katex';
import { macros } from './macros.ts';

/**
 * How every formula of the site is rendered: HTML and MathML, our macros, and no TeX that reaches outside the formula.
 * KaTeX writes its own definitions into `macros`, so a renderer passes a copy of that record.
 */
export const katexOptions = {
  // \htmlData is not LaTeX, and it is the one such command we use; anything else that is not LaTeX is a mistake.
  trust: ({ command }) => command === '\\htmlData',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  output: 'htmlAndMathml',
  maxExpand: 1000,
  maxSize: 20,
  throwOnError: true,
  macros,
} satisfies KatexOptions;
