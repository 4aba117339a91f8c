import { describe, expect, it } from 'vitest';
import { cauchyLaw } from '../math/heavyTailed.ts';
import { exponentialLaw, laplaceLaw, normalLaw, triangularLaw, type Law } from '../math/law.ts';
import { meanWithError } from '../math/monteCarlo.ts';
import { createRng } from '../math/rng.ts';
import { readDensity } from './readDensity.ts';

function density(text: string) {
  const { read, fault } = readDensity(text);
  if (!read) throw new Error(fault.problem);
  return read;
}

describe('a typed density', () => {
  it.each<[string, Law]>([
    ['exp(-x^2/2)', normalLaw({ mean: 0, std: 1 })],
    ['3exp(-abs(x-1)/0.3)', laplaceLaw(1, 0.3)],
    ['exp(-4x)*step(x)', exponentialLaw(4)],
    ['max(0, 1-abs(x))', triangularLaw(-1, 0, 1)],
    ['normal(x, 0.3333, 0.05)', normalLaw({ mean: 0.3333, std: 0.05 })],
    ['normal(x, 7.3, 0.01)', normalLaw({ mean: 7.3, std: 0.01 })],
  ])('%s is, after division by its area, the law it should be', (text, law) => {
    const typed = density(text).law;
    // All of these leave less than 1e-10 outside −10 to 10.
    expect(typed.mean).toBeCloseTo(law.mean, 8);
    expect(typed.std).toBeCloseTo(law.std, 8);
    for (const x of [-2.3, -0.31, 0.05, 0.34, 0.9, 2.7]) {
      expect(Math.exp(typed.logProb(x))).toBeCloseTo(Math.exp(law.logProb(x)), 8);
      // The table goes straight between heights 0.005 apart.
      expect(typed.cdf(x)).toBeCloseTo(law.cdf(x), 3);
    }
  });

  it('is cut at the ends of the range, so that even Cauchy’s has a mean there', () => {
    const { law, mass } = density('1/(1+x^2)');
    expect(mass).toBeCloseTo(2 * Math.atan(10), 10);
    expect(law.mean).toBeCloseTo(0, 12);
    const cauchy = cauchyLaw(0, 1);
    expect(law.cdf(1)).toBeCloseTo((cauchy.cdf(1) - cauchy.cdf(-10)) / (cauchy.cdf(10) - cauchy.cdf(-10)), 5);
  });

  it('gives draws with its mean, its spread and its shape', () => {
    for (const text of [
      'exp(-x^2/2)',
      'exp(-x)*step(x)',
      'max(0,1-abs(x-2))',
      '1+0*x',
      'exp(-abs(x))+5normal(x,4,0.1)',
    ]) {
      const { law } = density(text);
      const rng = createRng(11, text);
      const draws = Float64Array.from({ length: 20_000 }, () => law.sample(rng));
      const { mean, standardError } = meanWithError(draws);
      // four standard errors, at fixed seeds
      expect(Math.abs(mean - law.mean), `${text}`).toBeLessThan(4 * standardError);
      const square = meanWithError(draws.map((x) => (x - law.mean) ** 2));
      expect(Math.abs(square.mean - law.std ** 2), `${text}`).toBeLessThan(4 * square.standardError);
      const below = draws.filter((x) => law.cdf(x) < 0.3).length / draws.length;
      expect(Math.abs(below - 0.3), `${text}`).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / draws.length));
    }
  });

  it.each([
    ['x', 'It is negative at x = −10, and a density never is.'],
    ['exp(-x^2)-0.1', 'It is negative at x = −10, and a density never is.'],
    ['1/abs(x)', 'It has no finite value at x = 0, so it cannot be integrated.'],
    ['log(x)', 'It has no finite value at x = −10, so it cannot be integrated.'],
    ['exp(exp(x))', 'It has no finite value at x = 6.57, so it cannot be integrated.'],
    ['1/abs(x-0.0012)', 'Its area from −10 to 10 does not settle, so it cannot be integrated.'],
    ['1/(x-0.0012)^2', 'Its area from −10 to 10 does not settle, so it cannot be integrated.'],
    ['0*x', 'It is zero everywhere from −10 to 10: there is no area to divide by.'],
    ['normal(x, 0.0013, 0.00001)', 'Its area from −10 to 10 does not settle, so it cannot be integrated.'],
    ['normal(x,0,0.001)', 'It is so narrow that draws would miss its shape: make it wider than a hundredth.'],
    ['exp(-x', 'The parenthesis at character 4 is never closed.'],
  ])('refuses %s and says why', (text, problem) => {
    expect(readDensity(text).fault?.problem).toBe(problem);
  });
});
