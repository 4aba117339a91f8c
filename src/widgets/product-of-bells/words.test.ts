import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type ProductValues } from './scene.ts';
import { spokenOf, wordsOf } from './words.ts';

const words = (change: Partial<ProductValues>): string => {
  const { now, look } = wordsOf(scene({ ...initialValues(params), ...change }));
  return now + look;
};

describe('the caption of the product of bells', () => {
  it('tells mean, width and area', () => {
    expect(words({})).toContain('one bell at 1.40, of width 0.447');
    expect(words({})).toContain('Z = 0.0097');
    expect(spokenOf(scene(initialValues(params)))).toContain('area 0.0097');
  });

  it('tells the area of the formula of the notes', () => {
    expect(words({ productFormula: 'notes' })).toContain('area 0.7071');
  });

  it('says that the width ignores a contradiction, and that repeating counts', () => {
    expect(words({ muA: -4, muB: 4, sigmaA: 1, sigmaB: 1 })).toContain('one bell at 0.00, of width 0.707');
    expect(words({ muA: 1, muB: 1, sigmaA: 1, sigmaB: 1 })).toContain('narrower by √2');
    expect(words({ sigmaA: 3, sigmaB: 0.2 })).toContain('The sharp bell decides');
  });
});
