import { priorWeight } from '../../math/likelihoodGaussian.ts';

/** A decoder of one pixel, N(b + wz, σ²), and how dear the code is. */
export interface KnobModel {
  readonly x: number;
  readonly w: number;
  readonly b: number;
  readonly beta: number;
  readonly sigma: number;
}

/** The loss of such a model over the mean m of the code: where it is least, and how it rises from there. */
export interface KnobCurve {
  readonly beta: number;
  readonly sigma: number;
  /** w(x − b)/(w² + βσ²). */
  readonly best: number;
  /** The nats at m above the least: ½(w²/σ² + β)(m − best)², times σ² where losses are scaled. */
  readonly rise: (mean: number) => number;
}

/** The loss as a function of m; the width of the code adds a constant. */
export function knobCurve({ x, w, b, beta, sigma }: KnobModel, scaled: boolean): KnobCurve {
  const product = priorWeight(beta, sigma);
  const best = (w * (x - b)) / (w * w + product);
  const bend = (w * w + product) / (scaled ? 1 : sigma * sigma);
  return { beta, sigma, best, rise: (mean) => 0.5 * bend * (mean - best) ** 2 };
}
