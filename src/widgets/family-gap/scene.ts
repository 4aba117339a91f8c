import { prob, type Normal } from '../../math/normal.ts';
import { squareBestNormal, squareGap, squareLogEvidence, squareLogPosterior } from '../../math/squareModel.ts';
import { restsOf, type Rest } from './rests.ts';
import { bellOf, type FamilyValues } from './values.ts';

/** Everything that the figure shows; all in nats but the densities. */
export interface FamilyScene {
  readonly q: Normal;
  /** KL(q ‖ p(z | x)) = log p(x) − ELBO. */
  readonly gap: number;
  readonly elbo: number;
  readonly logEvidence: number;
  /** The best of all bells, with a mean that is not negative; its mirror image is as good. */
  readonly best: Normal;
  /** Whether the mirror image is another bell. */
  readonly twins: boolean;
  /** The gap of the best bell: the price of the family. */
  readonly price: number;
  /** The ELBO of the best bell. */
  readonly bestElbo: number;
  /** Tops and passes of the map of all q, by rising mean. */
  readonly rests: readonly Rest[];
  readonly posterior: (z: number) => number;
  /** Where the posterior is highest: two places, or one. */
  readonly modes: readonly number[];
  /** The height of the posterior at 0 over that at a mode. */
  readonly valley: number;
  readonly view: {
    /** The top of the plane of densities. */
    readonly top: number;
    /** The foot of the bar; a bound below it is drawn there, with an arrow. */
    readonly foot: number;
  };
}

/** The part of the line that is drawn, for z and for the mean of q. */
export const reach = [-3.2, 3.2] as const;

const tops = [0.5, 1, 1.5, 2, 3, 4, 5, 8, 12, 20];

/** The posterior, the bound of q, and the best that any bell can do, in closed form and by quadrature. */
export function scene(values: FamilyValues): FamilyScene {
  const { squareX: x, squareNoise: noise } = values;
  const q = bellOf(values);
  const gapOf = squareGap(noise, x);
  const gap = gapOf(q);
  const best = squareBestNormal(noise, x);
  // At the best bell the two are one number, and rounding must not order them.
  const price = Math.min(gapOf(best), gap);
  const logEvidence = squareLogEvidence(noise, x);
  const logPosterior = squareLogPosterior(noise, x);
  const posterior = (z: number): number => Math.exp(logPosterior(z));
  const mode = Math.sqrt(Math.max(0, x - noise ** 2 / 2));
  const highest = 1.12 * Math.max(posterior(mode), prob(best, best.mean));
  const wanted = Math.max(highest, Math.min(1.1 * prob(q, q.mean), 2.5 * highest));
  return {
    q,
    gap,
    elbo: logEvidence - gap,
    logEvidence,
    best,
    twins: best.mean > 0,
    price,
    bestElbo: logEvidence - price,
    rests: restsOf(values),
    posterior,
    modes: mode > 0 ? [-mode, mode] : [0],
    valley: Math.exp(logPosterior(0) - logPosterior(mode)),
    view: {
      top: tops.find((each) => each >= wanted) ?? wanted,
      foot: logEvidence - (gap < 0.6 ? 1 : gap < 1.6 ? 2 : gap < 4.5 ? 5 : 10),
    },
  };
}
