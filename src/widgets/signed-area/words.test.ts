import { describe, expect, it } from 'vitest';
import { initialValues, type ValuesOf } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { wordsOf } from './words.tsx';

const start = initialValues(params);
const words = (change: Partial<ValuesOf<typeof params>>): string => {
  const { now, look } = wordsOf(scene({ ...start, ...change }));
  return now + look;
};

describe('the caption of the signed area', () => {
  it('names what is paid, what comes back, and their sum', () => {
    expect(words({})).toContain('pays 0.433');
    expect(words({})).toContain('gets 0.107 back: 0.326 nats');
  });

  it('says that equal bells, and only they, reach zero', () => {
    expect(words({ muQ: 0, sigmaQ: 1, muP: 0, sigmaP: 1 })).toContain('The two bells are one');
    expect(words({ muQ: 0, sigmaQ: 1, muP: 0, sigmaP: 1.05 })).not.toContain('are one');
  });

  it('does not let equal means pass for zero, and knows which bell is narrow in which direction', () => {
    const same = { muQ: 0, sigmaQ: 1, muP: 0, sigmaP: 2 };
    expect(words(same)).toMatch(/means agree, and still it costs 0\.318 nats.*q is the narrow bell/);
    expect(words({ ...same, direction: 'pq' })).toMatch(/0\.807 nats.*p is the wide bell/);
  });

  it('speaks of distance only where there is distance', () => {
    expect(words({ muQ: 3, muP: -3, sigmaP: 0.8 })).toContain('square of the distance');
    expect(words({ muQ: -2, sigmaQ: 0.3, muP: 1, sigmaP: 2.5 })).not.toContain('distance');
  });

  it('says that millimeters leave the divergence alone', () => {
    expect(words({ unit: 'mm' })).toContain('still 0.326 nats');
  });
});
