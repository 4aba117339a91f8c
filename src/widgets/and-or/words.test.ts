import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import type { AndOrValues } from './opinions.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { scene } from './scene.ts';
import { percent, spokenOf, wordsOf } from './words.ts';

const words = (change: object): string => {
  const { now, look } = wordsOf(scene({ ...initialValues(params), ...change } as AndOrValues));
  return now + look;
};
const preset = (label: string): object => presets.find((each) => each.label === label)?.values ?? {};

describe('the caption of AND and OR', () => {
  it('tells the conflict from its beginning to ten standard deviations', () => {
    expect(words(preset('in one place'))).toContain('one hill and width 1.00');
    expect(words(preset('in one place'))).toContain('Z = 0.2821');
    expect(words(preset('ten widths apart'))).toContain('two hills');
    expect(words(preset('ten widths apart'))).toContain('product one hill and width 0.707');
    expect(words(preset('ten widths apart'))).toContain('Z = 3.9·10⁻¹²');
  });

  it('names the expert who vetoes', () => {
    expect(words(preset('an overconfident expert'))).toContain('Expert 4 vetoes: with 89%');
    // Where all agree there is nothing to veto.
    expect(
      words({ ...preset('an overconfident expert'), expertMean1: 1, expertMean2: 1, andOrMean3: 1, andOrMean4: 1 }),
    ).toContain('Expert 4 decides');
    expect(words(preset('an overconfident expert'))).toContain('believes whoever claims to be surest');
    expect(words(preset('and turned down'))).toContain('A pool can turn a voice down');
  });

  it('writes shares so that a small one is not nothing', () => {
    expect([0, 1e-5, 0.0033, 0.25, 0.996, 1].map(percent)).toEqual(['0%', '<0.1%', '0.3%', '25%', '99.6%', '100%']);
  });

  it('tells all three for two experts placed by hand', () => {
    expect(words({})).toContain('OR: around 0.50, width 1.79');
    expect(words({})).toContain('AND: at −0.24 with width 0.605');
    expect(spokenOf(scene(initialValues(params)))).toContain('mixture width 1.79');
  });
});
