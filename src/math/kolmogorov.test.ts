import { describe, expect, it } from 'vitest';
import { kolmogorovDistance, mixtureCdf } from './kolmogorov.ts';
import { prob } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { createRng } from './rng.ts';

const two = {
  weights: [0.3, 0.7],
  components: [
    { mean: -1, std: 0.4 },
    { mean: 2, std: 1.5 },
  ],
};

describe('the distribution function of a mixture', () => {
  it('is the integral of its density', () => {
    const [a, b] = two.components as [{ mean: number; std: number }, { mean: number; std: number }];
    const density = (x: number): number => 0.3 * prob(a, x) + 0.7 * prob(b, x);
    const cdf = mixtureCdf(two);
    for (const x of [-2, -1, 0.3, 4]) expect(cdf(x) - cdf(-3)).toBeCloseTo(trapezoidTo(density, x), 6);
    expect(cdf(-40)).toBeCloseTo(0, 15);
    expect(cdf(40)).toBe(1);
  });
});

const trapezoidTo = (f: (x: number) => number, x: number): number => trapezoid(f, -3, x, 20_001);

describe('Kolmogorov’s distance', () => {
  it('is half a step for a sample at the middle of each share', () => {
    const sample = Array.from({ length: 10 }, (_, i) => (i + 0.5) / 10);
    expect(kolmogorovDistance(sample, (x) => x)).toBeCloseTo(0.05, 15);
    expect(kolmogorovDistance([0.5], (x) => x)).toBe(0.5);
  });

  it('of uniform draws exceeds 1.36/√n about one time in twenty', () => {
    const rng = createRng(4, 'kolmogorov');
    let beyond = 0;
    for (let run = 0; run < 1000; run++) {
      const sample = Float64Array.from({ length: 200 }, () => rng.uniform());
      if (kolmogorovDistance(sample, (x) => x) * Math.sqrt(200) > 1.36) beyond += 1;
    }
    // 50 are expected; at n = 200 a few less. Four standard deviations of a count are 28.
    expect(Math.abs(beyond - 48)).toBeLessThan(28);
  });

  it('refuses an empty sample', () => {
    expect(() => kolmogorovDistance([], (x) => x)).toThrow('kolmogorovDistance: there must be a draw, got 0');
  });
});
