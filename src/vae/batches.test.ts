import { describe, expect, it } from 'vitest';
import { createBatches } from './batches.ts';

describe('batches', () => {
  it('use every item once per epoch, in another order each time', () => {
    const batches = createBatches(1, 20);
    const [first, second] = [batches.take(0, 20), batches.take(20, 20)];
    const all = Int32Array.from({ length: 20 }, (_, i) => i);
    expect(first.toSorted()).toEqual(all);
    expect(second.toSorted()).toEqual(all);
    expect(first).not.toEqual(second);
  });

  it('do not depend on how the epoch is cut', () => {
    const [whole, cut] = [createBatches(3, 10), createBatches(3, 10)];
    expect([...cut.take(0, 7), ...cut.take(7, 9)]).toEqual([...whole.take(0, 16)]);
  });
});
