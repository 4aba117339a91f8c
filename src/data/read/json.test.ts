import { expect, it } from 'vitest';
import { readPasted } from './readFiles.ts';
import type { ReadOptions, Table } from './reading.ts';

async function tableOf(value: unknown, options: Partial<ReadOptions> = {}): Promise<Table> {
  const reading = await readPasted(typeof value === 'string' ? value : JSON.stringify(value), { seed: 1, ...options });
  if (reading.kind !== 'table') throw new Error(reading.message);
  return reading.table;
}

async function complaint(text: string): Promise<string> {
  const reading = await readPasted(text, { seed: 1 });
  return reading.kind === 'problem' ? reading.message : `no problem but a ${reading.kind}`;
}

const twelve = <T>(make: (n: number) => T): readonly T[] => Array.from({ length: 12 }, (_, n) => make(n));

it('a JSON list of lists gives a row for each', async () => {
  const table = await tableOf(twelve((n) => [n, n * n, -n / 4]));
  expect([table.count, table.width, table.height]).toEqual([12, 3, 1]);
  expect([...table.x]).toEqual(twelve((n) => [n, n * n, 0 - n / 4]).flat());
});

it('a JSON list of pictures as lists of rows gives pictures', async () => {
  const table = await tableOf(
    twelve((n) => [
      [0, n / 16, 1],
      [0.5, 0.25, n / 32],
    ]),
  );
  expect([table.width, table.height]).toEqual([3, 2]);
  expect(table.x[2 * 6 + 1]).toBe(0.125);
});

it('JSON records give columns by their names, with a label', async () => {
  const table = await tableOf(twelve((n) => ({ a: n * n, kind: n % 2 ? 'odd' : 'even', b: n > 0 ? n : null })));
  expect(table.columns).toEqual(['a', 'b']);
  expect(table.count).toBe(11);
  expect(table.labelNames).toEqual(['even', 'odd']);
});

it('NaN as Python writes it counts as missing', async () => {
  expect((await tableOf(`[${twelve((n) => `[${n}, ${n === 4 ? 'NaN' : n * n}]`).join(',')}]`)).count).toBe(11);
});

it('a JSON list of numbers gives items of one number', async () => {
  expect((await tableOf(twelve((n) => n * n))).features).toBe(1);
});

it.each([
  ['[[1,2],[3,4],[5', /not valid JSON, or is truncated; a list of lists of numbers/],
  ['{"a": 1}', /must be a list of items such as \[\[1, 2\], \[3, 4\]\], got a single object/],
  ['[]', /no column of numbers|0 items/],
  ['[[1,2],[3]]', /lists of the same length/],
  ['[[[1],[2]],[[1]]]', /nested lists must hold numbers and have the same lengths everywhere/],
  ['[1, {"a": 2}]', /must be of one form/],
  ['[[[[]]]]', /./],
])('%s is answered by a sentence', async (text, message) => expect(await complaint(text)).toMatch(message));
