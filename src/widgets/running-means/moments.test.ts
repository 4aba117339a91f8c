import { describe, expect, it } from 'vitest';
import { readDensity } from '../../expression/readDensity.ts';
import { readExpression } from '../../expression/readExpression.ts';
import { observables } from '../../math/expectation.ts';
import { createRng } from '../../math/rng.ts';
import { momentsOf } from './moments.ts';
import { quadratureMoments } from './quadratureMoments.ts';
import { sourceOf, type FunctionName, type LawName } from './source.ts';

const source = (drawnFrom: LawName, averagedF: FunctionName, muX = 0.6, sigmaX = 1.2) =>
  sourceOf({ drawnFrom, averagedF, muX, sigmaX }, {});
/** The moments of a typed f. */
const typed = (drawnFrom: LawName, f: string, muX = 0.6, sigmaX = 1.2) =>
  momentsOf(sourceOf({ drawnFrom, averagedF: 'own', muX, sigmaX }, { f: readExpression(f).read }));

describe('the limit of an average', () => {
  it('is what exercise and derivation have for the square of a normal: 1.8, with variance 6.2208', () => {
    const { mean, std } = momentsOf(source('normal', 'square'));
    expect(mean).toBeCloseTo(1.8, 14);
    expect(std ** 2).toBeCloseTo(6.2208, 12);
  });

  it('has the same mean and spread for x, whichever of the three tame laws is drawn from', () => {
    for (const law of ['normal', 'uniform', 'exponential'] as const)
      for (const [key, value] of [
        ['mean', 0.6],
        ['std', 1.2],
      ] as const)
        expect(momentsOf(source(law, 'identity'))[key]).toBeCloseTo(value, 14);
  });

  it('agrees between closed form and quadrature wherever both exist', () => {
    const rng = createRng(12, 'moments');
    for (let trial = 0; trial < 60; trial++) {
      const mu = -3 + 6 * rng.uniform();
      const sigma = 0.1 + 0.35 * rng.uniform();
      for (const law of ['normal', 'uniform', 'exponential'] as const)
        for (const f of ['identity', 'square', 'indicator', 'exp'] as const) {
          const chosen = source(law, f, mu, sigma);
          const closed = momentsOf(chosen);
          const other = quadratureMoments(chosen);
          const size = Math.max(1, Math.abs(closed.mean), closed.std);
          // The variance is a difference of squares in one route, so its root is known to half the digits near 0.
          expect(Math.abs(closed.mean - other.mean) / size, `${law} ${f} ${mu} ${sigma}`).toBeLessThan(1e-9);
          expect(Math.abs(closed.std - other.std) / size, `${law} ${f} ${mu} ${sigma}`).toBeLessThan(1e-6);
        }
    }
  });

  it('is that of the library for a normal, for wide and narrow ones', () => {
    for (const [mean, std] of [
      [-3, 0.1],
      [0.6, 1.2],
      [3, 3],
    ] as const)
      for (const f of ['identity', 'square', 'exp'] as const) {
        const own = momentsOf(source('normal', f, mean, std));
        const other = observables[f].moments({ mean, std });
        expect(own.mean / other.mean).toBeCloseTo(1, 12);
        // For a narrow normal the second moment is 1.01 times the square of the mean, which costs two digits.
        expect(own.std / other.std).toBeCloseTo(1, 11);
      }
  });

  it('exists for e^x of an exponential law only while its tail is thinner: to scale 1 the mean, to scale ½ the spread', () => {
    expect(momentsOf(source('exponential', 'exp', 0, 0.4)).std).toBeLessThan(10);
    expect(momentsOf(source('exponential', 'exp', 0, 0.7))).toMatchObject({ std: Infinity });
    expect(momentsOf(source('exponential', 'exp', 0, 0.7)).mean).toBeCloseTo(Math.exp(-0.7) / 0.3, 12);
    expect(momentsOf(source('exponential', 'exp', 0, 1.2)).mean).toBe(Infinity);
    expect(typed('exponential', 'exp(x)', 0, 0.7)).toMatchObject({ std: Infinity });
    expect(typed('exponential', 'exp(x)', 0, 1.2).mean).toBeNaN();
  });

  it('does not exist for Cauchy’s x, has no spread for Student’s, and is infinite for their squares', () => {
    expect(momentsOf(source('cauchy', 'identity')).mean).toBeNaN();
    expect(momentsOf(source('student', 'identity'))).toMatchObject({ mean: 0.6, std: Infinity });
    expect(momentsOf(source('student', 'square')).mean).toBe(Infinity);
    expect(momentsOf(source('cauchy', 'exp')).mean).toBe(Infinity);
  });

  it('exists for a share even of Cauchy’s draws, by reflection to the last digit', () => {
    const { mean, std } = momentsOf(source('cauchy', 'indicator', -3, 0.1));
    expect(mean).toBeCloseTo(Math.atan(0.1 / 3) / Math.PI, 15);
    expect(std).toBeCloseTo(Math.sqrt(mean * (1 - mean)), 15);
  });

  it('is found by quadrature for a typed f, and known not to exist where a tail forbids it', () => {
    // E cos 3X = cos 3μ · e^(−9σ²/2) for a normal.
    expect(typed('normal', 'cos(3x)').mean).toBeCloseTo(Math.cos(1.8) * Math.exp(-4.5 * 1.44), 10);
    expect(typed('normal', 'x^3').mean).toBeCloseTo(0.216 + 3 * 0.6 * 1.44, 9);
    expect(typed('normal', 'exp(x^2/2)').mean).toBeNaN();
    expect(typed('normal', 'exp(x^2/4)', 0, 1)).toMatchObject({ std: Infinity });
    expect(typed('normal', 'exp(x^2/4)', 0, 1).mean).toBeCloseTo(Math.SQRT2, 9);
    expect(typed('cauchy', 'x').mean).toBeNaN();
    expect(typed('cauchy', 'sqrt(abs(x))')).toMatchObject({ std: Infinity });
    // E |X|^½ = √2 for the standard Cauchy law.
    expect(typed('cauchy', 'sqrt(abs(x))', 0, 1).mean).toBeCloseTo(Math.SQRT2, 5);
    expect(typed('cauchy', 'x^2').mean).toBeNaN();
    expect(typed('student', 'abs(x)', 0, 1)).toMatchObject({ std: Infinity });
    expect(typed('student', 'abs(x)', 0, 1).mean).toBeCloseTo(Math.SQRT2, 8);
    expect(typed('cauchy', 'tanh(x)', 0, 1).mean).toBeCloseTo(0, 8);
    expect(typed('normal', 'log(x)').mean).toBeNaN();
  });

  it('is that of a typed density over its stated range', () => {
    const p = readDensity('exp(-x)*step(x)').read;
    const own = (f: FunctionName) => momentsOf(sourceOf({ drawnFrom: 'own', averagedF: f, muX: 0, sigmaX: 1 }, { p }));
    const cut = 1 - Math.exp(-10);
    expect(own('identity').mean).toBeCloseTo((1 - 11 * Math.exp(-10)) / cut, 8);
    expect(own('indicator').mean).toBeCloseTo(1, 12);
    expect(own('indicator').std).toBe(0);
    expect(own('square').mean).toBeCloseTo((2 - 122 * Math.exp(-10)) / cut, 8);
  });
});
