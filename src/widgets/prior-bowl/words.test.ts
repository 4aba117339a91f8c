import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type BowlValues } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<BowlValues>) => scene({ ...start, ...change });
const say = (change: Partial<BowlValues>) => wordsOf(at(change));

describe('the caption of the bowl', () => {
  it('names the dearest half', () => {
    expect(say({}).now).toContain('0.8339 nats, 0.5000 of them for how far the mean of unit 2');
    expect(say({ logVar1: -6 }).now).toContain('how sharp unit 1 is');
    expect(say({ logVar2: 3 }).now).toContain('unit 2 is wider');
  });

  it('says when a unit is off, and when all is the prior', () => {
    expect(say({ mean2: 0, logVar2: 0 }).now).toContain('all of them paid by unit 1; unit 2 is the prior');
    expect(say({ mean1: 0, logVar1: 0 }).now).toContain('all of them paid by unit 2; unit 1 is the prior');
    expect(say({ mean1: 0, logVar1: 0, mean2: 0, logVar2: 0 }).now).toContain('penalty is 0');
  });

  it('speaks both units and their sum', () => {
    expect(spokenOf(at({}))).toBe('unit 1 costs 0.3089 nats, unit 2 0.5249, together 0.8339');
  });
});

it('gives halves in the table that add up to the units', () => {
  const { rows } = tableOf(at({}));
  const cell = (row: number, column: number): number => Number(rows[row]?.[column]);
  for (const unit of [1, 2]) expect(cell(3, unit) + cell(4, unit)).toBeCloseTo(cell(5, unit), 14);
  expect(cell(5, 1) + cell(5, 2)).toBeCloseTo(cell(6, 1), 14);
});
