import type { ValuesOf } from '../../notebook/param.ts';
import type { image } from './params.ts';

/** The image, and the decoder's mean for each pixel. */
export function pixels({ x1, x2, x3, x4, hat1, hat2, hat3, hat4 }: ValuesOf<typeof image>) {
  return { x: [x1, x2, x3, x4], mean: [hat1, hat2, hat3, hat4] };
}

/** ‖x − x̂‖². */
export function squaredError(values: ValuesOf<typeof image>): number {
  const { x, mean } = pixels(values);
  return x.reduce((sum, value, j) => sum + (value - (mean[j] ?? NaN)) ** 2, 0);
}
