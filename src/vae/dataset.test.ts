import { describe, expect, it } from 'vitest';
import { createShelf, inHeldOut, liesInUnit, makeDataset } from './dataset.ts';
import { defaults } from './protocol.ts';
import type { OwnData, Settings } from './protocol.ts';

const items = { count: 3, x: Float32Array.of(0, 0.5, 1, 1, 0.2, 0.3), factors: {} };
const own: OwnData = {
  name: 'mine.csv',
  fingerprint: 'x',
  features: 2,
  width: 2,
  height: 1,
  train: items,
  heldOut: items,
};

describe('the data that settings ask for', () => {
  it('are made once and kept, and made again for another seed', () => {
    const shelf = createShelf();
    const first = shelf.take(defaults['heat-bump']);
    expect(shelf.take({ ...defaults['heat-bump'], beta: 3 })).toBe(first);
    expect(shelf.take({ ...defaults['heat-bump'], seed: 8 }).train.x).not.toEqual(first.train.x);
  });

  it('are the reader’s own where the reader brought some, and asked for again where not', () => {
    const shelf = createShelf();
    expect(shelf.complaints(defaults.own).join()).toMatch(/Choose the file again/);
    expect(() => shelf.take(defaults.own)).toThrow(RangeError);
    shelf.put(own);
    expect(shelf.complaints(defaults.own)).toEqual([]);
    expect(shelf.take(defaults.own).train).toBe(items);
    expect(() => makeDataset('own', 1)).toThrow('own data come from the reader');
  });

  it('stay within 0 and 1 for a Bernoulli likelihood, and only by what noise had pushed beyond', () => {
    const shelf = createShelf();
    const raw = shelf.take(defaults.pendulum).heldOut.x;
    const seen = shelf.take({ ...defaults.pendulum, likelihood: 'bernoulli' }).heldOut.x;
    expect(Math.min(...seen)).toBe(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
    seen.forEach((value, i) => expect(Math.abs(value - raw[i]!)).toBeLessThan(0.12));
  });

  it('refuse a Bernoulli likelihood where they lie beyond 0 and 1, and say so', () => {
    const settings: Settings = { ...defaults.wave, likelihood: 'bernoulli' };
    expect(createShelf().complaints(settings).join()).toMatch(/between 0 and 1/);
    expect(liesInUnit(makeDataset('digits', 1, 1, 1))).toBe(true);
    expect(liesInUnit(makeDataset('ring', 1, 1, 1))).toBe(false);
  });

  it('are told to the page as points where they are points', () => {
    expect(inHeldOut(makeDataset('moons', 1, 1, 2))).toMatchObject({ kind: 'points', count: 2, features: 2 });
  });
});
