import { categoricalEntropy } from '../../math/categorical.ts';
import { klNormal } from '../../math/kl.ts';
import { crossEntropy, type Normal } from '../../math/normal.ts';
import type { Opinions } from '../../math/opinionPool.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { candidateOf, opinionsOf, weighted } from './opinions.ts';
import type { candidate, experts } from './params.ts';

type Params = typeof experts & typeof candidate;

/** Beyond this many standard deviations a normal holds 2e-21 of its mass. */
const reach = 9.5;

/**
 * ∫ f dx over all that either expert reaches, where f reads log w₁p₁ and log w₂p₂; the step is a fifteenth of the
 * narrower expert, which is fine enough for the bend where the two are equal: nearer than that they are below 1e-14.
 */
function integral({ weights, experts: all }: Opinions, f: (log1: number, log2: number, x: number) => number): number {
  const [{ mean: m1, std: s1 }, { mean: m2, std: s2 }] = all as [Normal, Normal];
  const [w1 = NaN, w2 = NaN] = weights;
  const low = Math.min(m1 - reach * s1, m2 - reach * s2);
  const high = Math.max(m1 + reach * s1, m2 + reach * s2);
  const points = Math.ceil((high - low) / (Math.min(s1, s2) / 15)) + 1;
  const step = (high - low) / (points - 1);
  const [peak1, peak2] = [
    Math.log(w1 / s1) - 0.5 * Math.log(2 * Math.PI),
    Math.log(w2 / s2) - 0.5 * Math.log(2 * Math.PI),
  ];
  let sum = 0;
  for (let i = 0; i < points; i++) {
    const x = low + i * step;
    const [u, v] = [(x - m1) / s1, (x - m2) / s2];
    sum += f(peak1 - 0.5 * u * u, peak2 - 0.5 * v * v, x);
  }
  return sum * step;
}

/** log(eᵃ + eᵇ). */
const logSum = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** Σ wᵢ KL(pᵢ ‖ p̄) + KL(p̄ ‖ q), by one integral of both. */
function split(opinions: Opinions, q: Normal): number {
  const [logW1, logW2] = opinions.weights.map(Math.log) as [number, number];
  const peak = -Math.log(q.std) - 0.5 * Math.log(2 * Math.PI);
  return integral(opinions, (log1, log2, x) => {
    const logMean = logSum(log1, log2);
    const logQ = peak - 0.5 * ((x - q.mean) / q.std) ** 2;
    const apart = Math.exp(log1) * (log1 - logW1 - logMean) + Math.exp(log2) * (log2 - logW2 - logMean);
    return apart + Math.exp(logMean) * (logMean - logQ);
  });
}

/** H(p̄) in nats. */
const mixtureEntropy = (opinions: Opinions): number =>
  integral(opinions, (log1, log2) => {
    const logMean = logSum(log1, log2);
    return -Math.exp(logMean) * logMean;
  });

/** E over p̄ of the entropy of the responsibilities: how unsure x leaves us which expert spoke. */
const doubt = (opinions: Opinions): number =>
  integral(opinions, (log1, log2) => {
    const logMean = logSum(log1, log2);
    return Math.exp(log1) * (logMean - log1) + Math.exp(log2) * (logMean - log2);
  });

const meanTex = String.raw`\bar{\p{p}}`;
const apartTex = String.raw`\textstyle\sum_iw_i\,\KL{\p{p_i}}{${meanTex}}`;

/** The mixture minimizes the weighted sum of forward divergences. */
export const linear: Chain<Params> = {
  id: 'D23.linear',
  title: 'The mixture minimizes the forward sum',
  lines: [
    {
      tex: String.raw`\textstyle\sum_iw_i\,\KL{\p{p_i}}{\q{q}}`,
      relation: 'start',
      rule: 'The weighted sum of the divergences of the experts $\\p{p_i}=\\N(\\mu_i,\\sigma_i^2)$ from any $\\q{q}$; here $\\q{q}=\\N(m,s^2)$.',
      route: 'exact',
      how: 'two divergences of normals in closed form',
      evaluate: (values) => {
        const q = candidateOf(values);
        return weighted(opinionsOf(values), (expert) => klNormal(expert, q));
      },
    },
    {
      tex: String.raw`\begin{aligned}&${apartTex}+\KL{${meanTex}}{\q{q}},\\&${meanTex}=\textstyle\sum_iw_i\,\p{p_i}\end{aligned}`,
      relation: '=',
      rule: `Add and subtract $\\log${meanTex}$: its expectation under the mixture is the weighted one under the experts.`,
      route: 'quadrature',
      how: 'trapezoid rule over all that the experts reach, in steps of a fifteenth of the narrower',
      evaluate: (values) => split(opinionsOf(values), candidateOf(values)),
    },
    {
      tex: apartTex,
      relation: '≥',
      rule: `A divergence is never negative. Equal only if $\\q{q}=${meanTex}$, which no normal is unless the experts agree; what remains is their Jensen–Shannon divergence.`,
      route: 'quadrature',
      how: 'what x tells about which expert spoke: entropy of the weights less that of the responsibilities',
      evaluate: (values) => {
        const opinions = opinionsOf(values);
        return categoricalEntropy(opinions.weights) - doubt(opinions);
      },
      slack: {
        tex: String.raw`\gap{\KL{${meanTex}}{\q{q}}}`,
        evaluate: (values) => {
          const opinions = opinionsOf(values);
          const q = candidateOf(values);
          return weighted(opinions, (expert) => crossEntropy(expert, q)) - mixtureEntropy(opinions);
        },
      },
      slip: {
        tex: String.raw`\textstyle\sum_iw_i\,\KL{${meanTex}}{\p{p_i}}`,
        says: 'The divergences run the other way. That is another number, and nothing keeps it below the sum that is bounded.',
        evaluate: (values) => {
          const opinions = opinionsOf(values);
          const cross = weighted(opinions, (other) => weighted(opinions, (expert) => crossEntropy(expert, other)));
          return cross - mixtureEntropy(opinions);
        },
      },
    },
  ],
};
