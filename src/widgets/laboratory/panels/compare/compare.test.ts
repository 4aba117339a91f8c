import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../../notebook/param.ts';
import { readAddress, writeAddress } from '../../../../state/address.ts';
import { nothing, type LossPoint, type Training } from '../../../../state/training.ts';
import { differences } from '../../../vae-trainer/differences.ts';
import { params } from '../../params.ts';
import { labSettings, type LabValues } from '../../settings.ts';
import { copyOfValues, otherValues } from './otherValues.ts';
import { standing } from './standing.ts';
import { twoCurves } from './twoCurves.ts';

const start = initialValues(params);
const point = (step: number, elbo: number): LossPoint => {
  const losses = { elbo, kl: 2, reconstruction: elbo + 2, klPerUnit: [2] };
  return { step, train: losses, heldOut: losses, sigma: 1 };
};

describe('the second run', () => {
  it('is a copy of the first until a knob of its own is turned, and then differs in that alone', () => {
    const a: LabValues = { ...start, data: 'wave', latent: 3, beta: 4, sigmaKind: 'fixed', sigma: 0.2 };
    const copied = { ...a, ...copyOfValues(a) };
    expect(labSettings(otherValues(copied))).toEqual(labSettings(copied));
    const turned = { ...copied, otherBeta: 2 };
    expect(differences(labSettings(turned), labSettings(otherValues(turned)))).toEqual(['β = 2']);
  });

  it('keeps its own when the first changes, and has the first’s data', () => {
    const copied = { ...start, ...copyOfValues(start) };
    const moved: LabValues = { ...copied, beta: 10, data: 'wave' };
    expect(labSettings(otherValues(moved))).toMatchObject({ data: 'wave', beta: 1 });
  });

  it('is in the address, where what no knob has is refused with a notice', () => {
    const values = { ...start, otherRun: 'some', otherBeta: 25, otherPrior: 'vamp' } as const;
    const link = writeAddress(params, values, {}, '');
    expect(link).toBe('#otherRun=some&otherPrior=vamp&otherBeta=25');
    expect(readAddress(params, link).values).toEqual({ otherRun: 'some', otherBeta: 25, otherPrior: 'vamp' });
    const wrong = readAddress(params, '#otherPrior=flat&otherBeta=-3');
    expect(wrong.values).toEqual({ otherBeta: 0.01 });
    expect(wrong.notices).toHaveLength(2);
  });

  it('says when its knobs ask for something else than it was trained with, and why its trainer is gone', () => {
    const settings = labSettings(start);
    const run: Training = { ...nothing, phase: 'paused', settings, step: 600 };
    expect(standing({ run, open: true, closed: '' }, start)).toBe('B: step 600.');
    expect(standing({ run, open: false, closed: '' }, start)).toBe('B: step 600 kept as it stood.');
    expect(standing({ run: nothing, open: false, closed: 'It was left.' }, start)).toBe(
      'B has not been trained yet. It was left. Train both opens a new one, from the first step.',
    );
    expect(standing({ run, open: false, closed: 'It was hidden.' }, { ...start, otherBeta: 2 })).toBe(
      'B: step 600. Its knobs ask for something else now (β = 2): train both again. It was hidden. Train both opens a new one, from the first step.',
    );
  });
});

describe('the curves of both runs', () => {
  it('share the steps, and hold both bounds', () => {
    const a = { losses: [point(0, -10), point(50, 1), point(100, 5)], step: 100 };
    const b = { losses: [point(0, -12), point(50, 8)], step: 60 };
    const { elbo, kl, lastStep, heldOut } = twoCurves(a, b);
    expect(lastStep).toBe(100);
    expect(heldOut).toBe(true);
    expect(elbo.range[1]).toBeGreaterThan(8);
    expect(elbo.a).toEqual({ steps: [0, 50, 100], values: [-10, 1, 5] });
    expect(kl.b.values).toEqual([2, 2]);
  });

  it('have a window before anything is measured', () => {
    const { elbo, kl } = twoCurves({ losses: [], step: 0 }, { losses: [], step: 0 });
    expect(elbo.range).toEqual([0, 1]);
    expect(kl.range.every(Number.isFinite)).toBe(true);
  });
});
