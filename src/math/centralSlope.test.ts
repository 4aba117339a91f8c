import { expect, it } from 'vitest';
import { centralGradient, centralSlope } from './centralSlope.ts';

it('is exact for polynomials up to degree 6, and of sixth order beyond', () => {
  // a few roundings over the step
  expect(Math.abs(centralSlope((x) => (x + 1) ** 6, 0.5) - 6)).toBeLessThan(1e-12);
  const error = (h: number): number => Math.abs(centralSlope(Math.exp, h) - 1);
  expect(error(0.4) / error(0.2)).toBeGreaterThan(60);
});

it('takes one slope for each coordinate', () => {
  const [a = NaN, b = NaN] = centralGradient(([x = NaN, y = NaN]) => x * x * y, [2, 3], 0.1);
  expect(Math.abs(a - 12)).toBeLessThan(1e-12);
  expect(Math.abs(b - 4)).toBeLessThan(1e-12);
});

it('refuses a step that is not positive', () => {
  expect(() => centralSlope(Math.exp, 0)).toThrow('centralSlope: h must be positive and finite, got 0');
});
