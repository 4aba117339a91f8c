import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { searchesOf } from './searches.ts';
import { tableOf } from './table.ts';
import type { FamilyValues } from './values.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<FamilyValues>) => scene({ ...start, ...change });
const say = (change: Partial<FamilyValues>) => wordsOf(at(change));

describe('the caption of the family', () => {
  it('splits the gap into what a better bell gains and what none does', () => {
    expect(say({}).now).toContain('3.259 nats: 2.548 that a better bell would gain, and 0.712 that none can');
    expect(say({ familyMean: 0.2, familyStd: 1 }).look).toContain('covers both hills');
    expect(say({ squareX: 0.2 }).look).toContain('one top become three');
  });

  it('knows the best bell, and why something is left', () => {
    const best = { familyMean: 1.33, familyStd: 0.188 };
    expect(say(best).now).toContain('No bell comes closer');
    expect(say(best).look).toContain('log 2 = 0.693');
    expect(say({ squareX: -3, familyMean: 0, familyStd: at({ squareX: -3 }).best.std }).look).toContain('Hardly');
    expect(say({ squareX: 0.8, familyMean: 0, familyStd: 0.588 }).look).toContain('price of the family');
  });

  it('knows the top in the middle, which is not the best', () => {
    expect(say({ familyMean: 0, familyStd: 0.828 }).now).toContain(
      'stands on a top of the map, and yet 2.712 nats below',
    );
  });

  it('speaks bound and gap', () => {
    expect(spokenOf(at({}))).toBe('ELBO −5.429 nats, gap 3.259, of which no bell mends 0.712');
  });
});

it('gives gap and bound in the table that add up to the evidence, and counts every search', () => {
  const { rows } = tableOf(at({}), searchesOf(start));
  const [evidence, elbo, gap] = rows.map(([, value]) => Number(value));
  expect((elbo ?? NaN) + (gap ?? NaN)).toBeCloseTo(evidence ?? NaN, 12);
  const ends = rows.slice(-3).map(([, value]) => Number(value));
  expect(ends.reduce((sum, each) => sum + each, 0)).toBe(12);
});
