import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type SliceValues } from './scene.ts';
import { densityText, verdictOf, wordsOf } from './words.ts';

const unit = { ...initialValues(params), mean1: 0, mean2: 0, std1: 1, std2: 1, x2: 1, corr: 0.8 };
const say = (change: Partial<SliceValues>) => wordsOf(scene({ ...unit, ...change }));

describe('the caption of slice and shadow', () => {
  it('names what is known and what is left to know', () => {
    expect(say({}).now).toBe('At x₂ = 1.00, x₁ lies around 0.80 with standard deviation 0.60; before, it was 1.00.');
    expect(say({ sliceOf: 'x1', x1: -1 }).now).toContain('At x₁ = −1.00, x₂ lies around −0.80');
    expect(verdictOf(scene(unit))).toBe('x₁ around 0.80, standard deviation 0.60');
  });

  it('does not call two widths different that look the same', () => {
    expect(say({ corr: 0.02 }).now).toContain('standard deviation 1.00: hardly less than without knowing.');
  });

  it('says that without correlation a joint normal tells nothing', () => {
    expect(say({ corr: 0 }).now).toContain('as if nothing were known');
    expect(say({ corr: 0 }).look).toContain('no correlation means independence');
  });

  it('writes densities however small they are', () => {
    expect(densityText(Math.log(0.19681))).toBe('0.1968');
    expect(densityText(-800)).toBe('3.67·10⁻³⁴⁸');
    expect(densityText(Math.log(9.999e-5))).toBe('1.00·10⁻⁴');
    expect(densityText(-Infinity)).toBe('0');
  });

  it('shows two laws for which that is not so', () => {
    expect(say({ sliceLaw: 'coin' }).now).toBe('No correlation, and still x₂ = 1.00 leaves x₁ only two values.');
    expect(say({ sliceLaw: 'coin', x2: 0 }).now).toContain('only one value');
    expect(say({ sliceLaw: 'signs' }).now).toContain('the correlation is 0.637, and the slice is half a bell.');
    expect(say({ sliceLaw: 'signs', x2: 0 }).now).toContain('a whole bell here');
  });
});
