import { logDensity } from '../../math/normal.ts';
import { linearGaussianMarginal, linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { logProb } from '../../math/normal.ts';
import { gaussLegendre, integrate } from '../../math/quadrature.ts';
import type { StackValues } from './scene.ts';

/** What lies between two places of z. */
export interface Slice {
  readonly low: number;
  readonly high: number;
  /** From where to where its area reaches in the stack, over p(x)'s unit. */
  readonly from: number;
  readonly to: number;
}

/** The joint density over a continuous latent, cut into slices whose areas are stacked. */
export interface StackedDensity {
  readonly latent: 'continuous';
  /** p(x, z) over its unit, and log p(x, z) in nats. */
  readonly joint: (z: number) => number;
  readonly logJoint: (z: number) => number;
  readonly slices: readonly Slice[];
  /** Heights and areas are shown in units of ten to this power. */
  readonly power: number;
  /** p(x) over its unit in closed form, and its logarithm. */
  readonly evidence: number;
  readonly logEvidence: number;
  /** The logarithm of the sum of the slices, by quadrature. */
  readonly logSum: number;
  /** Where p(x, z) is largest, that height over its unit, and its logarithm. */
  readonly mode: number;
  readonly most: number;
  readonly logMax: number;
  /** p(x) over the largest p(x, z): how wide a box of that height and the same area is. */
  readonly width: number;
  /** What is known where z was observed. */
  readonly seen:
    | { readonly z: number; readonly logPrior: number; readonly logLik: number; readonly log: number }
    | undefined;
  readonly view: {
    readonly z: readonly [number, number];
    readonly top: number;
    readonly area: number;
    readonly logs: readonly [number, number];
  };
}

/** Slices across the plane. */
const count = 14;

/** Beyond so many standard deviations of the posterior the joint counts no more: 1e-23 of its area. */
const reach = 10;

const rule = gaussLegendre(60, 0, 1);

const tops = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

const roundUp = (value: number): number => tops.find((top) => top >= value) ?? value;

/** p(x, z) over z for the observed x, its slices by quadrature, and the area by the closed form of the evidence. */
export function stackedDensity(values: StackValues): StackedDensity {
  const model = { w: values.slope, b: values.offset, std: values.noise };
  const posterior = linearGaussianPosterior(model, values.observed);
  const logEvidence = logProb(linearGaussianMarginal(model), values.observed);
  const logPrior = logDensity({ mean: 0, std: 1 });
  const logNoise = logDensity({ mean: 0, std: model.std });
  const logLik = (z: number): number => logNoise(values.observed - model.b - model.w * z);
  const logJoint = (z: number): number => logPrior(z) + logLik(z);
  const logMax = logJoint(posterior.mean);
  const width = Math.sqrt(2 * Math.PI) * posterior.std;
  // An x that no z makes likely is shown in a power of ten of its own.
  const decade = Math.floor(logMax / Math.LN10);
  const power = decade < -2 ? decade : 0;
  const scale = power * Math.LN10;
  const joint = (z: number): number => Math.exp(logJoint(z) - scale);
  const far = Math.max(3.5, Math.ceil(Math.abs(posterior.mean) + 3 * posterior.std));
  const [low, high] = [posterior.mean - reach * posterior.std, posterior.mean + reach * posterior.std];
  let sum = 0;
  const slices: Slice[] = [];
  for (let i = 0; i < count; i++) {
    const at = -far + (2 * far * i) / count;
    const next = -far + (2 * far * (i + 1)) / count;
    // The outermost slices reach as far as there is anything.
    const a = Math.max(low, i === 0 ? -Infinity : at);
    const b = Math.min(high, i === count - 1 ? Infinity : next);
    const from = sum;
    if (b > a) sum += (b - a) * integrate(rule, (u) => joint(a + (b - a) * u));
    slices.push({ low: at, high: next, from, to: sum });
  }
  const z = values.latentSeen;
  const evidence = Math.exp(logEvidence - scale);
  const most = joint(posterior.mean);
  const highest = Math.max(logMax, logEvidence);
  return {
    latent: 'continuous',
    joint,
    logJoint,
    slices,
    power,
    evidence,
    logEvidence,
    logSum: Math.log(sum) + scale,
    mode: posterior.mean,
    most,
    logMax,
    width,
    seen:
      values.zSeen === 'observed'
        ? { z, logPrior: logPrior(z), logLik: logLik(z), log: logPrior(z) + logLik(z) }
        : undefined,
    view: {
      z: [-far, far],
      top: roundUp(1.12 * most),
      area: roundUp(1.12 * evidence),
      logs: [Math.floor(highest - 4), Math.ceil(highest + 0.5)],
    },
  };
}
