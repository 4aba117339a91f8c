import { describe, expect, it } from 'vitest';
import type { Mixture } from './mixture.ts';
import { mixtureBends } from './mixtureBends.ts';
import { relativeError } from './relativeError.ts';

/** |Σ πₖ Nₖ(x + iy)| beside Σ πₖ |Nₖ|: 0 at a complex zero. */
function size({ weights, components }: Mixture, x: number, y: number): number {
  let [real, imaginary, total] = [0, 0, 0];
  for (const [k, { mean, std }] of components.entries()) {
    const height = ((weights[k] ?? NaN) / std) * Math.exp((y * y - (x - mean) ** 2) / (2 * std * std));
    const turn = ((x - mean) * y) / (std * std);
    real += height * Math.cos(turn);
    imaginary -= height * Math.sin(turn);
    total += height;
  }
  return Math.hypot(real, imaginary) / total;
}

describe('the complex zeros of a mixture of two normals', () => {
  it('lie π σ²/Δ off the line where two equal bells meet', () => {
    const bells = { weights: [0.5, 0.5], components: [-1, 3].map((mean) => ({ mean, std: 0.5 })) };
    const [bend, ...others] = mixtureBends(bells);
    expect(others).toEqual([]);
    expect(bend?.at).toBeCloseTo(1, 14);
    expect(relativeError(bend?.distance ?? NaN, (Math.PI * 0.25) / 4)).toBeLessThan(1e-15);
  });

  it('are zeros, whatever the widths, means and weights', () => {
    for (const [mean, std, weight] of [
      [0, 1e-3, 0.5],
      [2, 0.3, 0.01],
      [-4, 2, 0.9],
      [1, 1 + 1e-6, 0.3],
      [0.1, 0.9, 1e-9],
    ] as const) {
      const pair = {
        weights: [weight, 1 - weight],
        components: [
          { mean, std },
          { mean: 0, std: 1 },
        ],
      };
      const [nearest] = mixtureBends(pair).toSorted((a, b) => Math.abs(a.at) - Math.abs(b.at));
      const { at, distance } = nearest ?? { at: NaN, distance: NaN };
      expect(Math.min(size(pair, at, distance), size(pair, at, -distance))).toBeLessThan(1e-8);
    }
  });

  it('are none for one bell, or two that are the same', () => {
    const bell = { mean: 2, std: 0.3 };
    expect(mixtureBends({ weights: [1], components: [bell] })).toEqual([]);
    expect(mixtureBends({ weights: [0.4, 0.6], components: [bell, bell] })).toEqual([]);
  });
});
