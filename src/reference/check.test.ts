import { describe, expect, it } from 'vitest';
import { adapters } from './adapters.ts';
import file from './cases.json' with { type: 'json' };
import { casesOf, checkCases, type Case } from './check.ts';
import { mat, mats, num, vec, word, type Adapter } from './read.ts';

const double: Adapter = (inputs) => ({ y: 2 * num(inputs, 'x'), both: [1, 2] });
const sample = (changed: Partial<Case> = {}): Case => ({
  id: 'c1',
  fn: 'double',
  inputs: { x: 3 },
  expected: { y: 6, both: [1, 2] },
  tol: { y: { atol: 1e-3, rtol: 0 }, both: { atol: 0, rtol: 1e-10 } },
  ...changed,
});
const failuresOf = (changed: Partial<Case>): readonly string[] => checkCases([sample(changed)], { double }).failures;

describe('checking reference cases', () => {
  it('counts an error in tolerances, and the worst of a function is the worst of its values', () => {
    const off = sample({ id: 'c2', expected: { y: 6.0005 } });
    expect(checkCases([sample(), off], { double }).functions).toEqual([
      { fn: 'double', cases: 2, values: 4, worst: expect.closeTo(0.5, 9) },
    ]);
  });

  it('fails a value out of tolerance, and names the case, the value and what was expected', () => {
    expect(failuresOf({ expected: { y: 6.002 } })).toEqual([
      'c1 (double): y[0] is 6, expected 6.002: 2.00 tolerances away',
    ]);
  });

  it('fails what cannot be compared: an unknown function, a missing value, another shape, no tolerance, nothing expected', () => {
    expect(failuresOf({ fn: 'triple' })[0]).toMatch(/no function of this name/);
    expect(failuresOf({ expected: { z: 1 }, tol: { z: { atol: 1, rtol: 0 } } })[0]).toMatch(/returns no z/);
    expect(failuresOf({ expected: { both: [1] } })[0]).toMatch(/has 2 numbers, expected 1/);
    expect(failuresOf({ tol: {} })[0]).toMatch(/no tolerance/);
    expect(failuresOf({ expected: {} })[0]).toMatch(/expects nothing/);
    expect(failuresOf({ inputs: {} })[0]).toMatch(/threw reference: x must be a number/);
  });

  it('never takes NaN for a match, and takes two infinities of one sign for one', () => {
    const infinite = { double: () => ({ y: Infinity, both: [NaN, 2] }) };
    const { failures } = checkCases([sample({ expected: { y: Infinity, both: [1, 2] } })], infinite);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/both\[0\] is NaN/);
  });

  it('refuses a file without cases, and a case without its parts', () => {
    expect(() => casesOf({ cases: [] })).toThrow('the reference file holds no cases');
    expect(() => casesOf([1])).toThrow('must hold an object with a list of cases');
    expect(() => casesOf({ cases: [{ id: 'a', fn: 'double', inputs: {}, expected: {} }] })).toThrow('case 1 must have');
  });

  it('reads inputs by their kind, or says what is wrong with them', () => {
    const inputs = { v: [1, 2], m: [[1], [2]], ms: [[[1]]], f: 'exp' };
    expect([vec(inputs, 'v'), mat(inputs, 'm'), mats(inputs, 'ms'), word(inputs, 'f', ['exp', 'cos'])]).toEqual(
      Object.values(inputs),
    );
    expect(() => vec(inputs, 'm')).toThrow(/m must be a list of numbers/);
    expect(() => word(inputs, 'f', ['cos'])).toThrow(/f must be one of cos/);
  });
});

describe('the reference of the project', () => {
  it('has cases of every function that the library is asked for', () => {
    expect(new Set(casesOf(file).map(({ fn }) => fn))).toEqual(new Set(Object.keys(adapters)));
  });
});
