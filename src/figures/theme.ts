/** The terms that have a mark of their own; the same names as everywhere in the notebook. */
export type Mark = 'p' | 'q' | 'prior' | 'gap' | 'elbo' | 'evidence' | 'data' | 'latent';

/** The class of a line: hue, width and dash of the term, or a plain ink line. */
export const lineClass = (mark?: Mark): string => (mark ? `m-${mark}` : 'm-ink');

/** The class of a filled area in the wash of the term. */
export const fillClass = (mark?: Mark): string => (mark ? `f-${mark}` : 'f-ink');

/** The class of words about the term, in SVG. */
export const wordClass = (mark?: Mark): string => (mark ? `x-${mark}` : 'x-quiet');

/** The class of a small sample of the term's line, for legends outside SVG. */
export const swatchClass = (mark: Mark): string => `swatch swatch-${mark}`;
