import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputs, writeRow } from '../../models/denoiser/features.ts';
import { clamp, initialValues } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { fieldOf } from './field.ts';
import { denoiserStep, params, timeParam } from './params.ts';
import { presets } from './presets.ts';
import { edge, heldOutOf, lastLevel, scene, type DenoiserValues } from './scene.ts';
import { madeParticles, madeView } from './view.fixture.ts';

const initial = initialValues(params);
const heldOut = heldOutOf('moons');
const at = (change: Partial<DenoiserValues>) => scene({ ...initial, ...change }, heldOut, madeView, 200);
const level = fc.integer({ min: 0, max: lastLevel });

/** One layer from its definition: Σ h_i w_ij + b_j. */
const layer = (h: readonly number[], weights: Float32Array): number[] => {
  const width = weights.length / (h.length + 1);
  return Array.from({ length: width }, (_, j) =>
    [...h, 1].reduce((sum, value, i) => sum + value * (weights[i * width + j] ?? NaN), 0),
  );
};

describe('the field of the network', () => {
  it('is layer upon layer, with relu between', () => {
    const field = fieldOf(madeView.layers);
    holds(
      fc.tuple(real(-3, 3), real(-3, 3), fc.integer({ min: 1, max: lastLevel })),
      ([x, y, t]) => {
        const row = new Float64Array(inputs);
        writeRow(row, 0, x, y, t);
        const [a, b, c] = madeView.layers;
        if (!a || !b || !c) throw new Error('the network has three layers');
        const relu = (h: number[]): number[] => h.map((value) => Math.max(0, value));
        const expected = layer(relu(layer(relu(layer(Array.from(row), a)), b)), c);
        for (const [axis, value] of field(x, y, t).entries())
          expectNear(value, expected[axis] ?? NaN, { relative: 1e-9, absolute: 1e-9, why: `axis ${axis}` });
      },
      0.1,
    );
  });
});

describe('the figure', () => {
  it('shows the points of the level on screen, and arrows against the noise, no longer than a cell and a half', () => {
    const field = fieldOf(madeView.layers);
    holds(
      level,
      (t) => {
        const { learned, alphaBar } = at({ denoiserTime: t });
        if (!learned) throw new Error('there is a view');
        expect(learned.samples).toHaveLength(madeParticles);
        expect(learned.samples[3]).toEqual([
          madeView.paths[2 * (t * madeParticles + 3)],
          madeView.paths[2 * (t * madeParticles + 3) + 1],
        ]);
        expect(learned.arrows).toHaveLength(t === 0 ? 0 : 225);
        for (const { from, to } of learned.arrows) {
          const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
          const [a, b] = field(from[0], from[1], t);
          if (!(Math.hypot(dx, dy) <= (1.5 * 2 * edge) / 15 + 1e-9)) throw new Error('an arrow is too long');
          // Against the noise: no part across it.
          expectNear(dx * b, dy * a, { relative: 1e-9, absolute: 1e-9, why: 'direction' });
          if (dx * a + dy * b > 1e-12) throw new Error('an arrow points with the noise');
        }
        expect(alphaBar > 0 && alphaBar <= 1).toBe(true);
      },
      0.005,
    );
  });

  it('has a bound that is the sum of its parts', () => {
    const { learned } = at({});
    const { fitted } = madeView;
    expect(fitted.reconstruction - fitted.priorKl - (learned?.denoisingKl ?? NaN)).toBeCloseTo(fitted.mean, 9);
  });

  it('shows the data before the trainer has answered', () => {
    const { learned, heldOut: points } = scene(initial, heldOut, undefined, 0);
    expect(learned).toBeUndefined();
    expect(points).toHaveLength(400);
    for (const name of ['moons', 'ring', 'nine', 'spiral', 'checkerboard'] as const) {
      const inside = heldOutOf(name).filter(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) <= edge);
      expect(inside).toHaveLength(400);
    }
  });

  it('has presets that an address holds', () => {
    for (const { values } of presets) {
      expect(clamp(denoiserStep, Number(values['denoiserStep']))).toBe(values['denoiserStep']);
      expect(clamp(timeParam, Number(values['denoiserTime']))).toBe(values['denoiserTime']);
      expect(params.denoiserData.options.map(({ value }) => value as string)).toContain(values['denoiserData']);
    }
  });
});
