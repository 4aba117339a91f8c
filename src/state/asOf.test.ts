import { describe, expect, it } from 'vitest';
import type { LossPoint } from '../vae/protocol.ts';
import { asOf } from './asOf.ts';
import { nothing } from './trainingReports.ts';

const losses = { reconstruction: 3, kl: 1, elbo: 2, klPerUnit: [1, 0] };
const point = (step: number): LossPoint => ({ step, train: losses, sigma: 1 });

describe('the run as of a moment', () => {
  const state = { ...nothing, step: 50, losses: [point(0), point(10), point(40)] };

  it('is the run itself while it is now', () => {
    expect(asOf(state)).toBe(state);
  });

  it('ends at the moment that is looked at, and is the same object for the same state', () => {
    const looking = { ...state, looking: { at: 10, moments: [0, 10, 31] } };
    expect(asOf(looking)).toMatchObject({ step: 10, losses: [point(0), point(10)] });
    expect(asOf(looking)).toBe(asOf(looking));
  });
});
