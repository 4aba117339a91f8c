import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { denoiserStep, params } from './params.ts';
import { heldOutOf, lastLevel, scene } from './scene.ts';
import { tableOf } from './table.ts';
import { madeView } from './view.fixture.ts';
import { spokenOf, wordsOf } from './words.ts';

const initial = initialValues(params);
const heldOut = heldOutOf('moons');
const at = (step: number, t = 0) => scene({ ...initial, denoiserTime: t }, heldOut, madeView, step);
const before = scene(initial, heldOut, undefined, 0);

describe('the caption of the denoiser', () => {
  it('follows the run', () => {
    expect(wordsOf(before, false).look).toContain('Press Train');
    expect(wordsOf(at(0), false).now).toContain('knows nothing yet');
    expect(wordsOf(at(200), true).now).toContain('is learning');
    expect(wordsOf(at(200), false).now).toContain(
      'After 200 steps the bound is −1.20 ± 0.04 nats, 0.58 nats above the VAE’s',
    );
    expect(wordsOf(at(denoiserStep.max), false).look).toContain('The law of the data has −1.03');
  });

  it('says so where the bound is below that of the autoencoder', () => {
    const worse = { ...madeView, autoencoder: { elbo: -1, step: 3000 } };
    expect(wordsOf(scene(initial, heldOut, worse, 200), false).now).toContain('0.20 nats below the VAE’s');
  });

  it('follows the level', () => {
    expect(wordsOf(at(200, lastLevel), false).now).toContain('pure noise');
    expect(wordsOf(at(200, 12), false).now).toContain('At noise level 12');
    expect(spokenOf(at(200, 12))).toBe('step 200, noise level 12, ELBO −1.20 ± 0.04 nats');
    expect(spokenOf(before)).toContain('not trained yet');
  });
});

it('has a table with one divergence a level, and one that waits', () => {
  const { rows } = tableOf(at(200));
  expect(rows.filter(([name]) => String(name).startsWith('KL of the step'))).toHaveLength(lastLevel - 1);
  expect(rows.find(([name]) => name === 'ELBO of the VAE (nats)')?.[1]).toBe(-1.78);
  expect(tableOf(before).rows.at(-1)?.[2]).toContain('not answered');
});
