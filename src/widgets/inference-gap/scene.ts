import { inferenceGap } from '../../math/inferenceGap.ts';
import { prob, type Normal } from '../../math/normal.ts';
import { squareGap, squareLogEvidence, squareLogPosterior } from '../../math/squareModel.ts';
import { isLevel } from './climb.ts';
import { encoderOf, type GapValues, type Model } from './values.ts';

/** Everything that the figure shows; all in nats but the densities. */
export interface GapScene {
  /** The encoder's normal. */
  readonly q: Normal;
  /** Whether q stands where no small step lifts its ELBO. */
  readonly atRest: boolean;
  /** The best normal that the search found, with a mean that is not negative; its mirror image is as good. */
  readonly best: Normal;
  /** Whether the mirror image is another bell. */
  readonly twins: boolean;
  readonly posterior: (z: number) => number;
  /** Where the posterior is highest: two places, or one. */
  readonly modes: readonly number[];
  /** How deep the valley of the posterior is between its modes: its height at 0 over that at a mode. */
  readonly valley: number;
  readonly logEvidence: number;
  readonly elbo: number;
  /** The ELBO of the best normal. */
  readonly bestElbo: number;
  readonly amortization: number;
  readonly approximation: number;
  readonly view: {
    readonly z: readonly [number, number];
    /** The top of the plane of densities. */
    readonly top: number;
    /** The foot of the bar; a bound below it is drawn there, with an arrow. */
    readonly foot: number;
  };
  /** Where the two rings of q stand: on its peak, and one standard deviation aside. */
  readonly peak: readonly [number, number];
  readonly shoulder: readonly [number, number];
  /** On which side of its mean the second ring stands. */
  readonly side: -1 | 1;
}

const tops = [0.5, 1, 1.5, 2, 3, 4, 5, 8, 12, 20];

/** Where the search for the best normal starts besides the encoder's own: beside a mode, and over both. */
function startsOf({ squareX, squareNoise }: Model): readonly Normal[] {
  const square = Math.max(0, squareX - squareNoise ** 2 / 2);
  const across = Math.sqrt(square + squareNoise);
  return [
    { mean: Math.sqrt(square), std: Math.min(0.5, squareNoise / (2 * across)) },
    { mean: 0, std: Math.min(1, across) },
  ];
}

/** The densities, the bound of the encoder's q, and its gap split at the best normal. */
export function scene(values: GapValues): GapScene {
  const { squareX: x, squareNoise: noise } = values;
  const q = encoderOf(values);
  const split = inferenceGap(squareGap(noise, x), q, startsOf(values));
  const logEvidence = squareLogEvidence(noise, x);
  const logPosterior = squareLogPosterior(noise, x);
  const posterior = (z: number): number => Math.exp(logPosterior(z));
  const mode = Math.sqrt(Math.max(0, x - noise ** 2 / 2));
  const best = { mean: Math.abs(split.best.mean), std: split.best.std };
  const total = split.approximation + split.amortization;
  const highest = Math.max(posterior(mode), prob(best, best.mean));
  const wanted = Math.max(1.1 * highest, Math.min(1.08 * prob(q, q.mean), 3 * highest));
  const top = tops.find((each) => each >= wanted) ?? wanted;
  const side = q.mean > 0.8 ? -1 : 1;
  const held = (height: number): number => Math.min(height, 0.97 * top);
  return {
    q,
    atRest: isLevel(values, q),
    best,
    twins: best.mean > 0.01,
    posterior,
    modes: mode > 0 ? [-mode, mode] : [0],
    valley: Math.exp(logPosterior(0) - logPosterior(mode)),
    logEvidence,
    elbo: logEvidence - total,
    bestElbo: logEvidence - split.approximation,
    amortization: split.amortization,
    approximation: split.approximation,
    view: { z: [-3.6, 3.6], top, foot: logEvidence - (total < 0.6 ? 1 : total < 1.6 ? 2 : 5) },
    peak: [q.mean, held(prob(q, q.mean))],
    shoulder: [q.mean + side * q.std, held(prob(q, q.mean + q.std))],
    side,
  };
}
