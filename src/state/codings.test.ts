import { describe, expect, it } from 'vitest';
import type { Command } from '../vae/protocol.ts';
import { createCodings } from './codings.ts';
import { nothing } from './trainingReports.ts';

function faked() {
  const sent: Command[] = [];
  return { codings: createCodings((command) => sent.push(command)), sent };
}
const encoded = (id: number, mean: number) =>
  ({ type: 'encoded', id, step: 5, means: Float32Array.of(mean), logVars: Float32Array.of(0) }) as const;

describe('data through the encoder', () => {
  it('come back under what they were asked for, with the step of the run', () => {
    const { codings } = faked();
    const x = Float32Array.of(1, 2);
    codings.ask('encode', 'drawing', x);
    const { encoded: found } = codings.apply(nothing, encoded(1, 0.5));
    expect(found['drawing']).toMatchObject({ x, step: 5, means: Float32Array.of(0.5) });
  });

  it('wait while others are on their way, the newest alone, and do not wait for codes that are decoded', () => {
    const { codings, sent } = faked();
    for (const value of [1, 2, 3]) codings.ask('encode', 'drawing', Float32Array.of(value));
    codings.ask('decode', 'drawing', Float32Array.of(9));
    expect(sent.map(({ type }) => type)).toEqual(['encode', 'decode']);
    codings.apply(nothing, encoded(1, 0));
    expect(sent.at(-1)).toMatchObject({ type: 'encode', x: Float32Array.of(3) });
  });

  it('change nothing when they are no numbers, or nobody asked', () => {
    const { codings } = faked();
    codings.ask('encode', 'drawing', Float32Array.of(1));
    expect(codings.apply(nothing, encoded(7, 1))).toBe(nothing);
    expect(codings.apply(nothing, encoded(1, Number.NaN))).toBe(nothing);
    codings.ask('encode', 'drawing', Float32Array.of(1));
    codings.forget();
    expect(codings.apply(nothing, encoded(2, 1))).toBe(nothing);
  });
});
