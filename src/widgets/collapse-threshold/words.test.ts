import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type CollapseValues } from './scene.ts';
import { spectrum } from './spectrum.ts';
import { lampText, objectiveName, spectrumWords, varianceText, wordsOf } from './words.ts';

const say = (change: Partial<CollapseValues>) => wordsOf(scene({ ...initialValues(params), ...change }));
const sayMany = (change: Partial<CollapseValues>) => {
  const values = { ...initialValues(params), ...change };
  return spectrumWords(spectrum(values), values.collapseData);
};

describe('the caption of the threshold', () => {
  it('says that the unit is on, and how far above the water it stands', () => {
    expect(say({}).now).toBe('λ = 2 stands above βσ² = 0.5: the unit is on, |w| = 1.225, KL 0.693 nats.');
    expect(say({}).look).toContain('At β = 1 the ELBO is log p(x)');
  });

  it('says off above the threshold, and names the threshold itself', () => {
    expect(say({ collapseNoise: 2.5 }).now).toContain('the best weight is 0, and the unit is off');
    expect(say({ collapseBeta: 4 }).now).toContain('exactly the threshold');
    expect(say({ collapseBeta: 3.9 }).now).toContain('barely on');
  });

  it('calls the objective a bound only where it is one', () => {
    expect(say({ collapseBeta: 0.3 }).now).toContain('no bound');
    expect(say({ collapseBeta: 2 }).now).toContain('as if the noise were βσ² = 1');
    expect(say({ collapseBeta: 2 }).now).not.toContain('bound');
    expect(objectiveName(1)).toBe('ELBO');
    expect(objectiveName(0.5)).toBe('objective');
  });

  it('writes a light that is off without a number it does not have', () => {
    expect(lampText(scene(initialValues(params)))).toBe('on, KL 0.693 nats');
    expect(lampText(scene({ ...initialValues(params), collapseBeta: 9 }))).toBe('off, KL 0');
  });

  it('writes a variance with three digits, whatever its size', () => {
    expect([1.8608884, 0.00318864, 12.345].map(varianceText)).toEqual(['1.86', '0.00319', '12.3']);
  });
});

describe('the caption of a spectrum', () => {
  it('counts the directions above the water', () => {
    expect(sayMany({ collapseNoise: 1 }).now).toMatch(/^1 of the 32 directions of the heat bumps stands above/);
    expect(sayMany({ collapseNoise: 1, collapseData: 'wave' }).now).toMatch(
      /^2 of the 32 directions of the waves stand /,
    );
  });

  it('says when none or all of them live', () => {
    expect(sayMany({ collapseNoise: 1, collapseData: 'oscillator' }).now).toContain('every unit is off');
    expect(sayMany({ collapseNoise: 0.1, collapseData: 'own' }).now).toContain('All 6 directions of your spectrum');
  });
});
