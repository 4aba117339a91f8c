import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { emData, readData } from '../../derivations/d12-em/data.ts';
import { startOf } from '../../derivations/d12-em/start.ts';
import { mixtureLogLikelihood } from '../../math/em.ts';
import { clamp, initialValues } from '../../notebook/param.ts';
import { holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { places, presets, starts } from './presets.ts';
import { scene, type StairValues } from './scene.ts';

// Thousands of moves take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const initial = initialValues(params);

describe('the starts to choose from', () => {
  const endOf = (start: keyof typeof starts, change: Partial<StairValues> = {}) =>
    scene({ ...initial, ...starts[start], ...change, emStep: params.emStep.max });

  it('end at the same likelihood from the mirror image, with the labels switched', () => {
    const [here, there] = [endOf('lectured'), endOf('mirrored')];
    expect(there.logLikelihood).toBeCloseTo(here.logLikelihood, 10);
    expect(there.now.components[1]?.mean).toBeCloseTo(here.now.components[0]?.mean ?? NaN, 6);
    expect(there.shares[0]).toBeCloseTo(1 - (here.shares[0] ?? NaN), 6);
  });

  it('stay equal for ever from identical bells, at the best single normal', () => {
    const { data } = readData(emData.initial);
    const { identical, now, logLikelihood, shares } = endOf('identical');
    expect(identical).toBe(true);
    expect(new Set(shares.map((each) => each.toFixed(14)))).toEqual(new Set([(0.5).toFixed(14)]));
    const mean = data.reduce((a, b) => a + b, 0) / data.length;
    const variance = data.reduce((sum, x) => sum + (x - mean) ** 2, 0) / data.length;
    expect(now.components[0]?.mean).toBeCloseTo(mean, 12);
    expect(logLikelihood).toBeCloseTo(-0.5 * data.length * (Math.log(2 * Math.PI * variance) + 1), 10);
  });

  it('fall onto one datum as far as the floor allows, and a tenth of the floor adds about N_k log 10', () => {
    const [here, lower] = [endOf('onOneDatum'), endOf('onOneDatum', { emFloor: 0.001 })];
    expect(here.floored).toEqual([1]);
    expect(here.now.components[0]).toEqual({ mean: expect.closeTo(3.3, 6), std: 0.01 });
    // N_k itself rises a little on the way, toward the one datum.
    expect(lower.logLikelihood - here.logLikelihood).toBeGreaterThan(here.tenfold);
    expect(lower.logLikelihood - here.logLikelihood).toBeLessThan(lower.tenfold);
    expect(here.tenfold).toBeCloseTo(Math.LN10, 1);
    expect(here.logLikelihood).toBeGreaterThan(endOf('better').logLikelihood);
  });

  it('hold a maximum that is worse, and one that is better, than where the lecture’s start ends', () => {
    const [bad, lectured, better] = [endOf('bad'), endOf('lectured'), endOf('better')];
    expect(bad.logLikelihood).toBeCloseTo(-19.358, 3);
    expect(better.logLikelihood).toBeCloseTo(-18.035, 3);
    expect(lectured.logLikelihood - bad.logLikelihood).toBeGreaterThan(1);
    for (const end of [bad, lectured, better]) {
      expect(end.flat).toBe(true);
      expect(end.floored).toEqual([]);
    }
  });

  it('end at true maxima: every small move of the five numbers lowers the likelihood', () => {
    const { data } = readData(emData.initial);
    for (const start of ['bad', 'lectured', 'better'] as const) {
      const { now, logLikelihood } = endOf(start);
      const [one, two] = now.components;
      const at = [now.weights[0], one?.mean, two?.mean, one?.std, two?.std].map(Number);
      const valueAt = (emWeight = NaN, emMean1 = NaN, emMean2 = NaN, emStd1 = NaN, emStd2 = NaN): number =>
        mixtureLogLikelihood(data, startOf({ emWeight, emMean1, emMean2, emStd1, emStd2 }));
      const size = 0.01;
      holds(
        fc.array(real(-1, 1), { minLength: 5, maxLength: 5 }).filter((move) => Math.hypot(...move) > 0.3),
        (move) => {
          const length = Math.hypot(...move);
          const moved = valueAt(...at.map((value, i) => value + (size * (move[i] ?? 0)) / length));
          if (!(moved < logLikelihood)) throw new Error(`${moved} above ${logLikelihood} (${start})`);
        },
        // Three maxima, each with moves in all directions of five dimensions.
        0.1,
      );
    }
  });

  it('are values that the sliders can hold, and so are the data', () => {
    for (const { values } of presets)
      for (const param of [params.emWeight, params.emMean1, params.emMean2, params.emStd1, params.emStd2])
        expect(clamp(param, Number(values[param.key]))).toBe(values[param.key]);
    for (const { data } of places) expect(readData(data)).toEqual({ data: data.split(',').map(Number) });
  });
});
