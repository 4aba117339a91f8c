import { describe, expect, it } from 'vitest';
import { judgeNumeric, judgeOptions, metGoals, readKept } from './judge.ts';

const nats = { answer: () => [2], tolerance: [0.003] };
const both = { answer: () => [0.262, 0.3155], tolerance: [0.001, 0.001] };

describe('a numeric answer', () => {
  it('is right within its tolerance, however it is typed', () => {
    expect(judgeNumeric(nats, ['2,001'])).toEqual([{ right: true, says: 'Right.' }]);
    expect(judgeNumeric(nats, ['4/2'])[0]?.right).toBe(true);
    expect(judgeNumeric(nats, ['2.01'])[0]).toEqual({ right: false, says: 'Not yet.' });
  });

  it('is told a lost sign, a factor of two, the wrong unit and a square apart', () => {
    expect(judgeNumeric(nats, ['−2'])[0]?.says).toMatch(/sign/);
    expect(judgeNumeric(nats, ['1'])[0]?.says).toMatch(/factor of 2/);
    expect(judgeNumeric(nats, ['4'])[0]?.says).toMatch(/½/);
    expect(judgeNumeric(nats, [String(2 / Math.LN2)])[0]?.says).toMatch(/bits/);
    expect(judgeNumeric(nats, [String(Math.SQRT2)])[0]?.says).toMatch(/square root/);
    expect(judgeNumeric(nats, ['-7'])[0]?.says).toMatch(/sign/);
  });

  it('notices two numbers that have changed places', () => {
    const verdicts = judgeNumeric(both, ['0.3155', '0.262']);
    expect(verdicts.map(({ right }) => right)).toEqual([false, false]);
    expect(verdicts[0]?.says).toMatch(/changed places/);
  });

  it('gives nothing away where the answer is zero or nothing was typed', () => {
    expect(judgeNumeric({ answer: () => [0], tolerance: [0.01] }, ['0.015'])[0]?.says).toBe('Not yet.');
    expect(judgeNumeric(nats, [''])[0]?.says).toMatch(/not a number/);
  });
});

describe('a choice of options', () => {
  it('must hold all the right ones and no other', () => {
    expect(judgeOptions([1, 0], [0, 1]).right).toBe(true);
    expect(judgeOptions([0], [0, 1]).says).toMatch(/missing/);
    expect(judgeOptions([0, 1, 2], [0, 1]).says).toMatch(/does not hold/);
    expect(judgeOptions([], [0, 1]).right).toBe(false);
    expect(judgeOptions([2], [1]).right).toBe(false);
  });
});

describe('a task on a figure', () => {
  it('keeps a goal once it was met, even when the figure has moved on', () => {
    expect(metGoals([false, true], [0])).toEqual([0, 1]);
    expect(metGoals([false, false], [])).toEqual([]);
  });

  it('reads what was kept and ignores what was damaged', () => {
    expect(readKept('0,2')).toEqual([0, 2]);
    expect(readKept('a,,1')).toEqual([1]);
    expect(readKept(undefined)).toEqual([]);
  });
});
