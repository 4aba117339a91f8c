import { formatNumber } from '../../ui/format.ts';
import { drawCount } from './draws.ts';
import type { Scene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** The probability of an interval in words' digits: 0 only where it has no width, and never 1. */
export function probabilityText({ low, high, inUnit }: Pick<Scene, 'low' | 'high' | 'inUnit'>): string {
  const p = inUnit.closed;
  if (low === high) return '0';
  if (p < 1e-12) return 'below 10⁻¹²';
  if (p < 0.01) return densityText(p);
  if (p >= 0.9999995) return 'above 0.999999';
  return formatNumber(p, p > 0.9995 ? 6 : 3);
}

/** A density with three digits that count. */
export const densityText = (density: number): string =>
  density === 0 || density >= 1e-4 ? String(Number(density.toPrecision(3))) : formatNumber(density, 3);

/** So many standard deviations from the mean a tail begins. */
const tail = 2;

/** What the figure says in its present state. */
export function wordsOf(scene: Scene): Words {
  const { normal, low, high, unit, inUnit, hits } = scene;
  const { closed, peak } = inUnit;
  const p = probabilityText(scene);
  const u = (low - normal.mean) / normal.std;
  const v = (high - normal.mean) / normal.std;
  if (low === high) {
    return {
      now: 'An interval without width has probability 0, however high the curve stands there.',
      look: ' A density at a place is not the probability of that place.',
    };
  }
  if (unit.symbol === 'mm') {
    return {
      now: `In millimeters the curve is a thousand times lower, peak ${densityText(peak)}, and the area is still ${p}.`,
      look: ' A density has a unit, one over a length; a probability has none.',
    };
  }
  if (closed < 0.005 && (u >= tail || v <= -tail)) {
    return {
      now: `Far out in the tail: probability ${p}, and ${hits.toLocaleString('en-US')} of ${drawCount.toLocaleString('en-US')} draws fell there.`,
      look: ' Compare how well the three routes know a small number.',
    };
  }
  if (peak > 1) {
    return {
      now: `The curve rises to ${densityText(peak)}, above the line at 1. The area under all of it is still 1.`,
      look: ` Read the area, not the height: the shaded part is ${p}.`,
    };
  }
  if (Math.abs(u + 1) < 1e-6 && Math.abs(v - 1) < 1e-6) {
    return {
      now: `One standard deviation to either side holds ${p}.`,
      look: ' Double σ, move the ends out with it, and read the area again.',
    };
  }
  return {
    now: `The shaded area is ${p}: so probable is a value between ${formatNumber(low, 2)} and ${formatNumber(high, 2)}.`,
    look: ' Make σ small and watch the height pass 1; then read the area.',
  };
}
