import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type SliceValues } from './scene.ts';
import { turns } from './steps.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<SliceValues>) => scene({ ...start, ...change });
const say = (change: Partial<SliceValues>) => wordsOf(at(change));

describe('the caption of the bound over θ', () => {
  it('tells touch, top and neither apart', () => {
    expect(say({}).now).toMatch(/touches the likelihood at θ, with the same slope of \d\.\d+/u);
    expect(say({ sliceMean: at({}).bound.top }).now).toContain('θ stands on the top of the bound');
    expect(say({ sliceMean: 2, sliceTouches: '0' }).now).toContain('nats below the likelihood of −18.7794');
  });

  it('knows where both steps rest', () => {
    const { rest, place } = at({});
    const { mean } = turns(rest, place, 40);
    expect(say({ sliceMean: mean, sliceTouches: String(mean) }).now).toContain('neither E nor M');
  });

  it('speaks the three numbers', () => {
    expect(spokenOf(at({}))).toMatch(/^log-likelihood −42\.\d+, bound −42\.\d+, gap 0\.0000 nats$/u);
  });
});

it('gives a bound and a gap in the table that add up to the log-likelihood', () => {
  const { rows } = tableOf(at({ sliceMean: 2, sliceTouches: '-1,0' }));
  const [, likelihood, elbo, gap] = rows.map(([, value]) => Number(value));
  expect((elbo ?? NaN) + (gap ?? NaN)).toBeCloseTo(likelihood ?? NaN, 12);
});
