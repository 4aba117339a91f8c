import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type MapValues } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<MapValues>) => scene({ ...start, ...change });
const say = (change: Partial<MapValues>) => wordsOf(at(change));

describe('the caption of the map', () => {
  it('says what the gap is paid for', () => {
    expect(say({ meanQ: -1.5, stdQ: 0.4 }).now).toContain('because the mean is off');
    expect(say({ meanQ: 0.876, stdQ: 0.1 }).now).toContain('because q is too narrow');
    expect(say({ meanQ: 0.876, stdQ: 1.8 }).now).toContain('because q is too wide');
    expect(say({ meanQ: 1.2, stdQ: 0.7 }).now).toMatch(/for the mean and .* for the width/);
  });

  it('knows the top, as a top and as a bottom', () => {
    const top = { slope: 0, meanQ: 0, stdQ: 1 };
    expect(say({ meanQ: 0.876, stdQ: 0.423 }).now).toContain(
      'on the top but for its own rounding, which costs 9.5·10⁻⁸',
    );
    expect(say(top).now).toContain('q stands on the top');
    expect(say({ ...top, sign: 'loss' }).now).toContain('q stands on the bottom');
  });

  it('says so where the top lies outside', () => {
    expect(say({ slope: 0.1, noise: 0.05, observed: 5, offset: -2 }).now).toContain('outside this map: mean 56.000');
    expect(say({ slope: 3, noise: 0.05 }).look).toContain('more certain than any q');
  });

  it('speaks bound and gap in the sign on screen', () => {
    expect(spokenOf(at({}))).toBe('ELBO −2.134 nats, gap 0.244 nats');
    expect(spokenOf(at({ sign: 'loss' }))).toBe('loss 2.134 nats, gap 0.244 nats');
  });
});

it('gives gap and bound in the table that add up to the evidence', () => {
  const { rows } = tableOf(at({}));
  const [evidence, elbo, gap] = rows.map(([, value]) => Number(value));
  expect((elbo ?? NaN) + (gap ?? NaN)).toBeCloseTo(evidence ?? NaN, 12);
});
