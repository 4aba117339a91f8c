import { createRng } from '../../../../math/rng.ts';

const rounds = 100;

/** The mean of items in rows of `features`. */
export function meanItem(x: Float32Array, features: number): Float64Array {
  const mean = new Float64Array(features);
  const count = x.length / features;
  x.forEach((value, i) => (mean[i % features] = mean[i % features]! + value / count));
  return mean;
}

/**
 * The `many` greatest variances of items in rows along perpendicular directions: the leading eigenvalues of their
 * covariance (divided by the count), by power iteration from a seeded start, each found direction taken out of the data.
 * Its error is at most what is left of the next one after 100 rounds: less than a thousandth, whether neighbors are near or far.
 */
export function principalVariances(x: Float32Array, features: number, many: number): readonly number[] {
  const count = x.length / features;
  const mean = meanItem(x, features);
  const rest = Float64Array.from(x, (value, i) => value - mean[i % features]!);
  const rng = createRng(1, 'principal');
  return Array.from({ length: Math.min(many, features) }, () => {
    let direction = Float64Array.from({ length: features }, () => rng.normal());
    const along = new Float64Array(count);
    let variance = 0;
    for (let round = 0; round < rounds; round++) {
      const length = Math.hypot(...direction) || 1;
      for (let n = 0; n < count; n++) {
        let sum = 0;
        for (let i = 0; i < features; i++) sum += rest[n * features + i]! * direction[i]!;
        along[n] = sum / length;
      }
      const before = variance;
      variance = along.reduce((sum, value) => sum + value * value, 0) / count;
      if (round === rounds - 1 || (round > 5 && Math.abs(variance - before) < 1e-7 * variance)) {
        direction = direction.map((value) => value / length);
        break;
      }
      direction = new Float64Array(features);
      for (let n = 0; n < count; n++)
        for (let i = 0; i < features; i++) direction[i] = direction[i]! + along[n]! * rest[n * features + i]!;
    }
    for (let n = 0; n < count; n++)
      for (let i = 0; i < features; i++) rest[n * features + i]! -= along[n]! * direction[i]!;
    return variance;
  });
}
