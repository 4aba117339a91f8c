import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, initialValues } from '../../notebook/param.ts';
import { holds, real } from '../../testing/property.ts';
import type { RecordedPair } from '../../vae/protocol/pair.ts';
import recorded from './pair.json' with { type: 'json' };
import { facts, factsOf, sheetSize } from './facts.ts';
import { pairOf, pictureOf } from './pair.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { sceneOf, viewOf } from './scene.ts';

const pair = pairOf(recorded as unknown as RecordedPair);
const start = initialValues(params);
const anywhere = fc.record({
  priorSwitch: fc.constantFrom('off' as const, 'on' as const),
  code1: real(-15, 15).map((value) => clamp(params.code1, value)),
  code2: real(-15, 15).map((value) => clamp(params.code2, value)),
  codeSheet: fc.integer({ min: 1, max: 30 }),
});

describe('the prior, off and on', () => {
  it('shows in every state pictures between paper and ink, codes and ring inside the window, and near only what is near', () => {
    // A case decodes seventeen pictures and looks through all codes.
    holds(
      anywhere,
      (values) => {
        const { samples, ring, code, window, twin, nearHere } = sceneOf(pair, values);
        const { middle, half } = window;
        const inside = ([x, y]: readonly [number, number]): boolean =>
          Math.abs(x - middle[0]) <= half && Math.abs(y - middle[1]) <= half;
        if (![...twin.codes, code, [2, 2] as const, [-2, -2] as const].every(inside)) throw new Error('outside');
        for (const value of ring.picture) if (!(value >= 0 && value <= 1)) throw new Error(`pixel ${value}`);
        if (samples.filter(({ near }) => near).length !== nearHere) throw new Error(`${nearHere} near`);
        for (const { near, distance } of samples)
          if (near !== distance <= pair.recorded.reach) throw new Error(`distance ${distance}`);
      },
      0.05,
    );
  });

  it('decodes the same random codes either way, sixteen at a time, and all 480 over the draws', () => {
    const codes = new Set<string>();
    for (let codeSheet = 1; codeSheet <= params.codeSheet.max; codeSheet++) {
      const off = sceneOf(pair, { ...start, codeSheet, priorSwitch: 'off' }).samples;
      const on = sceneOf(pair, { ...start, codeSheet, priorSwitch: 'on' }).samples;
      expect(off).toHaveLength(sheetSize);
      expect(off.map(({ code }) => code)).toEqual(on.map(({ code }) => code));
      off.forEach(({ code }) => codes.add(code.join()));
    }
    expect(codes.size).toBe(pair.drawn.length);
  });

  it('shows with each random code the picture and the distance of that very code', () => {
    const { samples } = sceneOf(pair, { ...start, codeSheet: 7, priorSwitch: 'on' });
    const at = 6 * sheetSize + 5;
    const code = pair.drawn[at] ?? [NaN, NaN];
    expect(samples[5]?.code).toEqual(code);
    expect(samples[5]?.distance).toBe(pair.on.distances[at]);
    expect(samples[5]?.picture).toEqual(pictureOf(pair.on.decoder, code));
  });

  it('tells before its recording comes what the recording says, and shows the same window', () => {
    expect(factsOf(pair)).toEqual(facts);
    for (const priorSwitch of ['off', 'on'] as const) {
      const values = { ...start, priorSwitch, code1: 9, codeSheet: 4 };
      expect(sceneOf(pair, values)).toMatchObject(viewOf(values));
    }
  });

  it('starts from places that are what their names say', () => {
    const [middle, among, on, rim] = presets.map(({ values }) => sceneOf(pair, { ...start, ...values }));
    expect(middle?.ring.toCodes).toBeGreaterThan(0.5);
    expect(among?.ring.toCodes).toBeLessThan(0.5);
    expect(on?.ring.toCodes).toBeLessThan(0.3);
    expect(rim?.ring.toCodes).toBeLessThan(0.5);
    expect(Math.hypot(...(rim?.code ?? []))).toBe(2);
  });
});
