import { describe, expect, it } from 'vitest';
import { readNumberList, writeNumberList } from './numberList.ts';

const range = { min: -4, max: 4, least: 2, most: 4 };
const read = (text: string) => readNumberList('The data', text, range);

describe('a list of numbers in a text', () => {
  it('is read back as it was written, in its order', () => {
    const values = [2.4, -1.8, 0, 3.05];
    expect(writeNumberList(values)).toBe('2.4,-1.8,0,3.05');
    expect(read(writeNumberList(values))).toEqual({ values });
    expect(writeNumberList([-0])).toBe('0');
  });

  it('may have spaces, and a minus sign as it is printed', () => {
    expect(read(' -1, 2  3 ')).toEqual({ values: [-1, 2, 3] });
    expect(read('−1.5,1')).toEqual({ values: [-1.5, 1] });
  });

  it('says what it must be, and which entry is not', () => {
    const rule = 'The data must be 2 to 4 numbers from −4 to 4, with commas between them; ';
    expect(read('1')).toEqual({ problem: `${rule}here are 1 number.` });
    expect(read('1,1,1,1,1')).toEqual({ problem: `${rule}here are 5 numbers.` });
    expect(read('1,two')).toEqual({ problem: `${rule}“two” is none of these.` });
    expect(read('1,4.5')).toEqual({ problem: `${rule}“4.5” is none of these.` });
    expect(read('1,NaN')).toEqual({ problem: `${rule}“NaN” is none of these.` });
  });
});
