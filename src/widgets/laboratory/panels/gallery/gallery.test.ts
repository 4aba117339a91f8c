import { describe, expect, it } from 'vitest';
import { symmetricEigenvalues } from '../../../../math/eigen.ts';
import { createRng } from '../../../../math/rng.ts';
import { clamp, initialValues } from '../../../../notebook/param.ts';
import { defaults, nothing, type Training } from '../../../../state/training.ts';
import { params } from '../../params.ts';
import { labSettings } from '../../settings.ts';
import { cases } from './cases.ts';
import { valuesOf, variantOf } from './caseValues.ts';
import { holeShare } from './holes.ts';
import { distanceToData, missOf, sizeOfReconstructions } from './likeness.ts';
import { galleryParams } from './params.ts';
import { meanItem, principalVariances } from './principal.ts';
import { readingOf } from './reading.ts';

const start = initialValues(params);

describe('a failure of the gallery', () => {
  it('sets what its knobs can show, and names each knob rightly', () => {
    for (const of of cases)
      for (const variant of ['change', 'cure'] as const)
        for (const [key, value] of Object.entries(valuesOf(of, variant))) {
          const param = params[key as keyof typeof params];
          const known =
            param.kind === 'number'
              ? clamp(param, Number(value))
              : param.options.find((option) => option.value === value)?.value;
          expect(known, `${of.id} ${key}`).toBe(value);
        }
  });

  it('is told from its repair, at any seed, and from every other run', () => {
    for (const of of cases) {
      for (const variant of ['change', 'cure'] as const) {
        const settings = labSettings({ ...start, ...valuesOf(of, variant), seed: 12, device: 'plain' });
        expect(variantOf(of, settings, start)).toBe(variant);
        expect(variantOf(of, { ...settings, latent: 5 }, start)).toBeUndefined();
      }
    }
  });

  it('starts the same from whatever the knobs were at', () => {
    const turned = {
      ...start,
      layers: 3,
      prior: 'vamp',
      objective: 'iwae',
      freeBits: 1,
      beta: 7,
      optimizer: 'sgd',
    } as const;
    for (const of of cases)
      expect(labSettings({ ...turned, ...valuesOf(of, 'change') })).toEqual(
        labSettings({ ...start, ...valuesOf(of, 'change') }),
      );
  });

  it('is one of those that the address knows', () => {
    expect(cases.map(({ id }) => id)).toEqual(
      galleryParams.galleryCase.options.map(({ value }) => value).filter((value) => value !== 'none'),
    );
  });
});

describe('holes in the prior', () => {
  it('are none where the codes are the prior, and all of it where the codes are one point', () => {
    expect(holeShare(new Float32Array(2), new Float32Array(2))).toBe(0);
    // Every cell of the inner 95 % but the one with the point; cells overshoot 95 % by less than one of them.
    const share = holeShare(Float32Array.of(0.25, 0.25), new Float32Array(2).fill(-12));
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.96);
  });

  it('are few where 400 narrow codes are drawn from the prior, and hold the middle where they lie on a ring', () => {
    const rng = createRng(1, 'test');
    const narrow = new Float32Array(800).fill(2 * Math.log(0.05));
    const drawn = Float32Array.from({ length: 800 }, () => rng.normal());
    expect(holeShare(drawn, narrow)).toBeLessThan(0.15);
    const ring = Float32Array.from({ length: 800 }, (_, i) =>
      i % 2 === 0 ? 2 * Math.cos((i * Math.PI) / 400) : 2 * Math.sin(((i - 1) * Math.PI) / 400),
    );
    // All cells that lie within radius 1.25 are empty: at least 1 − e^(−1.25²/2) less what cells at the rim share.
    expect(holeShare(ring, narrow)).toBeGreaterThan(0.45);
  });
});

describe('what a reading is made of', () => {
  it('the variances along the main directions are the greatest eigenvalues of the covariance, near or far from each other', () => {
    const rng = createRng(2, 'test');
    for (const stds of [
      [3, 2, 0.5, 0.1],
      [1.02, 1, 0.97, 0.5],
      [1, 1, 1, 1],
    ]) {
      const count = 400;
      const x = Float32Array.from({ length: 4 * count }, (_, i) => stds[i % 4]! * rng.normal() + 5);
      const mean = meanItem(x, 4);
      const centered = Array.from({ length: count }, (_, n) => stds.map((_, i) => x[4 * n + i]! - mean[i]!));
      const covariance = stds.map((_, i) =>
        stds.map((_, j) => centered.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / count),
      );
      const known = symmetricEigenvalues(covariance).toSorted((a, b) => b - a);
      const found = principalVariances(x, 4, 2);
      // Less than a thousandth, which no digit that is shown can tell.
      found.forEach((variance, i) => expect(Math.abs(variance / known[i]! - 1)).toBeLessThan(1e-3));
    }
  });

  it('a sample that is an item is at distance 0, and the median is taken', () => {
    const items = Float32Array.of(0, 0, 3, 3);
    expect(distanceToData(Float32Array.of(0, 0), items, 2)).toBe(0);
    expect(distanceToData(Float32Array.of(3, 4, 0, 0, 3, 6), items, 2)).toBeCloseTo(Math.sqrt(0.5), 6);
  });

  it('reconstructions that are half of the deviation have size one half', () => {
    const items = Float32Array.of(1, 2, 3, 4);
    const mean = [2, 3];
    expect(sizeOfReconstructions(Float32Array.of(1.5, 2.5, 2.5, 3.5), items, mean)).toBeCloseTo(0.5, 12);
    expect(missOf(Float32Array.of(1.5, 2.5, 2.5, 3.5), items)).toBeCloseTo(0.5, 12);
  });

  it('is not there for a recording, nor while a run trains, but for one that stopped at once', () => {
    const heldOut = { count: 2, features: 2, x: Float32Array.of(1, 2, 3, 4), width: 2, height: 1, factors: {} };
    const state: Training = { ...nothing, settings: defaults['heat-bump'], heldOut };
    for (const phase of ['recorded', 'running', 'paused'] as const)
      expect(readingOf({ ...state, phase })).toBeUndefined();
    expect(readingOf({ ...state, phase: 'stopped', trouble: 'It stopped.' })?.trouble).toBe('It stopped.');
  });
});
