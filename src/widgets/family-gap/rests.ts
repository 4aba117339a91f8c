import type { Normal } from '../../math/normal.ts';
import { squareGap } from '../../math/squareModel.ts';
import type { Model } from './values.ts';

/** A place on the map of all q where no direction leads uphill at first: a top, or a pass between tops. */
export interface Rest {
  readonly q: Normal;
  readonly kind: 'top' | 'pass';
  /** KL(q ‖ p(z | x)) in nats. */
  readonly gap: number;
}

/**
 * All places where the slope of the ELBO vanishes, by rising mean, in closed form. With c = x − σ²/2 and S = s²: at m = 0,
 * 6S² − 2cS = σ²; and beside it m² = c − 3S with 12S² − 4cS + σ² = 0, which has roots where c ≥ √3 σ. In the middle S is
 * always above c/3, so that the ELBO falls off to both sides: the middle is a top. So is the narrower of the two roots; the
 * wider one is the pass in between.
 */
export function restsOf({ squareX: x, squareNoise: noise }: Model): readonly Rest[] {
  const gap = squareGap(noise, x);
  const center = x - (noise * noise) / 2;
  const root = Math.hypot(center, Math.sqrt(6) * noise);
  // The positive root in the form that does not cancel.
  const square = center > 0 ? (center + root) / 6 : (noise * noise) / (root - center);
  const at = (mean: number, variance: number, kind: Rest['kind']): Rest => {
    const q = { mean, std: Math.sqrt(variance) };
    return { q, kind, gap: gap(q) };
  };
  const middle = at(0, square, 'top');
  const across = Math.sqrt(3) * noise;
  if (!(center > across)) return [middle];
  const apart = Math.sqrt(center - across) * Math.sqrt(center + across);
  const narrow = (noise * noise) / (2 * (center + apart));
  const out = Math.sqrt(center - 3 * narrow);
  const [inner, wide] = [Math.sqrt((center - apart) / 2), (center + apart) / 6];
  return [at(-out, narrow, 'top'), at(-inner, wide, 'pass'), middle, at(inner, wide, 'pass'), at(out, narrow, 'top')];
}
