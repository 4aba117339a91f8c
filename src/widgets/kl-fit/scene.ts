import { klNormal } from '../../math/kl.ts';
import { klMixtureNormal, klNormalMixture } from '../../math/klMixture.ts';
import { mixtureLogProb, type Mixture } from '../../math/mixture.ts';
import { logProb, type Normal } from '../../math/normal.ts';
import type { Estimate } from '../../notebook/derivation.ts';
import type { Direction } from './descend.ts';
import { estimate } from './monteCarlo.ts';
import type { Optima, Optimum } from './optima.ts';
import { fitOf, type FitValues } from './target.ts';

/** One of the two judges of q: a divergence, what it is made of, and how small it could be. */
export interface Judge {
  readonly direction: Direction;
  /** The divergence in nats, by quadrature. */
  readonly kl: number;
  /** The same by Monte Carlo. */
  readonly monteCarlo: Estimate;
  /** The same in closed form, where p is a single bell. */
  readonly closed: number | undefined;
  /** A bound in closed form that holds for any p: the divergence is not larger. */
  readonly ceiling: number;
  /** The integrand: what each place contributes. */
  readonly integrand: (x: number) => number;
  /** Heights of the integrand in view. */
  readonly range: readonly [number, number];
  /** Where q would be best, best first; later ones are valleys that are not the deepest. */
  readonly optima: readonly Optimum[];
  /** The optimum at which q stands now, if any. */
  readonly standsAt: Optimum | undefined;
}

/** Everything that the figure shows. */
export interface FitScene {
  readonly p: Mixture;
  readonly q: Normal;
  readonly densityP: (x: number) => number;
  readonly densityQ: (x: number) => number;
  readonly reverse: Judge;
  readonly forward: Judge;
  /** Abscissas in view, and the top of the plane of densities. */
  readonly view: { readonly x: readonly [number, number]; readonly top: number };
  /** Where the two handles of q stand: on its peak, and one standard deviation aside. */
  readonly peak: readonly [number, number];
  readonly shoulder: readonly [number, number];
  /** On which side of its mean the second handle stands. */
  readonly side: -1 | 1;
}

const steps = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 7.5, 10, 20, 30, 50, 100, 200, 300, 500];

/** The least round number at or above `value`: the scale rests while a handle moves within it. */
const roundUp = (value: number): number => steps.find((step) => step >= value) ?? 500 * Math.ceil(value / 500);

/** At an optimum to within what a reader can set by hand: this many nats above it, and this near, in widths. */
const atRest = 0.003;
const near = 0.15;

function standing(q: Normal, kl: number, optima: readonly Optimum[]): Optimum | undefined {
  return optima.find(
    ({ normal, kl: best }) => kl - best < atRest && Math.abs(q.mean - normal.mean) < near * normal.std,
  );
}

/** Round heights that hold the integrand across the view. */
function rangeOf(integrand: (x: number) => number, [low, high]: readonly [number, number]): readonly [number, number] {
  let least = 0;
  let most = 0;
  for (let i = 0; i <= 400; i++) {
    const value = integrand(low + ((high - low) * i) / 400);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const top = roundUp(Math.max(most * 1.08, 0.03));
  return [-Math.max(0.15 * top, roundUp(-least * 1.08)), top];
}

/** A closed form of either divergence between two bells. */
const between = (direction: Direction, q: Normal, bell: Normal): number =>
  direction === 'reverse' ? klNormal(q, bell) : klNormal(bell, q);

/**
 * For `reverse`, p is at least any one of its weighted bells, so KL(q ‖ p) ≤ KL(q ‖ bell) − log weight. For `forward`,
 * KL is convex, so KL(p ‖ q) is at most the weighted mean of the divergences of the bells from q.
 */
function ceilingOf(direction: Direction, q: Normal, { weights, components }: Mixture): number {
  const each = components.map((bell) => between(direction, q, bell));
  if (direction === 'reverse') return Math.min(...each.map((kl, k) => kl - Math.log(weights[k] ?? 0)));
  return each.reduce((sum, kl, k) => sum + (weights[k] ?? 0) * kl, 0);
}

/** Everything the figure shows at these values; the target and its optima change seldom, so they are handed in. */
export function scene(values: FitValues, p: Mixture, optima: Optima): FitScene {
  const q = fitOf(values);
  const logP = mixtureLogProb(p);
  const densityP = (x: number): number => Math.exp(logP(x));
  const densityQ = (x: number): number => Math.exp(logProb(q, x));
  const half = Math.max(6, values.separation + 3 * values.width);
  const x = [-half, half] as const;
  const [left] = p.components;

  const judge = (direction: Direction, kl: number): Judge => {
    const under = direction === 'reverse' ? densityQ : densityP;
    const sign = direction === 'reverse' ? 1 : -1;
    const integrand = (at: number): number => under(at) * sign * (logProb(q, at) - logP(at));
    return {
      direction,
      kl,
      monteCarlo: estimate(direction, q, p),
      closed: values.separation === 0 && left ? between(direction, q, left) : undefined,
      ceiling: ceilingOf(direction, q, p),
      integrand,
      range: rangeOf(integrand, x),
      optima: optima[direction],
      standsAt: standing(q, kl, optima[direction]),
    };
  };

  const highestP = Math.max(densityP(-values.separation), densityP(values.separation), densityP(0));
  const highestQ = densityQ(q.mean);
  const bestPeaks = [...optima.reverse.slice(0, 1), ...optima.forward].map(({ normal }) =>
    Math.exp(logProb(normal, normal.mean)),
  );
  // A needle of q may leave the plane at the top; p stays readable.
  const top = roundUp(Math.max(1.1 * Math.max(highestP, ...bestPeaks), Math.min(1.08 * highestQ, 4 * highestP)));
  const side = q.mean > 1.4 ? -1 : 1;
  const held = (height: number): number => Math.min(height, 0.97 * top);
  return {
    p,
    q,
    densityP,
    densityQ,
    reverse: judge('reverse', klNormalMixture(q, p)),
    forward: judge('forward', klMixtureNormal(p, q)),
    view: { x, top },
    peak: [q.mean, held(highestQ)],
    shoulder: [q.mean + side * q.std, held(densityQ(q.mean + q.std))],
    side,
  };
}
