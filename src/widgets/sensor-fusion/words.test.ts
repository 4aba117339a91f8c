import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { scene, type FusionValues } from './scene.ts';
import { spokenOf, wordsOf } from './words.ts';

const words = (change: object): string => {
  const { now, look } = wordsOf(scene({ ...initialValues(params), ...change } as FusionValues));
  return now + look;
};
const preset = (label: string): object => presets.find((each) => each.label === label)?.values ?? {};

describe('the caption of the fusion', () => {
  it('starts where the bands cross', () => {
    expect(words({})).toContain('Both speak');
    expect(spokenOf(scene(initialValues(params)))).toMatch(/product at \(1\.\d\d, 0\.\d\d\)/);
  });

  it('says what is left out, and who answers then', () => {
    expect(words(preset('sensor 2 is missing'))).toContain('Only sensor 1 speaks');
    expect(words({ fusionHeard: 'none' })).toContain('the posterior is the prior');
  });

  it('tells what is claimed and what is true where the recipe is wrong', () => {
    for (const label of ['its mean put in', 'prior in each expert']) {
      const [claimed, actual] = [...words(preset(label)).matchAll(/off by (\d\.\d\d)/g)].map(([, text]) =>
        Number(text),
      );
      expect(claimed).toBeLessThan(actual ?? NaN);
    }
  });

  it('never prints one number for a claim that differs from the truth', () => {
    const sharp = { fusionPrior: 'each', fusionAngle2: 90, fusionNoise1: 0.1, fusionNoise2: 0.1 };
    for (const change of [sharp, { ...sharp, fusionReading1: 0, fusionReading2: 0 }]) {
      const [claimed, actual] = [...words(change).matchAll(/off by (\d\.\d+)/g)].map(([, text]) => text);
      expect(claimed).not.toBe(actual);
    }
  });

  it('claims a crossing, or a pull toward 0, only where there is one', () => {
    expect(words({})).toContain('near where their bands cross');
    expect(words({ fusionAngle1: 30, fusionAngle2: 30 })).not.toContain('cross');
    expect(words({ fusionNoise1: 3, fusionNoise2: 3 })).not.toContain('cross');
    expect(words({ fusionPrior: 'each' })).toContain('too near to 0');
    expect(words({ fusionPrior: 'each', fusionReading1: 0, fusionReading2: 0 })).not.toContain('too near');
  });

  it('sees a contradiction in the evidence alone', () => {
    expect(words(preset('a contradiction'))).toContain('only the evidence tells');
  });
});
