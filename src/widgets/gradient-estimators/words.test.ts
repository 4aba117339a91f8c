import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type GradientValues } from './scene.ts';
import { functionText, sizeText, wordsOf } from './words.ts';

const at = (change: Partial<GradientValues>) => scene({ ...initialValues(params), ...change });
const say = (change: Partial<GradientValues>) => wordsOf(at(change));

describe('the caption of the two estimators', () => {
  it('names the common mean and the ratio of the variances', () => {
    expect(say({}).now).toBe(
      'Two estimators, one mean, 2.00; the score function scatters 21.75 times as much: variance 21.75 against 1.00.',
    );
    expect(say({ dimension: 100 }).now).toContain('63,456 times as much');
  });

  it('knows when the score function wins, and when neither does', () => {
    const wave = { gradF: 'wave', gradOmega: 20 } as const;
    expect(say(wave).now).toBe(
      'Two estimators, one mean, 0.00; here the score function wins: variance 2.00 against 200.0.',
    );
    expect(say({ ...wave, dimension: 100 }).now).toContain('A tie');
    expect(say({ gradF: 'wave', gradOmega: 0.5 }).look).toContain('Raise ω');
    // In a hundred dimensions short waves are lost by the other coordinates, not by their length: 200 against 50.
    expect(say({ gradF: 'wave', gradOmega: 10, dimension: 100 }).look).toContain('noise of all the others');
  });

  it('may say that a short wave alone would be the score function’s', () => {
    for (const muZ of [-3, -1.5, 0, 0.75, 2])
      for (const sigmaZ of [0.05, 0.2, 0.8, 2])
        for (const gradOmega of [1, 2, 8, 32, 40].filter((omega) => omega * sigmaZ > 1.5))
          expect(at({ gradF: 'wave', muZ, sigmaZ, gradOmega }).ratio).toBeLessThan(1);
  });

  it('speaks of the baseline, of many coordinates and of a gradient of zero where there is one', () => {
    expect(say({ gradBaseline: 'best' }).look).toContain('E ε = 0');
    expect(say({ dimension: 2 }).look).toContain('its own coordinate');
    expect(say({ muZ: 0 }).look).toContain('exact gradient is zero');
  });
});

it('writes f as the reader set it', () => {
  expect(functionText(at({}))).toBe('z²');
  expect(functionText(at({ target: -1.5 }))).toBe('(z + 1.50)²');
  expect(functionText(at({ gradF: 'wave', gradOmega: 20 }))).toBe('cos(20 z)');
  expect(functionText(at({ gradF: 'wave', gradOmega: 2.5 }))).toBe('cos(2.5 z)');
});

it('writes variances of every size', () => {
  expect([0.25, 30.9375, 200, 63_456, 7.3e9].map(sizeText)).toEqual(['0.25', '30.94', '200.0', '63,456', '7.3·10⁹']);
});
