import { readNumberList, writeNumberList, type ListRange } from '../../notebook/numberList.ts';
import { text } from '../../notebook/param.ts';
import { data as lectured } from './start.ts';

/** How many data there may be, and where. */
export const dataRange: ListRange = { min: -4, max: 4, least: 2, most: 14 };

/** The data that a mixture is fitted to, as the reader places them; the derivation itself keeps to its own ten. */
export const emData = text('emData', {
  tex: 'x_1,\\dots,x_N',
  meaning: 'the data',
  initial: writeNumberList(lectured),
  longest: 84,
  term: 'data',
});

/** The data, and why the ten of the lecture stand in for a text that cannot be read. */
export interface DataReading {
  readonly data: readonly number[];
  readonly problem?: string;
}

/** The data that a text places. */
export function readData(written: string): DataReading {
  const reading = readNumberList('The data', written, dataRange);
  return 'values' in reading ? { data: reading.values } : { data: lectured, problem: reading.problem };
}
