import { describe, expect, it } from 'vitest';
import { mixtureLogProb, mixtureMoments, mixtureSpread } from './mixture.ts';
import { logProb } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';

const mixture = {
  weights: [0.3, 0.5, 0.2],
  components: [
    { mean: -2, std: 0.5 },
    { mean: 0.5, std: 1 },
    { mean: 3, std: 0.7 },
  ],
};

describe('a mixture of normals', () => {
  it('has area 1, and the moments of its density', () => {
    const logP = mixtureLogProb(mixture);
    const moment = (power: number): number => trapezoid((x) => Math.exp(logP(x)) * x ** power, -12, 12, 1001);
    const { mean, std } = mixtureMoments(mixture);
    expect(moment(0)).toBeCloseTo(1, 14);
    expect(moment(1)).toBeCloseTo(mean, 13);
    // 60-digit references
    expect(mean).toBeCloseTo(0.25, 15);
    expect(relativeError(std * std, 3.7355)).toBeLessThan(1e-14);
    expect(moment(2) - mean * mean).toBeCloseTo(3.7355, 12);
  });

  it('has a log density that stays finite far from all components', () => {
    expect(mixtureLogProb(mixture)(-60)).toBeCloseTo(Math.log(0.5) + logProb({ mean: 0.5, std: 1 }, -60), 10);
  });

  it('has a variance in two parts, within and between its components', () => {
    const { mean, within, between } = mixtureSpread(mixture);
    expect(mean).toBeCloseTo(0.25, 15);
    expect(relativeError(within, 0.673)).toBeLessThan(1e-15);
    expect(relativeError(between, 3.0625)).toBeLessThan(1e-15);
  });

  it('keeps the digits of its variance far from the origin', () => {
    const components = mixture.components.map(({ mean, std }) => ({ mean: mean + 2 ** 30, std }));
    expect(relativeError(mixtureSpread({ ...mixture, components }).between, 3.0625)).toBeLessThan(1e-14);
  });

  it('may hold an empty component where only its spread is asked for', () => {
    const emptied = { weights: [...mixture.weights, 0], components: [...mixture.components, { mean: 99, std: 1 }] };
    expect(mixtureSpread(emptied)).toEqual(mixtureSpread(mixture));
    expect(() => mixtureSpread({ weights: [1.5, -0.5], components: mixture.components.slice(1) })).toThrow(
      'mixtureSpread: weights must not be negative, got -0.5',
    );
  });

  it('refuses weights that are no distribution', () => {
    expect(() => mixtureMoments({ ...mixture, weights: [0.5, 0.5] })).toThrow(/one weight a component/);
    expect(() => mixtureMoments({ ...mixture, weights: [0.5, 0.5, 0.5] })).toThrow(/sum to 1, got 1.5/);
    expect(() => mixtureMoments({ ...mixture, weights: [0.5, 0.5, 0] })).toThrow(/must be positive, got 0/);
  });
});
