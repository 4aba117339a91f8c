/** The names of the quantities that keep one identity everywhere: hue, line style, spoken name, mark and formula. */
export type TermId = 'p' | 'q' | 'prior' | 'gap' | 'elbo' | 'evidence' | 'data' | 'latent';

/** What a term is called aloud and which second cue, besides its hue, tells its mark apart. */
export interface Term {
  readonly name: string;
  readonly cue: string;
}

/** Every term of the notebook, by name. */
export const terms: Readonly<Record<TermId, Term>> = {
  p: { name: 'p, the target', cue: 'solid line' },
  q: { name: 'q, the approximation', cue: 'dashed line' },
  prior: { name: 'the prior', cue: 'dotted line' },
  gap: { name: 'the gap', cue: 'hatching' },
  elbo: { name: 'the bound', cue: 'filled band' },
  evidence: { name: 'the evidence', cue: 'heavy rule' },
  data: { name: 'the data', cue: 'points' },
  latent: { name: 'the latent', cue: 'rings' },
};
