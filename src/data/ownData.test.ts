import { expect, it } from 'vitest';
import { splitDataset } from './ownData.ts';
import { readPasted } from './read/readFiles.ts';
import type { Table } from './read/reading.ts';

async function tableOf(count: number): Promise<Table> {
  const text = Array.from({ length: count }, (_, n) => `${n * 2 - 50},${n * n},${n % 3}`).join('\n');
  const reading = await readPasted(`a,b,class\n${text}`, { seed: 1 });
  if (reading.kind !== 'table') throw new Error(reading.message);
  return { ...reading.table, factors: { twice: Float32Array.from({ length: count }, (_, n) => 2 * n) } };
}

it('every item is trained on or held out, once, with its own class and factor', async () => {
  const { train, heldOut, features } = splitDataset(await tableOf(200), 3, 0.2);
  expect([train.count, heldOut.count, features]).toEqual([160, 40, 2]);
  const seen = [train, heldOut].flatMap(({ count, x, classes, factors }) =>
    Array.from({ length: count }, (_, i) => {
      const n = (x[2 * i]! + 50) / 2;
      expect([x[2 * i + 1], classes![i], factors['twice']![i]]).toEqual([n * n, n % 3, 2 * n]);
      return n;
    }),
  );
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n));
});

it('the same seed gives the same split, and another one another', async () => {
  const table = await tableOf(50);
  expect(splitDataset(table, 3)).toEqual(splitDataset(table, 3));
  expect(splitDataset(table, 4).heldOut).not.toEqual(splitDataset(table, 3).heldOut);
});

it('at least one item and at most 2,000 are held out', async () => {
  expect(splitDataset(await tableOf(10), 1, 0.01).heldOut.count).toBe(1);
  expect(splitDataset(await tableOf(10), 1, 0.99).train.count).toBe(1);
  expect(splitDataset(await tableOf(9000), 1, 0.5).heldOut.count).toBe(2000);
});

it('each item is held out equally often', async () => {
  const table = await tableOf(20);
  const times = new Float64Array(20);
  for (let seed = 0; seed < 2000; seed++) {
    const { heldOut } = splitDataset(table, seed, 0.25);
    for (let i = 0; i < heldOut.count; i++) times[heldOut.factors['twice']![i]! / 2]!++;
  }
  // 2,000 chances of a quarter: 500 with a standard deviation of 19; 4.5 of them for twenty items.
  times.forEach((count) => expect(Math.abs(count - 500)).toBeLessThan(88));
});

it('curves are drawn over their own range with room, and numbers within 0 … 1 as they always are', async () => {
  const table = await tableOf(20);
  expect(splitDataset(table, 1).range).toEqual([-50 - 0.05 * 411, 361 + 0.05 * 411]);
  expect(splitDataset({ ...table, x: table.x.map(() => 0.5) }, 1).range).toBeUndefined();
});

it('items of two numbers are points of the plane', async () => {
  const table = await tableOf(20);
  expect(splitDataset(table, 1).kind).toBe('points');
  expect(splitDataset({ ...table, features: 1, width: 1, x: table.x.slice(0, 20) }, 1).kind).toBeUndefined();
});

it('a share that leaves nothing is refused', async () => {
  const table = await tableOf(20);
  expect(() => splitDataset(table, 1, 1)).toThrow('splitDataset: heldOutShare must be between 0 and 1, got 1');
});
