import { describe, expect, it } from 'vitest';
import { emRun } from './emRun.ts';

const data = [-2.1, -1.8, -1.2, -0.4, 0.6, 1.1, 1.7, 2, 2.4, 3.3];
const mixtureOf = (weights: number[], means: number[], stds: number[]) => ({
  weights,
  components: means.map((mean, k) => ({ mean, std: stds[k] ?? NaN })),
});
const start = mixtureOf([0.5, 0.5], [-1, 1], [1, 1]);

describe('a run of EM', () => {
  it('is a staircase: E lifts the bound to the likelihood, M climbs along the frozen bound', () => {
    const history = emRun(data, start, 20);
    expect(history.map(({ half }) => half).join('')).toBe('EM'.repeat(20));
    for (const [i, { half, objective, logLikelihood }] of history.entries()) {
      const gap = logLikelihood - objective;
      expect(half === 'E' ? Math.abs(gap) < 1e-12 : gap > 0).toBe(true);
      expect(objective).toBeGreaterThanOrEqual((history[i - 1]?.objective ?? -Infinity) - 1e-12);
    }
  });

  it('ends at the known maximum', () => {
    const end = emRun(data, start, 400).at(-1);
    expect(end?.logLikelihood).toBeCloseTo(-18.1763152, 7);
    expect(end?.mixture.weights[0]).toBeCloseTo(0.3639, 3);
    expect(end?.mixture.components[0]?.std).toBeCloseTo(0.6092, 3);
  });

  it('keeps two equal components equal for ever', () => {
    const twins = mixtureOf([0.25, 0.75], [0.3, 0.3], [1.5, 1.5]);
    const end = emRun(data, twins, 10).at(-1)?.mixture;
    expect(end?.weights[0]).toBeCloseTo(0.25, 14);
    expect(end?.components[0]?.mean).toBeCloseTo(end?.components[1]?.mean ?? NaN, 14);
  });

  it('climbs its own objective at any temperature, and assigns hard at temperature 0', () => {
    for (const temperature of [0, 0.3, 1, 2]) {
      const history = emRun(data, start, 15, { temperature, minStd: 0.05 });
      for (const [i, { objective }] of history.entries())
        expect(objective).toBeGreaterThanOrEqual((history[i - 1]?.objective ?? -Infinity) - 1e-12);
    }
    // Four data lie left of 0: they make one cluster.
    expect(emRun(data, start, 15, { temperature: 0 }).at(-1)?.mixture.weights).toEqual([0.4, 0.6]);
  });

  it('goes on with a component that has lost all its weight', () => {
    const far = mixtureOf([0.5, 0.5], [200, 0], [0.5, 2]);
    const end = emRun(data, far, 5, { temperature: 0 }).at(-1)?.mixture;
    expect(end?.weights).toEqual([0, 1]);
    expect(end?.components[0]?.mean).toBe(200);
  });

  it('stops at a collapse, or at the floor that it is given', () => {
    const spike = mixtureOf([0.1, 0.9], [3.3, 0], [1e-3, 2]);
    expect(() => emRun(data, spike, 10)).toThrow(/must not collapse/);
    const end = emRun(data, spike, 10, { minStd: 0.01 }).at(-1);
    expect(end?.mixture.components[0]?.std).toBe(0.01);
    expect(end?.mixture.components[0]?.mean).toBeCloseTo(3.3, 12);
  });

  it('takes a whole number of steps', () => {
    expect(emRun(data, start, 0)).toEqual([]);
    expect(() => emRun([], start, 0)).toThrow('emRun: there must be a datum, got 0');
    expect(() => emRun(data, { ...start, weights: [0.5, 0.6] }, 0)).toThrow('emRun: weights must sum to 1, got 1.1');
    expect(() => emRun(data, start, 0, { temperature: -1 })).toThrow(/emRun: the temperature must be finite/);
    expect(() => emRun(data, start, 0, { minStd: NaN })).toThrow(/emRun: minStd must not be negative/);
    expect(() => emRun(data, start, -1)).toThrow('emRun: steps must be a whole number, got -1');
  });
});
