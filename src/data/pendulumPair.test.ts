import { expect, it } from 'vitest';
import { observedAt } from '../math/pendulumSignals.ts';
import { pendulumPair } from './pendulumPair.ts';

it('lays out items row by row, each the same however many there are', () => {
  const [few, more] = [pendulumPair(2, 'held-out', 3), pendulumPair(2, 'held-out', 5)];
  const { cause, picture, trace } = observedAt(2, 'held-out', 2);
  for (const items of [few, more]) {
    expect(items.pictures.subarray(288, 432)).toEqual(picture);
    expect(items.traces.subarray(80, 120)).toEqual(trace);
    expect([items.kinds[2], items.angles[2], items.dampings[2]]).toEqual([
      cause.kind,
      Math.fround(cause.angle),
      Math.fround(cause.damping),
    ]);
  }
  expect(pendulumPair(2, 'train', 3).pictures).not.toEqual(few.pictures);
});
