import { describe, expect, it } from 'vitest';
import { mixtureLogProb } from './mixture.ts';
import { assign } from './mixtureAssign.ts';
import { relativeError } from './relativeError.ts';

const mixture = {
  weights: [0.4, 0.6],
  components: [
    { mean: -1, std: 0.8 },
    { mean: 1.5, std: 1 },
  ],
};
const sum = (logs: readonly number[]): number => logs.reduce((total, each) => total + Math.exp(each), 0);

describe('the responsibilities of a mixture', () => {
  it('are weight times density, normalized', () => {
    // 0.4 N(0.4; −1, 0.8²) and 0.6 N(0.4; 1.5, 1), by 60 digits
    const { logResponsibilities, logProb } = assign(mixture)(0.4);
    expect(relativeError(Math.exp(logResponsibilities[0] ?? NaN), 0.24813729042877827)).toBeLessThan(1e-14);
    expect(logProb).toBeCloseTo(mixtureLogProb(mixture)(0.4), 14);
  });

  it('still sum to 1 for a datum a million stds away from all components', () => {
    for (const x of [1e6, -1e6, 1e9]) expect(sum(assign(mixture)(x).logResponsibilities)).toBeCloseTo(1, 14);
  });

  it('lose no digits where the squared distances agree in all but their last', () => {
    // Equal stds: the log odds are (μ₂ − μ₁)(2x − μ₁ − μ₂)/2σ² = 2e-6 · 1e6 = 2.
    const close = {
      weights: [0.5, 0.5],
      components: [
        { mean: -1e-6, std: 1 },
        { mean: 1e-6, std: 1 },
      ],
    };
    const [first = NaN, second = NaN] = assign(close)(1e6).logResponsibilities;
    expect(relativeError(second - first, 2)).toBeLessThan(1e-14);
  });

  it('are shared by the winners at temperature 0, and all equal at a high one', () => {
    expect(assign(mixture, 0)(0.4).logResponsibilities).toEqual([-Infinity, 0]);
    const twins = { weights: [0.5, 0.5], components: [mixture.components[0]!, mixture.components[0]!] };
    expect(assign(twins, 0)(3).logResponsibilities).toEqual([-Math.LN2, -Math.LN2]);
    expect(Math.exp(assign(mixture, 1e9)(0.4).logResponsibilities[0] ?? NaN)).toBeCloseTo(0.5, 8);
  });

  it('follow odds to the power 1/T', () => {
    const odds = (temperature: number): number => {
      const [first = NaN, second = NaN] = assign(mixture, temperature)(0.4).logResponsibilities;
      return second - first;
    };
    for (const temperature of [0.1, 0.5, 3]) expect(odds(temperature) * temperature).toBeCloseTo(odds(1), 12);
  });

  it('give nothing to a component without weight', () => {
    expect(assign({ ...mixture, weights: [1, 0] })(9).logResponsibilities).toEqual([0, -Infinity]);
  });

  it('refuse a negative temperature and weights that are no distribution', () => {
    expect(() => assign(mixture, -1)).toThrow('assign: the temperature must be finite and at least 0, got -1');
    expect(() => assign({ ...mixture, weights: [0.5, 0.6] })).toThrow('assign: weights must sum to 1, got 1.1');
  });
});
