import { expect, it } from 'vitest';
import { emData, readData } from './data.ts';
import { data } from './start.ts';

it('starts from the ten data of the derivation, and keeps to them where a text cannot be read', () => {
  expect(readData(emData.initial)).toEqual({ data });
  expect(readData('-1,1')).toEqual({ data: [-1, 1] });
  expect(readData('many')).toEqual({ data, problem: expect.stringContaining('here are 1 number') });
});
