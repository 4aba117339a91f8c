import { formatNumber } from '../../ui/format.ts';
import type { EllipseScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A number with three decimals, or fewer where it is large. */
export const numberText = (value: number): string => {
  const size = Math.abs(value);
  return formatNumber(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3);
};

/** A share in percent: one decimal, and more where that would say all of what is not all. */
export function percentText(share: number): string {
  for (let digits = 1; digits < 6; digits++) {
    const text = (100 * share).toFixed(digits);
    if (Number(text) < 100) return `${text}%`;
  }
  return '100%';
}

/** A radius with the decimals that it has. */
export const radiusText = (radius: number): string => String(Number(radius.toFixed(2)));

/** What is said after a value that is being changed. */
export function verdictOf(shown: EllipseScene): string {
  if (shown.point.logDensity === undefined) return `exponent at the point ${numberText(shown.point.exponent)}`;
  return `point at ${formatNumber(shown.point.distance, 2)} standard deviations, log density ${formatNumber(shown.point.logDensity.cholesky, 2)} nats`;
}

function wordsOfInvertible({ determinant, radius, box }: EllipseScene): Words {
  return {
    now: `|Σ| = ${numberText(determinant)}, so Σ has an inverse, and still there is no density.`,
    look: `Along one axis the exponent grows instead of falling: the box of ${radiusText(radius)} standard deviations holds ${numberText(box)} times what the whole plane should. Raise r and see whether it settles.`,
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: EllipseScene): Words {
  if (!shown.definite) return wordsOfInvertible(shown);
  const [longer, shorter] = shown.axes;
  const thin = shorter.half / longer.half;
  const mass = percentText(shown.mass ?? 0);
  if (thin < 0.15) {
    return {
      now: `Almost a line: one eigenvalue is down to ${numberText(shorter.eigenvalue)}, and |Σ| with it to ${numberText(shown.determinant)}.`,
      look: 'The density on the ridge grows as the ellipse collapses. Pull the end of an axis to the mean: Σ stays positive definite.',
    };
  }
  if (thin > 0.995) {
    return {
      now: 'A circle: both eigenvalues are the same, and every direction is an axis.',
      look: 'Pull one end of an axis, in any direction, and the circle becomes an ellipse that points there.',
    };
  }
  if (shown.radius === 1) {
    return {
      now: `The ellipse of one standard deviation holds ${mass} of the mass, not 68.3%.`,
      look: 'Drag the ends of its axes: turned, stretched or flat, it holds the same. Then widen r.',
    };
  }
  return {
    now: `The axes lie along the eigenvectors; half their lengths are √λ = ${formatNumber(longer.half, 2)} and ${formatNumber(shorter.half, 2)}.`,
    look: `Within r = ${radiusText(shown.radius)} there is ${mass} of the mass, whatever the shape. Drag the end of an axis and watch which numbers stay.`,
  };
}
