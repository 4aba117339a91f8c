import type { Law } from '../../math/law.ts';

/**
 * Student's t with two degrees of freedom around μ with scale σ: density (2 + u²)^(−3/2) / σ with u = (x − μ)/σ. Here the
 * share to the left, ½ (1 + u/√(2 + u²)), has an inverse in closed form, which gives the draws. It has the mean μ and an
 * infinite standard deviation.
 */
export function studentTwo(mu: number, sigma: number): Law {
  const at = (x: number): number => (x - mu) / sigma;
  return {
    name: 'Student t',
    logProb: (x) => -1.5 * Math.log(2 + at(x) ** 2) - Math.log(sigma),
    // Each tail as 1 / (s (s + |u|)) with s = √(2 + u²), in which nothing cancels.
    cdf: (x) => {
      const u = at(x);
      const root = Math.hypot(Math.SQRT2, u);
      const tail = 1 / (root * (root + Math.abs(u)));
      return u < 0 ? tail : 1 - tail;
    },
    sample: (rng) => {
      const share = rng.uniform();
      return mu + (sigma * (2 * share - 1)) / Math.sqrt(2 * share * (1 - share));
    },
    mean: mu,
    std: Infinity,
    support: [-Infinity, Infinity],
    kinks: [],
  };
}
