import type { TermId } from '../notebook/term.ts';

/** Marks its argument as one term, so that it takes the term's color and lights up with it. */
const term = (id: TermId): string => `\\htmlData{term=${id}}{#1}`;

/**
 * The TeX macros of the notebook. Plain data: the build and the browser read the same record.
 * Give KaTeX a copy (`{ ...macros }`), because it writes its own definitions into the record it is given.
 */
export const macros: Readonly<Record<string, string>> = {
  '\\p': term('p'),
  '\\q': term('q'),
  '\\prior': term('prior'),
  '\\gap': term('gap'),
  '\\elbo': term('elbo'),
  '\\ev': term('evidence'),
  '\\data': term('data'),
  '\\z': term('latent'),
  // The double bar grows with the brackets, and no space opens before the bracket.
  '\\KL': '\\mathrm{KL}\\mathopen{}\\left(#1\\,\\middle\\|\\,#2\\right)\\mathclose{}',
  '\\E': '\\mathbb{E}',
  '\\N': '\\mathcal{N}',
};
