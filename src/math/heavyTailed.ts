import { incompleteBeta } from './incompleteBeta.ts';
import type { Law } from './law.ts';
import { logGammaHalfStep } from './logGamma.ts';
import { requireThat } from './requireThat.ts';

function checkScale(caller: string, center: number, scale: number): void {
  requireThat(Number.isFinite(center), `${caller}: center must be finite`, center);
  requireThat(scale > 0 && scale < Infinity, `${caller}: scale must be positive and finite`, scale);
}

/** log(1 + u²) that does not overflow. */
const log1pSquare = (u: number): number => (Math.abs(u) < 1e8 ? Math.log1p(u * u) : 2 * Math.log(Math.abs(u)));

/**
 * The Cauchy law with density 1 / (π scale (1 + ((x − center)/scale)²)). It has no mean: the integral of |x| diverges, so
 * `mean` and `std` are NaN, and running means of samples never settle. Throws `RangeError` for a bad center or scale.
 */
export function cauchyLaw(center: number, scale: number): Law {
  checkScale('cauchyLaw', center, scale);
  return {
    name: 'Cauchy',
    logProb: (x) => -Math.log(Math.PI * scale) - log1pSquare((x - center) / scale),
    // the angle of (−u, 1) over π keeps its digits in the left tail
    cdf: (x) => Math.atan2(1, -(x - center) / scale) / Math.PI,
    sample: (rng) => center + scale * Math.tan(Math.PI * (rng.uniform() - 0.5)),
    mean: NaN,
    std: NaN,
    support: [-Infinity, Infinity],
    kinks: [],
  };
}

/** P(|T| > |u|) for Student's t, as an incomplete beta function (Abramowitz and Stegun 26.7.1). */
function bothTails(degrees: number, u: number): number {
  const square = u * u;
  if (square < degrees) {
    const part = square / (degrees + square);
    return 1 - incompleteBeta(0.5, degrees / 2, part, degrees / (degrees + square));
  }
  const ratio = degrees / square;
  return incompleteBeta(degrees / 2, 0.5, ratio / (1 + ratio), 1 / (1 + ratio));
}

/**
 * Student's t with `degrees` of freedom, moved to `center` and stretched by `scale`; Cauchy for one degree. The mean is NaN
 * up to one degree; the standard deviation, scale √(degrees / (degrees − 2)), is ∞ up to two, and NaN without a mean.
 * Samples by the polar method of Bailey 1994. Throws `RangeError` for bad degrees, center or scale.
 */
export function studentLaw(degrees: number, center = 0, scale = 1): Law {
  requireThat(degrees > 0 && degrees < Infinity, 'studentLaw: degrees must be positive and finite', degrees);
  checkScale('studentLaw', center, scale);
  const root = Math.sqrt(degrees);
  const peak = logGammaHalfStep(degrees / 2) - 0.5 * Math.log(degrees * Math.PI) - Math.log(scale);
  const spread = degrees > 2 ? scale * Math.sqrt(degrees / (degrees - 2)) : Infinity;
  return {
    name: 'Student t',
    logProb: (x) => peak - ((degrees + 1) / 2) * log1pSquare((x - center) / scale / root),
    cdf: (x) => {
      const u = (x - center) / scale;
      const half = 0.5 * bothTails(degrees, u);
      return u < 0 ? half : 1 - half;
    },
    sample: (rng) => {
      for (;;) {
        const u = 2 * rng.uniform() - 1;
        const v = 2 * rng.uniform() - 1;
        const w = u * u + v * v;
        if (w > 0 && w < 1)
          return center + scale * u * Math.sqrt((degrees * Math.expm1((-2 / degrees) * Math.log(w))) / w);
      }
    },
    mean: degrees > 1 ? center : NaN,
    std: degrees > 1 ? spread : NaN,
    support: [-Infinity, Infinity],
    kinks: [],
  };
}
