import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { presetsFor } from './presets.ts';
import { scene, type CutValues } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<CutValues>) => scene({ ...start, ...change });
const say = (change: Partial<CutValues>) => wordsOf(at(change));

describe('the caption of the three cuts', () => {
  it('says where all cuts end, in either sign', () => {
    expect(say({}).now).toBe('Three cuts, one end: −1.189 nats, a gap of 0.017 below log p(x).');
    expect(say({ sign: 'loss' }).now).toBe('Three cuts, one end: 1.189 nats, a gap of 0.017 above −log p(x).');
  });

  it('knows the posterior, the prior, and an entropy below zero', () => {
    for (const latent of ['discrete', 'continuous'] as const) {
      const values = { ...start, latent };
      const preset = (label: string): CutValues => {
        const found = presetsFor(values).find((each) => each.label === label);
        return { ...values, ...found?.values };
      };
      expect(say(preset('q is the posterior')).now).toContain('the gap is closed');
      expect(say(preset('q is the prior')).now).toContain('the penalty is zero');
    }
    expect(say({ latent: 'continuous', meanQ: 0.9, stdQ: 0.1 }).now).toContain('its entropy is negative');
  });

  it('sees a q that is prior and posterior at once, and a posterior that the sliders round', () => {
    const mute = { latent: 'continuous', slope: 0, meanQ: 0, stdQ: 1 } as const;
    expect(say(mute).now).toContain('the posterior and the prior at once');
    expect(say({ latent: 'continuous', meanQ: 0.876, stdQ: 0.423 }).now).toContain('but for its own rounding');
    expect(say({ qSize1: 0.25, qSize2: 0.6, qSize3: 0.7 }).now).toContain('This q is the posterior: the gap');
  });

  it('speaks the bound and the gap after a move', () => {
    expect(spokenOf(at({}))).toBe('ELBO −1.189 nats, gap 0.017 nats');
    expect(spokenOf(at({ sign: 'loss' }))).toBe('loss 1.189 nats, gap 0.017 nats');
  });
});

it('lists every part in the table, with the bound last', () => {
  const { rows } = tableOf(at({}));
  expect(rows).toHaveLength(7);
  expect(rows.at(-1)?.[2]).toBeCloseTo(-1.188629, 6);
});
