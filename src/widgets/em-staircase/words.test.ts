import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { starts } from './presets.ts';
import { scene, type StairValues } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<StairValues>) => scene({ ...start, ...change });
const say = (change: Partial<StairValues>) => wordsOf(at(change));

describe('the caption of the staircase', () => {
  it('follows the half-steps: before, touch, climb', () => {
    expect(say({}).now).toContain('q is still the prior');
    expect(say({ emStep: 1 }).now).toContain('they touch at −20.7722');
    expect(say({ emStep: 2 }).now).toContain('the bound climbed by 1.9620 nats, the log-likelihood by 2.1636');
    expect(say({ emStep: 2 }).look).toContain('the new gap of 0.2016 nats is KL(old q ‖ new posterior)');
  });

  it('gives the height of the flat part, and asks which maximum it is', () => {
    expect(say({ emStep: 400 }).now).toContain('flat at −18.176315 nats');
    expect(say({ emStep: 400 }).look).toContain('which one?');
  });

  it('says when the floor is what ends a run', () => {
    expect(say({ ...starts.onOneDatum, emStep: 400 }).now).toContain('bell 1 has hit the floor, 0.010');
    expect(say({ ...starts.onOneDatum, emStep: 400 }).look).toContain('no maximum');
  });

  it('says that equal bells stay equal', () => {
    expect(say(starts.identical).now).toContain('one and the same');
    expect(say({ ...starts.identical, emStep: 2 }).now).toContain('still equal after 2 half-steps');
  });

  it('speaks the step with its three numbers', () => {
    expect(spokenOf(at({ emStep: 2 }))).toBe('half-step 2, ELBO −18.8102, log-likelihood −18.6086, gap 0.2016 nats');
  });
});

it('gives a bound and a gap in the table that add up to the log-likelihood', () => {
  const { rows } = tableOf(at({ emStep: 2 }));
  const [, likelihood, elbo, gap] = rows.map(([, value]) => Number(value));
  expect((elbo ?? NaN) + (gap ?? NaN)).toBeCloseTo(likelihood ?? NaN, 12);
});
