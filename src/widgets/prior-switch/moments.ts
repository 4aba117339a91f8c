/** Where codes lie and how they spread: two means, two variances and the covariance. */
export interface Moments {
  readonly mean: readonly [number, number];
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/**
 * Mean and covariance of the average of the Gaussians N(mean, std²) of all codes, two numbers each; without widths every
 * code is a point. The covariance is that of the means plus the average of the squared widths.
 */
export function momentsOf(means: Float32Array, stds?: Float32Array): Moments {
  const count = means.length / 2;
  let [x, y] = [0, 0];
  for (let i = 0; i < count; i++) {
    x += (means[2 * i] ?? NaN) / count;
    y += (means[2 * i + 1] ?? NaN) / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [(means[2 * i] ?? NaN) - x, (means[2 * i + 1] ?? NaN) - y];
    xx += (dx * dx + (stds?.[2 * i] ?? 0) ** 2) / count;
    xy += (dx * dy) / count;
    yy += (dy * dy + (stds?.[2 * i + 1] ?? 0) ** 2) / count;
  }
  return { mean: [x, y], xx, xy, yy };
}
