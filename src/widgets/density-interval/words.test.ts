import { describe, expect, it } from 'vitest';
import { initialValues, type ValuesOf } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { wordsOf } from './words.ts';

const start = initialValues(params);
const words = (change: Partial<ValuesOf<typeof params>>): string => {
  const { now, look } = wordsOf(scene({ ...start, ...change }));
  return now + look;
};

describe('the caption of the interval', () => {
  it('says what the area is, and between which ends, the left one first', () => {
    expect(words({})).toContain('The shaded area is 0.893: so probable is a value between 0.30 and 2.90');
    expect(words({ a: 2.9, b: -0.5 })).toContain('between −0.50 and 2.90');
  });

  it('says that a curve above 1 is legal', () => {
    expect(words({ sigma: 0.1 })).toMatch(/rises to 3\.99, above the line at 1\. The area under all of it is still 1/);
  });

  it('gives a single place no probability', () => {
    expect(words({ a: 1, b: 1, sigma: 0.1 })).toContain('probability 0');
  });

  it('knows one standard deviation to either side, and a tail with its few draws', () => {
    expect(words({ mu: 0, sigma: 1, a: -1, b: 1 })).toContain('holds 0.683');
    expect(words({ mu: 0, sigma: 1, a: 3, b: 5 })).toMatch(/probability 0\.00135, and \d+ of 20,000 draws/);
  });

  it('does not call a probability just below 1 exactly 1', () => {
    expect(words({ mu: 0, sigma: 1.1, a: -5, b: 5 })).toContain('0.999995');
  });

  it('calls no probability of a true interval 0 or 1', () => {
    expect(words({ mu: 0, sigma: 0.1, a: 3, b: 5 })).toContain('probability below 10⁻¹², and 0 of 20,000 draws');
    expect(words({ mu: 0, sigma: 0.8, a: -5, b: 5 })).toContain('The shaded area is above 0.999999');
    expect(words({ mu: -3, sigma: 0.1, a: -5, b: 5 })).toContain('the shaded part is above 0.999999');
  });

  it('speaks of a tail only far from the mean', () => {
    expect(words({ a: 1.5, b: 1.505 })).toContain('The shaded area is 0.00249');
    expect(words({ mu: 3, sigma: 0.1, a: 2.7, b: 2.75 })).toMatch(/^Far out in the tail: probability 0\.0048/);
  });

  it('says that millimeters lower the curve and leave the area', () => {
    expect(words({ lengthUnit: 'mm' })).toMatch(/peak 0\.000499, and the area is still 0\.893/);
  });
});
