import { describe, expect, it } from 'vitest';
import { mixtureElbo, eStep, mixtureLogLikelihood, mStep } from './em.ts';
import { relativeError } from './relativeError.ts';

const data = [-2.1, -1.8, -1.2, -0.4, 0.6, 1.1, 1.7, 2, 2.4, 3.3];
const start = {
  weights: [0.5, 0.5],
  components: [
    { mean: -1, std: 1 },
    { mean: 1, std: 1 },
  ],
};
const hard = (labels: readonly number[]): number[][] =>
  labels.map((label) => [0, 1].map((k) => (k === label ? 0 : -Infinity)));

describe('the two halves of EM', () => {
  it('give the known values after one step', () => {
    // 60-digit references
    const after = mStep(data, eStep(data, start));
    expect(relativeError(mixtureLogLikelihood(data, start), -20.772179275501397)).toBeLessThan(1e-14);
    expect(relativeError(mixtureLogLikelihood(data, after), -18.60856756248126)).toBeLessThan(1e-14);
    expect(relativeError(after.weights[0] ?? NaN, 0.395645923074835)).toBeLessThan(1e-14);
    expect(relativeError(after.components[0]?.mean ?? NaN, -1.2217297222855583)).toBeLessThan(1e-14);
    expect(relativeError(after.components[1]?.std ?? NaN, 1.0751898140816007)).toBeLessThan(1e-14);
  });

  it('find the place of a component so far away that its responsibilities are all 0 as doubles', () => {
    const far = { weights: [0.5, 0.5], components: [{ mean: 45, std: 1 }, start.components[1]!] };
    const after = mStep(data, eStep(data, far));
    expect(after.weights[0]).toBe(0);
    expect(after.components[0]?.mean).toBeCloseTo(3.3, 12);
  });

  it('are the moments of the data for a single component', () => {
    const { components } = mStep(
      data,
      data.map(() => [0]),
    );
    expect(components[0]?.mean).toBeCloseTo(0.56, 14);
    expect(relativeError(components[0]?.std ?? NaN, Math.sqrt(3.1224))).toBeLessThan(1e-14);
  });

  it('lose no digits when all data lie far from the origin', () => {
    const q = eStep(data, start);
    const offset = 2 ** 30;
    const there = mStep(
      data.map((x) => Math.round(x * 1024) / 1024 + offset),
      q,
    );
    const here = mStep(
      data.map((x) => Math.round(x * 1024) / 1024),
      q,
    );
    for (const k of [0, 1])
      expect(relativeError(there.components[k]?.std ?? NaN, here.components[k]?.std ?? NaN)).toBeLessThan(1e-7);
  });
});

describe('a component that degenerates', () => {
  it('stops the M-step when it collapses onto one value, and says so', () => {
    const alone = hard([0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(() => mStep(data, alone)).toThrow(
      'mStep: a component must not collapse onto one value without minStd, got "component 0"',
    );
    expect(mStep(data, alone, { minStd: 0.1 }).components[0]).toEqual({ mean: -2.1, std: 0.1 });
  });

  it('collapses too when all data are equal', () => {
    expect(() => mStep([2, 2, 2], [[0], [0], [0]])).toThrow(RangeError);
    expect(mStep([2, 2, 2], [[0], [0], [0]], { minStd: 0.01 }).components).toEqual([{ mean: 2, std: 0.01 }]);
  });

  it('has no maximum when it loses all its weight, and keeps its place if that is given', () => {
    const empty = hard(data.map(() => 1));
    expect(() => mStep(data, empty)).toThrow('mStep: a component must keep some weight, got "component 0"');
    const after = mStep(data, empty, { previous: start });
    expect(after.weights).toEqual([0, 1]);
    expect(after.components[0]).toEqual(start.components[0]);
    // It stays empty, and costs the bound nothing.
    const q = eStep(data, after);
    expect(mixtureElbo(data, q, after).elbo).toBeCloseTo(mixtureLogLikelihood(data, after), 12);
  });
});

describe('the ELBO of a mixture', () => {
  it('adds up to the log-likelihood at the posterior', () => {
    const { expectedLogJoint, entropy, elbo } = mixtureElbo(data, eStep(data, start), start);
    expect(elbo).toBe(expectedLogJoint + entropy);
    expect(relativeError(elbo, mixtureLogLikelihood(data, start))).toBeLessThan(1e-14);
  });

  it('has no entropy for a hard assignment', () => {
    expect(mixtureElbo(data, eStep(data, start, 0), start).entropy).toBe(0);
  });
});

describe('what EM refuses', () => {
  it('is data that are missing or not finite', () => {
    expect(() => mixtureLogLikelihood([], start)).toThrow('mixtureLogLikelihood: there must be a datum, got 0');
    expect(() => eStep([1, NaN], start)).toThrow('eStep: data must be finite, got NaN');
  });

  it('is responsibilities that do not fit', () => {
    expect(() => mStep(data, [[0]])).toThrow('one row of responsibilities a datum, got 1');
    expect(() => mStep([1, 2], [[0], [0, 0]])).toThrow('must have one length, got 2');
    expect(() => mStep([1], [[0, 0]])).toThrow('must sum to 1, got 2');
    expect(() => mixtureElbo([1], [[0]], start)).toThrow('mixtureElbo: one responsibility a component, got 1');
    expect(() => mStep([1], [[0]], { minStd: -1 })).toThrow('minStd must not be negative or infinite, got -1');
  });
});
