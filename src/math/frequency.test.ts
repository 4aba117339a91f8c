import { expect, it } from 'vitest';
import { frequency } from './frequency.ts';

it('is the share of hits, with the binomial standard error', () => {
  const { mean, standardError } = frequency(2500, 10_000);
  expect(mean).toBe(0.25);
  // 4 trials among 10,004
  expect(Math.abs(standardError - Math.sqrt(0.1875 / 10_000))).toBeLessThan(1e-6);
});

it('does not claim certainty where nothing was hit, or everything', () => {
  expect(frequency(0, 100).standardError).toBeGreaterThan(0.01);
  expect(frequency(100, 100).standardError).toBeGreaterThan(0.01);
});

it('refuses what is no count', () => {
  expect(() => frequency(3, 2)).toThrow('frequency: hits and trials must be counts');
  expect(() => frequency(0, 0)).toThrow(RangeError);
  expect(() => frequency(0.5, 2)).toThrow(RangeError);
});
