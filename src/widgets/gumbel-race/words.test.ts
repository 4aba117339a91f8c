import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type RaceValues } from './scene.ts';
import { tableOf } from './table.ts';
import { softnessOf, spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<RaceValues>) => scene({ ...start, ...change });

describe('the caption of the race', () => {
  it('tells the tally with its error, beside softmax', () => {
    const { watched } = at({});
    expect(wordsOf(at({})).now).toBe(
      `Class 2 won ${watched.wins} of 200 races: ${(watched.wins / 200).toFixed(3)} ± 0.034, and softmax says 0.629.`,
    );
    expect(wordsOf(at({ raceCount: 1 })).now).toMatch(/^Class \d won the first race/);
    expect(wordsOf(at({ raceCount: 4000, racer: 3 })).now).toContain('of 4,000 races');
  });

  it('tells the mean of the relaxed samples, and how it differs', () => {
    expect(wordsOf(at({ tau: 3 })).look).toContain('The largest entry is right at every τ; the mean is not.');
    expect(wordsOf(at({ tau: 0.05 })).look).toContain('hardly a slope');
  });

  it('speaks shares and means', () => {
    expect(spokenOf(at({}))).toMatch(/^shares won 0\.\d{3}, .*; softmax 0\.231, 0\.629, 0\.140$/);
    expect(softnessOf(at({ tau: 0.5 }))).toContain('0.594');
  });

  it('has a table in which every sample agrees with its race', () => {
    const { rows } = tableOf(at({}));
    expect(rows.find(([name]) => String(name).startsWith('relaxed samples whose'))?.[1]).toBe(200);
  });
});
