import { describe, expect, it } from 'vitest';
import { categoricalEntropy } from './categorical.ts';
import { discreteElbo } from './discreteElbo.ts';
import { discreteModel, posterior } from './discreteModel.ts';
import { temperedPosterior } from './tempered.ts';

const model = discreteModel([0.5, 0.3, 0.2], [0.1, 0.4, 0.7]);

describe('the tempered posterior', () => {
  it('is the posterior at temperature 1 and a hard assignment at 0', () => {
    expect(temperedPosterior(model, 1)).toEqual(posterior(model).map((p) => expect.closeTo(p, 15)));
    expect(temperedPosterior(model, 0)).toEqual([0, 0, 1]);
    expect(temperedPosterior(discreteModel([0.5, 0.5], [1, 1]), 0)).toEqual([0.5, 0.5]);
    expect(temperedPosterior(model, 1e-3)).toEqual([0, 0, 1].map((p) => expect.closeTo(p, 15)));
    expect(temperedPosterior(model, 1e9)).toEqual([1, 1, 1].map((p) => expect.closeTo(p / 3, 8)));
  });

  it('cannot be beaten by a neighbor at its temperature', () => {
    for (const temperature of [0.3, 1, 2.5]) {
      const value = (q: readonly number[]): number =>
        discreteElbo(model, q).expectedLogJoint + temperature * categoricalEntropy(q);
      const best = temperedPosterior(model, temperature);
      for (const [i, j] of [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const) {
        const moved = best.map((p, z) => p + (z === i ? 1e-3 : z === j ? -1e-3 : 0));
        expect(value(moved)).toBeLessThan(value(best));
      }
    }
  });

  it('refuses a temperature below zero', () => {
    expect(() => temperedPosterior(model, -1)).toThrow(/temperature/);
    expect(() => temperedPosterior(model, Infinity)).toThrow(RangeError);
  });
});
