import { mixtureLogProb, type Mixture } from '../../math/mixture.ts';

/** How many hills a density has: its local maxima on a grid of a sixtieth of the narrowest component, in view of all means. */
export function bumpsOf(law: Mixture): number {
  const logDensity = mixtureLogProb(law);
  const narrowest = Math.min(...law.components.map(({ std }) => std));
  const low = Math.min(...law.components.map(({ mean }) => mean)) - narrowest;
  const high = Math.max(...law.components.map(({ mean }) => mean)) + narrowest;
  const step = narrowest / 60;
  const heights = Array.from({ length: Math.ceil((high - low) / step) + 1 }, (_, i) => logDensity(low + i * step));
  return heights.filter((here, i) => here > (heights[i - 1] ?? Infinity) && here >= (heights[i + 1] ?? Infinity))
    .length;
}
