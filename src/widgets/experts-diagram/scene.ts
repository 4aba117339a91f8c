import { mixture } from '../../derivations/d19-experts/params.ts';
import { mixtureOfExperts } from '../../math/mixtureOfExperts.ts';
import { prob, type Normal } from '../../math/normal.ts';
import { initialValues, type ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** The values that the figure is drawn from. */
export type ExpertsValues = ValuesOf<typeof params>;

const { gate1, gate2, gate3, mean1, mean2, mean3, std1, std2, std3 } = initialValues(mixture);

/**
 * Gate and experts as straight lines in x: a logit and a mean at x = 0, and how much each grows with x. At x = 0 they are the
 * mixture of the derivations.
 */
export const lines = [
  { logit: gate1, logitSlope: -1.2, mean: mean1, slope: 0.4, std: std1 },
  { logit: gate2, logitSlope: 0.2, mean: mean2, slope: -0.6, std: std2 },
  { logit: gate3, logitSlope: 1, mean: mean3, slope: 0.5, std: std3 },
] as const;

/** One expert at this x and y: what stands in its term of the sum. */
export interface Term {
  readonly logit: number;
  /** π_i(x). */
  readonly gate: number;
  readonly bell: Normal;
  /** N(y; μ_i(x), σ_i²). */
  readonly density: number;
  /** π_i(x) N(y; μ_i(x), σ_i²). */
  readonly product: number;
  /** p(c = i | x, y). */
  readonly responsibility: number;
}

/** Everything the figure shows. */
export interface ExpertsScene {
  readonly values: ExpertsValues;
  readonly terms: readonly Term[];
  /** p(y | x) here, and at any y. */
  readonly density: number;
  readonly densityAt: (y: number) => number;
}

/** All the figure shows at these values. */
export function scene(values: ExpertsValues): ExpertsScene {
  const { expdX: x, expdY: y } = values;
  const gateLogits = lines.map(({ logit, logitSlope }) => logit + logitSlope * x);
  const experts = lines.map(({ mean, slope, std }) => ({ mean: mean + slope * x, std }));
  const { gate, responsibilities, logProb } = mixtureOfExperts({ gateLogits, experts }, y);
  const terms = experts.map((bell, i): Term => {
    const share = gate[i] ?? NaN;
    const density = prob(bell, y);
    return {
      logit: gateLogits[i] ?? NaN,
      gate: share,
      bell,
      density,
      product: share * density,
      responsibility: responsibilities[i] ?? NaN,
    };
  });
  return {
    values,
    terms,
    density: Math.exp(logProb),
    densityAt: (at) => terms.reduce((sum, { gate: share, bell }) => sum + share * prob(bell, at), 0),
  };
}
