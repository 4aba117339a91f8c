import { describe, expect, it } from 'vitest';
import { fingerprint } from '../math/portableFingerprint.ts';
import { catalogue } from './catalogue.ts';

const all = Object.entries(catalogue);

describe('every data set', () => {
  it.each(all)('%s is the same for the same seed and another for another', (_, { make }) => {
    expect(make(3, 20, 20)).toEqual(make(3, 20, 20));
    expect(make(3, 5, 20).heldOut).toEqual(make(3, 20, 20).heldOut);
    expect(make(4, 20, 20).train.x).not.toEqual(make(3, 20, 20).train.x);
  });

  it.each(all)('%s has as many numbers and factors as items, within what is drawn', (_, { make, factors, classes }) => {
    const { features, width, height, range, angles = [], train } = make(5, 500, 0);
    expect(features).toBe(width * height);
    expect(train.x).toHaveLength(500 * features);
    expect(Object.keys(train.factors)).toEqual(factors);
    expect(train.classes?.length).toBe(classes && 500);
    for (const values of Object.values(train.factors)) expect(values).toHaveLength(500);
    for (const angle of angles)
      expect(train.factors[angle]!.every((value) => value >= 0 && value <= 2 * Math.PI)).toBe(true);
    // Images lie between paper and ink; curves and points have room for their noise.
    const [low, high] = range ?? [-0.15, 1.2];
    expect(train.x.every((value) => value > low && value < high)).toBe(true);
  });

  it('is drawn as a point of a plane, at equal scales, where an item is two numbers', () => {
    const forms = all.map(([, { make }]) => make(1, 1, 0));
    for (const { features, kind } of forms) expect(kind === 'points').toBe(features === 2);
    for (const { range } of forms.filter(({ kind }) => kind === 'points')) expect(range![0]).toBe(-range![1]);
  });

  it('has the bits that it had on the machine where they were written down, whatever the browser', () => {
    const known = {
      'heat-bump': 1910520188,
      wave: 2721868765,
      oscillator: 3354424337,
      pendulum: 1535991996,
      'stroke-two': 2312226754,
      digits: 2829200115,
      moons: 888667933,
      ring: 3618910490,
      pinwheel: 2776642229,
      nine: 2783309177,
      spiral: 3911890423,
      checkerboard: 3614826717,
      'linear-gaussian': 1265802660,
    };
    const found = all.map(([name, { make }]) => {
      const { train } = make(1, 100, 0);
      return [name, fingerprint(train.x, ...Object.values(train.factors))];
    });
    expect(Object.fromEntries(found)).toEqual(known);
  });
});
