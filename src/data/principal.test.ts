import { describe, expect, it, vi } from 'vitest';
import { symmetricEigenvalues } from '../math/eigen.ts';
import { dampedOscillator } from './dampedOscillator.ts';
import { heatBump } from './heatBump.ts';
import { pendulum } from './pendulum.ts';
import type { Dataset } from './types.ts';
import { wave } from './wave.ts';

// Eigenvalues of 256 × 256 numbers take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

/** The variances of the training items along their main directions, largest first: the eigenvalues of their covariance. */
function principalVariances({ features, train: { count, x } }: Dataset): readonly number[] {
  const mean = new Float64Array(features);
  x.forEach((value, i) => (mean[i % features]! += value / count));
  const below = Array.from({ length: features }, (_, i) => new Float64Array(i + 1));
  for (let n = 0; n < count; n++) {
    const centered = mean.map((value, j) => x[n * features + j]! - value);
    below.forEach((row, i) => {
      for (let j = 0; j <= i; j++) row[j]! += (centered[i]! * centered[j]!) / count;
    });
  }
  const covariance = mean.map((_, i) => i);
  return symmetricEigenvalues(
    Array.from(covariance, (i) => Array.from(covariance, (j) => (j <= i ? below[i]![j]! : below[j]![i]!))),
  ).toSorted((a, b) => b - a);
}

describe('the variances of generated data along their main directions', () => {
  // Reference values from data made by another program. With n = 2,000 items a variance is off by a share of about
  // √((κ − 1)/n), where the kurtosis κ is at most 3 for these data: 3.2 %, and 4 of those are allowed.
  const share = 4 * Math.sqrt(2 / 2000);

  it.each([
    ['heat bumps', heatBump, [1.8, 0.74, 0.32]],
    ['waves', wave, [4.15, 3.99]],
    ['oscillators', dampedOscillator, [0.9, 0.53, 0.29]],
    ['pictures of a pendulum', pendulum, [0.57, 0.56, 0.5]],
  ] as const)('are known for %s', (_, make, known) => {
    const found = principalVariances(make(1));
    known.forEach((value, i) => expect(Math.abs(found[i]! / value - 1)).toBeLessThan(share));
  });

  it('end after two for waves, which are linear in two numbers: what remains is the noise, .05² = .0025', () => {
    const rest = principalVariances(wave(2)).slice(2);
    const noise = rest.reduce((sum, value) => sum + value, 0) / rest.length;
    expect(noise).toBeCloseTo(0.0025, 4);
  });
});
