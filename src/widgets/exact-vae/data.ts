import type { Normal } from '../../math/normal.ts';
import { quantileGrid } from '../../math/normalQuantile.ts';

/** Quantiles of a bell at the middles of twelve equal shares, with mean 0 and variance 1 as they stand. */
const shape: readonly number[] = (() => {
  const raw = quantileGrid({ mean: 0, std: 1 }, 12);
  const size = Math.sqrt(raw.reduce((sum, x) => sum + x * x, 0) / raw.length);
  return raw.map((x) => x / size);
})();

/** Twelve data whose mean and standard deviation are exactly these, up to rounding. */
export const dataOf = ({ mean, std }: Normal): readonly number[] => shape.map((x) => mean + std * x);
