import { expect, it } from 'vitest';
import { adamDefaults, createAdam } from './adam.ts';

it('takes a first step of one rate along the sign of each slope, however steep', () => {
  const theta = Float64Array.of(1, 1, 1);
  createAdam(theta, { rate: 0.1, ...adamDefaults })([1000, -1e-3, 0]);
  expect(theta[0]).toBeCloseTo(1.1, 10);
  // ε is 1e-5 of a slope of 1e-3.
  expect(theta[1]).toBeCloseTo(0.9, 5);
  expect(theta[2]).toBe(1);
});

it('follows algorithm 1 of the paper, written out for two steps', () => {
  const theta = Float64Array.of(0);
  const settings = { rate: 0.01, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 };
  const step = createAdam(theta, settings);
  step([2]);
  step([-1]);
  const m2 = 0.9 * 0.1 * 2 + 0.1 * -1;
  const v2 = 0.99 * 0.01 * 4 + 0.01 * 1;
  const second = (0.01 * (m2 / (1 - 0.81))) / (Math.sqrt(v2 / (1 - 0.9801)) + 1e-8);
  expect(theta[0]).toBeCloseTo((0.01 * 2) / (2 + 1e-8) + second, 15);
});

it('climbs a hill to its top', () => {
  const theta = Float64Array.of(-1, 2);
  const step = createAdam(theta, { rate: 0.05, ...adamDefaults });
  for (let k = 0; k < 600; k++) step([1 - (theta[0] ?? NaN), 20 * (0.5 - (theta[1] ?? NaN))]);
  expect(theta[0]).toBeCloseTo(1, 6);
  expect(theta[1]).toBeCloseTo(0.5, 6);
});

it('refuses what it cannot step with', () => {
  const theta = Float64Array.of(0);
  expect(() => createAdam(theta, { ...adamDefaults, rate: 0 })).toThrow(RangeError);
  expect(() => createAdam(theta, { ...adamDefaults, rate: 1, beta1: 1 })).toThrow(RangeError);
  expect(() => createAdam(theta, { ...adamDefaults, rate: 1, epsilon: 0 })).toThrow(RangeError);
  expect(() => createAdam(theta, { ...adamDefaults, rate: 1 })([1, 2])).toThrow(/entry for each parameter/);
});
