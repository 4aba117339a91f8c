import type { ValuesOf } from '../../notebook/param.ts';
import { budget } from './grid.ts';
import type { params } from './params.ts';
import { hillAt, logEvidence, logJoint, relativeSpread } from './waves.ts';

/** What the figure is asked to show. */
export type CostValues = ValuesOf<typeof params>;

/** The part of it that the two methods depend on. */
export type CostTask = Omit<CostValues, 'codeOne' | 'codeTwo'>;

/** What is known of a state without any grid or draw. */
export interface CostScene {
  readonly k: number;
  readonly n: number;
  readonly samples: number;
  readonly noise: number;
  /** nᵏ, as it is and as a power of ten. */
  readonly count: bigint;
  readonly logCount: number;
  /** Whether the grid is small enough to be computed here. */
  readonly affordable: boolean;
  /** p(x), by the independent route. */
  readonly exact: number;
  /** The standard deviation of one weight over p(x), and that of the mean of S of them. */
  readonly spread: number;
  readonly expected: number;
  /** Draws that would bring the relative standard deviation to one tenth. */
  readonly enough: number;
  /** The reader's z, with zeros from the third coordinate on, and log p(x | z) p(z) there, in nats. */
  readonly z: readonly number[];
  readonly logNumerator: number;
  /** The hills: how many, where the two on the first axis lie, at plus and minus this, and their height. */
  readonly hills: number;
  readonly hill: number;
  readonly peak: number;
  /** p(x | z) p(z) along the first axis, over its peak; the other coordinates are 0. */
  readonly along: (z: number) => number;
}

/** The reader's z in k dimensions. */
const codeOf = ({ latents, codeOne, codeTwo }: CostValues): readonly number[] =>
  Array.from({ length: latents }, (_, j) => (j === 0 ? codeOne : j === 1 && latents === 2 ? codeTwo : 0));

/** Everything that the figure says before the two methods have computed anything. */
export function scene(values: CostValues): CostScene {
  const { latents: k, perAxis: n, sampleCount: samples, costNoise: noise } = values;
  const count = BigInt(n) ** BigInt(k);
  const spread = relativeSpread(k, noise);
  const z = codeOf(values);
  const hill = hillAt(noise) * Math.sqrt(k);
  // On the first axis every detector feels the same, z/√k, so that the k factors are equal.
  const onAxis = (at: number): number => k * logJoint([at / Math.sqrt(k)], noise);
  const highest = onAxis(hill);
  return {
    k,
    n,
    samples,
    noise,
    count,
    logCount: k * Math.log10(n),
    affordable: count <= BigInt(budget),
    exact: Math.exp(logEvidence(k, noise)),
    spread,
    expected: spread / Math.sqrt(samples),
    enough: Math.max(1, Math.ceil(100 * spread * spread)),
    z,
    logNumerator: logJoint(z, noise),
    hills: 2 ** k,
    hill,
    peak: Math.exp(highest),
    along: (at) => Math.exp(onAxis(at) - highest),
  };
}
