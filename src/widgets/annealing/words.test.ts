import { describe, expect, it } from 'vitest';
import { defaults, nothing, recordedState, training } from '../../state/training.ts';
import { annealingSentence, annealingTable } from './words.ts';

const recorded = recordedState(await training.loadRecorded('heat-bump'));
const usual = defaults['heat-bump'];

describe('what is said of a schedule', () => {
  it('is what the run shows', () => {
    const said = annealingSentence(recorded);
    expect(said).toMatch(/^β is 1 from the first step; at step [\d,]+ it is 1\.00, and the units say /);
    expect(said).toMatch(/none is idle\.$/);
  });

  it('follows the schedule of the run', () => {
    const settings = { ...usual, beta: 4, annealing: 'ramp', annealingSteps: 2 * recorded.step } as const;
    expect(annealingSentence({ ...recorded, settings })).toMatch(/^β rises to 4 over .* it is 2\.00,/);
    expect(annealingSentence({ ...recorded, settings: { ...settings, annealing: 'cyclic' } })).toMatch(/in cycles of/);
  });

  it('claims of a schedule that was changed on the way only what came after', () => {
    expect(annealingSentence({ ...recorded, changedAt: [300] })).toMatch(/^β is 1 since step 300; /);
  });

  it('counts the units that are silent', () => {
    const losses = { reconstruction: 1, kl: 1, elbo: 0, klPerUnit: [1.2, 0.01] };
    const run = { ...recorded, losses: [{ step: 10, train: losses, sigma: 1 }] };
    expect(annealingSentence(run)).toMatch(/1\.2 and 0\.0 nats: one is idle\.$/);
  });

  it('claims nothing before there is a run', () => {
    expect(annealingSentence(nothing)).toBe('No run is shown yet.');
    expect(annealingTable(nothing).rows).toEqual([]);
  });
});

describe('the table of the traces', () => {
  it('runs from the first step to the last, in order', () => {
    const { columns, rows } = annealingTable(recorded);
    expect(columns).toHaveLength(2 + recorded.settings!.latent);
    const steps = rows.map(([step]) => step!);
    expect(steps[0]).toBe(0);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(rows).toHaveLength(11);
  });
});
