import { describe, expect, it } from 'vitest';
import { defaults, type LossPoint, type Settings } from '../../state/training.ts';
import { lossTex, newestLoss, stepLoss } from './loss.ts';

const usual = defaults['heat-bump'];
const point: LossPoint = {
  step: 150,
  train: { reconstruction: 50, kl: 9, elbo: 41, klPerUnit: [8.9, 0.1], bound: 43 },
  sigma: 0.05,
};
const lossOf = (change: Partial<Settings>): number => stepLoss({ ...usual, ...change }, point).loss;

describe('what a step pushes down', () => {
  it('is the negative ELBO where nothing else was chosen', () => {
    expect(lossOf({})).toBe(-point.train.elbo);
  });

  it('counts the KL β times, and while β rises only as far as it has come', () => {
    expect(lossOf({ beta: 4 })).toBe(4 * 9 - 50);
    expect(lossOf({ beta: 4, annealing: 'ramp', annealingSteps: 300 })).toBe(2 * 9 - 50);
    // Halfway through a cycle β is full.
    expect(lossOf({ beta: 4, annealing: 'cyclic', annealingSteps: 300 })).toBe(4 * 9 - 50);
  });

  it('counts no unit below its free bits', () => {
    expect(lossOf({ freeBits: 0.5 })).toBeCloseTo(8.9 + 0.5 - 50, 12); // a sum of two doubles
  });

  it('is the importance-weighted bound, where that is trained on', () => {
    expect(lossOf({ samples: 5 })).toBe(-43);
  });

  it('is not told of a point that other settings have trained', () => {
    const run = { settings: usual, losses: [point], changedAt: [] };
    expect(newestLoss(run)?.step).toBe(150);
    expect(newestLoss({ ...run, changedAt: [150] })?.step).toBe(150);
    expect(newestLoss({ ...run, changedAt: [160] })).toBeUndefined();
    expect(newestLoss({ ...run, losses: [] })).toBeUndefined();
  });
});

describe('the formula of the loss', () => {
  it('changes with each choice that enters it', () => {
    const forms = [{}, { beta: 4 }, { annealing: 'ramp' }, { freeBits: 0.5 }, { samples: 5 }].map((change) =>
      lossTex({ ...usual, ...(change as Partial<Settings>) }),
    );
    expect(new Set(forms).size).toBe(forms.length);
  });
});
