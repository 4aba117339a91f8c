import { describe, expect, it } from 'vitest';
import { ppcaPosterior } from '../math/ppca.ts';
import { checkerboard } from './checkerboard.ts';
import { linearGaussian, linearModel } from './linearGaussian.ts';
import { nineGaussians } from './nineGaussians.ts';
import { pinwheel } from './pinwheel.ts';
import { ring } from './ring.ts';
import { spiral } from './spiral.ts';
import { twoMoons } from './twoMoons.ts';
import type { Dataset } from './types.ts';

const { cos, sin, sqrt, PI } = Math;

/**
 * How far what is left of 2,000 items, when the points that their factors tell are taken away, is from having mean 0 and this
 * standard deviation; in standard errors, the larger of two.
 */
function errors({ train: { count, x } }: Dataset, std: number, clean: (n: number) => readonly number[]): number {
  const left = Array.from({ length: count }, (_, n) => clean(n).map((value, i) => x[2 * n + i]! - value)).flat();
  const mean = left.reduce((sum, value) => sum + value, 0) / left.length;
  const spread = sqrt(left.reduce((sum, value) => sum + value * value, 0) / left.length);
  return Math.max(Math.abs(mean) * sqrt(left.length), Math.abs(spread - std) * sqrt(2 * left.length)) / std;
}

describe('points with noise of a stated size around what their factors tell', () => {
  it('the ring, at its angles', () => {
    const data = ring(1);
    const angle = data.train.factors['angle']!;
    expect(errors(data, 0.1, (n) => [cos(angle[n]!), sin(angle[n]!)])).toBeLessThan(5);
  });

  it('two moons, at their positions', () => {
    const data = twoMoons(1);
    const position = data.train.factors['position']!;
    const clean = (n: number): readonly number[] => {
      const [x, y] = [cos(PI * position[n]!) - 0.5, sin(PI * position[n]!) - 0.25];
      // The lower moon is the upper one turned by half a turn about the middle.
      return data.train.classes![n] === 0 ? [x, y] : [-x, -y];
    };
    expect(errors(data, 0.1, clean)).toBeLessThan(5);
  });

  it('the spiral, which winds twice and ends at radius 2', () => {
    const data = spiral(1);
    const position = data.train.factors['position']!;
    const clean = (n: number): readonly number[] => {
      const turns = sqrt((1 - position[n]!) * 0.25 ** 2 + position[n]! * 2.25 ** 2);
      return [(2 / 2.25) * turns * cos(2 * PI * turns), (2 / 2.25) * turns * sin(2 * PI * turns)];
    };
    expect(errors(data, 0.08, clean)).toBeLessThan(5);
  });

  it('nine Gaussians, at their column and row, each about as often', () => {
    const data = nineGaussians(1);
    const { column, row } = data.train.factors;
    expect(errors(data, 0.2, (n) => [1.5 * (column![n]! - 1), 1.5 * (row![n]! - 1)])).toBeLessThan(5);
    data.train.classes!.forEach((mode, n) => expect(mode).toBe(3 * row![n]! + column![n]!));
    const counts = Array.from({ length: 9 }, (_, mode) => data.train.classes!.filter((each) => each === mode).length);
    // 222 each with a standard deviation of 14; 4 of them.
    counts.forEach((count) => expect(Math.abs(count - 2000 / 9)).toBeLessThan(56));
  });
});

describe('a checkerboard', () => {
  it('lies on the square that its class names', () => {
    const { x, count, classes } = checkerboard(1).train;
    for (let n = 0; n < count; n++) {
      const [column, row] = [Math.floor(x[2 * n]!) + 2, Math.floor(x[2 * n + 1]!) + 2];
      expect((column + row) % 2).toBe(0);
      expect(classes![n]).toBe(2 * row + Math.floor(column / 2));
    }
  });
});

describe('a pinwheel', () => {
  it('keeps the distance from the middle that is drawn along and aside', () => {
    const { x, count, factors } = pinwheel(1).train;
    for (let n = 0; n < count; n++) {
      const radius = Math.hypot(x[2 * n]!, x[2 * n + 1]!);
      const along = Math.abs(factors['along']![n]!);
      // Single precision rounds both; what is aside never exceeds five of its standard deviations here.
      expect(radius - along).toBeGreaterThan(-1e-6);
      expect(radius * radius - along * along).toBeLessThan(0.4 ** 2);
    }
  });
});

describe('the linear Gaussian model', () => {
  const { x, count, factors } = linearGaussian(1, 4000).train;

  it('hides its latents where the exact posterior says, with its spread', () => {
    const { cov } = ppcaPosterior(linearModel, [0, 0, 0]);
    const misses = Array.from({ length: count }, (_, n) => {
      const { mean } = ppcaPosterior(linearModel, Array.from(x.subarray(3 * n, 3 * n + 3)));
      return [factors['z1']![n]! - mean[0]!, factors['z2']![n]! - mean[1]!] as const;
    });
    for (const [i, j] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const found = misses.reduce((sum, miss) => sum + miss[i] * miss[j], 0) / count;
      // A second moment of normals has a standard error of at most √(2 cᵢᵢ cⱼⱼ / n); five of them.
      const error = sqrt((2 * cov[i]![i]! * cov[j]![j]!) / count);
      expect(Math.abs(found - cov[i]![j]!)).toBeLessThan(5 * error);
    }
  });
});
