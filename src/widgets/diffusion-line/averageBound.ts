import { noiseWeight } from '../../math/diffusion.ts';
import { mixtureScore } from '../../math/diffusionMixture.ts';
import { klMixtureNormal, mixtureEntropy } from '../../math/klMixture.ts';
import { mixtureLogProb, mixtureMoments, type Mixture } from '../../math/mixture.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { minusLog1p } from '../../math/remainder.ts';
import { chain, chainSteps } from './chain.ts';

/** Standard deviations beyond which a bump counts for nothing. */
const reach = 7;

/** Averages over the data, in nats. */
export interface AverageBound {
  /** E log p(x_0) under the law of the data: minus its entropy. No model has more. */
  readonly evidence: number;
  /** The hierarchical ELBO of the exact reverse steps from N(0, 1): they lose KL(p_T ‖ N(0, 1)) and no more. */
  readonly exact: number;
  /** What the start at N(0, 1) costs. */
  readonly startKl: number;
  /** The ELBO with one normal for each step: its mean from the exact score, its variance β̃_t (β_1 at t = 1). */
  readonly normal: number;
}

/** E score², the Fisher information of a law about its place, by the trapezoid rule, to 1e-6 or better. */
function information(law: Mixture): number {
  const score = mixtureScore(law);
  const logDensity = mixtureLogProb(law);
  const narrowest = Math.min(...law.components.map(({ std }) => std));
  const low = Math.min(...law.components.map(({ mean, std }) => mean - reach * std));
  const high = Math.max(...law.components.map(({ mean, std }) => mean + reach * std));
  const points = Math.ceil((6 * (high - low)) / narrowest) + 1;
  return trapezoid((x) => Math.exp(logDensity(x)) * score(x) ** 2, low, high, points);
}

/**
 * The bounds. The best guess of the noise is ε̂ = −√(1−ᾱ) score(x_t), and what it leaves of the noise is
 * E(ε − ε̂)² = 1 − (1−ᾱ) E score², so that every term is an integral over one line.
 */
export function averageBound(data: Mixture, laws: readonly Mixture[]): AverageBound {
  const evidence = -mixtureEntropy(data);
  const last = laws[chainSteps];
  if (!last) throw new RangeError(`averageBound: laws must reach t = ${chainSteps}, got ${laws.length}`);
  // Quadrature may leave it a rounding below zero.
  const startKl = Math.max(0, klMixtureNormal(last, { mean: 0, std: 1 }));

  const left = chain.alphaBar[chainSteps] ?? NaN;
  const { mean, std } = mixtureMoments(data);
  let normal = -0.5 * (left * (std * std + mean * mean) + minusLog1p(-left));
  for (let t = 1; t <= chainSteps; t++) {
    const law = laws[t];
    const unknown = law ? 1 - (chain.noise[t] ?? NaN) * information(law) : NaN;
    // The reverse step from t = 1 has the variance β_1 and misses by √(β_1/α_1) of what is unknown of the noise.
    if (t === 1) normal -= 0.5 * (Math.log(2 * Math.PI * (chain.beta[1] ?? NaN)) + unknown / (chain.alpha[1] ?? NaN));
    else normal -= noiseWeight(chain, t) * unknown;
  }
  return { evidence, exact: evidence - startKl, startKl, normal };
}
