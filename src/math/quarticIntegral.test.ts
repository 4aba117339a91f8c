import { expect, it } from 'vitest';
import { logQuarticIntegral } from './quarticIntegral.ts';

it.each([
  // 30-digit references by adaptive quadrature
  [-1e6, -6.335390336057812],
  [-100, -1.7302576425724374],
  [-5, -0.24631462935261186],
  [-0.3, 0.6360618888705031],
  [0, 0.7681621392781185],
  [0.5, 0.9211634431240802],
  [3, 0.42785432816343155],
  [11.9, -0.3166440086602492],
  [12.1, -0.3250668746939872],
  [20, -0.5779853669697057],
  [1000, -2.5349387312856457],
])('the quartic integral at a = %f', (a, log) => {
  expect(logQuarticIntegral(a)).toBeCloseTo(log, 13);
});

it('the quartic integral passes from one formula to the next without a step', () => {
  for (const seam of [0, 12]) {
    const [before, after] = [logQuarticIntegral(seam - 1e-9), logQuarticIntegral(seam + 1e-9)];
    expect(Math.abs(after - before)).toBeLessThan(1e-8);
  }
});

it('the quartic integral approaches √(2π/a) for bumps far apart, and √(π/−a) for one bell', () => {
  expect(logQuarticIntegral(1e12)).toBeCloseTo(0.5 * Math.log((2 * Math.PI) / 1e12), 14);
  expect(logQuarticIntegral(-1e12)).toBeCloseTo(0.5 * Math.log(Math.PI / 1e12), 14);
});

it('the quartic integral refuses what is no number', () => {
  expect(() => logQuarticIntegral(NaN)).toThrow('logQuarticIntegral: a must be finite, got NaN');
});
