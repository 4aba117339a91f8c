import { describe, expect, it } from 'vitest';
import * as numbers from './numbers.ts';

const { exp, log, PI } = Math;
const data = [-2.1, -1.8, -1.2, -0.4, 0.6, 1.1, 1.7, 2, 2.4, 3.3];

/** The log-likelihood by the plain sum, which these numbers allow. */
const likelihood = (weights: readonly number[], means: readonly number[], stds: readonly number[]): number =>
  data.reduce(
    (sum, x) =>
      sum +
      log(
        weights.reduce((total, weight, k) => {
          const std = stds[k] ?? NaN;
          return total + (weight / std) * exp(-0.5 * ((x - (means[k] ?? NaN)) / std) ** 2);
        }, 0) / Math.sqrt(2 * PI),
      ),
    0,
  );

describe('the numbers of lesson 6', () => {
  it('climb from the start through one step to the end', () => {
    expect(numbers.atStart).toBeCloseTo(likelihood([0.5, 0.5], [-1, 1], [1, 1]), 12);
    const { weights, components } = numbers.afterOne;
    const [means, stds] = [components.map(({ mean }) => mean), components.map(({ std }) => std)];
    expect(numbers.atOne).toBeCloseTo(likelihood(weights, means, stds), 12);
    expect(numbers.atStart).toBeLessThan(numbers.frozen);
    expect(numbers.frozen).toBeLessThan(numbers.atOne);
    expect(numbers.atOne - numbers.frozen).toBeCloseTo(numbers.openedGap, 12);
    expect(numbers.atEnd).toBeCloseTo(-18.176315, 6);
  });

  it('are maxima of different heights, and one saddle', () => {
    expect(numbers.atWorse).toBeCloseTo(-19.3583, 4);
    expect(numbers.atBetter).toBeCloseTo(-18.0347, 4);
    const mean = data.reduce((sum, x) => sum + x, 0) / 10;
    const std = Math.sqrt(data.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 10);
    expect(numbers.atEqual).toBeCloseTo(likelihood([1], [mean], [std]), 9);
  });

  it('grow by about log 10 with every tenfold narrower bell on one datum', () => {
    for (const { std, nats } of numbers.spikes)
      expect(nats).toBeCloseTo(likelihood([0.1, 0.9], [3.3, 0.26], [std, 1.6]), 9);
    const [, wide, narrow] = numbers.spikes;
    expect((narrow?.nats ?? NaN) - (wide?.nats ?? NaN)).toBeCloseTo(Math.LN10, 1);
  });

  it('end hard on the means of four and of six data, and warm above plain EM', () => {
    expect(numbers.hard.components[0]?.mean).toBeCloseTo((-2.1 - 1.8 - 1.2 - 0.4) / 4, 9);
    expect(numbers.hard.components[1]?.mean).toBeCloseTo((0.6 + 1.1 + 1.7 + 2 + 2.4 + 3.3) / 6, 9);
    expect(numbers.atHard).toBeLessThan(numbers.atEnd);
    expect(numbers.atWarm).toBeGreaterThan(numbers.atEnd);
    expect(numbers.atCooled).toBeCloseTo(numbers.atBetter, 8);
  });

  it('price one bell for two hills at about log 2', () => {
    expect(numbers.family.price).toBeCloseTo(0.7117, 4);
    expect(numbers.middleGap).toBeCloseTo(3.4235, 4);
    expect(numbers.merging.price).toBeGreaterThan(numbers.family.price);
    expect(numbers.flat.price).toBeLessThan(0.003);
  });
});
