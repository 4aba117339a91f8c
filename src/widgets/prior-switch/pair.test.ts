import { describe, expect, it } from 'vitest';
import type { RecordedPair } from '../../vae/protocol/pair.ts';
import recorded from './pair.json' with { type: 'json' };
import { momentsOf } from './moments.ts';
import { pairOf, pictureOf } from './pair.ts';
import { numbersOf } from './sixteen.ts';

const file = recorded as unknown as RecordedPair;
const pair = pairOf(file);
const twins = [pair.off, pair.on];

describe('the recorded pair, read by the page', () => {
  it('decodes as the engine that trained it: the kept copies come out again, pixel for pixel', () => {
    for (const { decoder, codes, givenBack } of twins) {
      const size = file.width * file.height;
      const count = givenBack.length / size;
      expect(count).toBe(8);
      for (let n = 0; n < count; n++) {
        const picture = pictureOf(decoder, codes[n] ?? [NaN, NaN]);
        // The engine computed in single precision, and its pixels were rounded to 16 bits.
        picture.forEach((value, j) => expect(Math.abs(value - (givenBack[n * size + j] ?? NaN))).toBeLessThan(5e-5));
      }
    }
  });

  it('decodes as the formula says, written out', () => {
    const { decoder } = pair.off;
    const [layer] = decoder.hidden;
    const code = [0.7, -1.2] as const;
    const h = Array.from({ length: file.hidden }, (_, k) =>
      Math.tanh(
        code[0] * (layer?.weights[k] ?? NaN) +
          code[1] * (layer?.weights[file.hidden + k] ?? NaN) +
          (layer?.bias[k] ?? NaN),
      ),
    );
    const picture = pictureOf(decoder, code);
    for (const j of [0, 100, 255]) {
      const a = h.reduce((sum, value, k) => sum + value * (decoder.output.weights[k * 256 + j] ?? NaN), 0);
      expect(picture[j]).toBeCloseTo(1 / (1 + Math.exp(-a - (decoder.output.bias[j] ?? NaN))), 6);
    }
  });

  it('counts the codes near the data one by one', () => {
    for (const { near, distances } of twins) {
      let hits = 0;
      for (const distance of distances) if (distance <= file.reach) hits += 1;
      expect(near.mean).toBe(hits / 480);
    }
  });

  it('reaches N(0, I) with the prior on, and misses it by far with the prior off', () => {
    const { on, off } = pair;
    expect(Math.hypot(...on.moments.mean)).toBeLessThan(0.2);
    for (const variance of [on.moments.xx, on.moments.yy]) expect(Math.abs(variance - 1)).toBeLessThan(0.2);
    expect(Math.abs(on.moments.xy)).toBeLessThan(0.1);
    expect(Math.hypot(...off.moments.mean)).toBeGreaterThan(3);
    expect(Math.max(off.moments.xx, off.moments.yy)).toBeGreaterThan(3);
  });

  it('has an autoencoder that copies at least as well', () => {
    expect(pair.off.error).toBeLessThanOrEqual(pair.on.error);
  });
});

describe('the moments of codes', () => {
  it('are the mean of the squares less the square of the mean, with the squared widths on top', () => {
    const means = numbersOf(file.on.means);
    const stds = file.on.stds ? numbersOf(file.on.stds) : new Float32Array();
    const count = means.length / 2;
    const average = (of: (i: number) => number): number =>
      Array.from({ length: count }, (_, i) => of(i)).reduce((sum, value) => sum + value / count, 0);
    const at = (values: Float32Array, i: number, axis: number): number => values[2 * i + axis] ?? NaN;
    const { mean, xx, xy, yy } = momentsOf(means, stds);
    const [m, n] = [average((i) => at(means, i, 0)), average((i) => at(means, i, 1))];
    expect(mean[0]).toBeCloseTo(m, 12);
    expect(mean[1]).toBeCloseTo(n, 12);
    expect(xx).toBeCloseTo(average((i) => at(means, i, 0) ** 2 + at(stds, i, 0) ** 2) - m * m, 10);
    expect(xy).toBeCloseTo(average((i) => at(means, i, 0) * at(means, i, 1)) - m * n, 10);
    expect(yy).toBeCloseTo(average((i) => at(means, i, 1) ** 2 + at(stds, i, 1) ** 2) - n * n, 10);
  });
});

describe('numbers in sixteen bits', () => {
  it('are read lowest byte first, with their sign', () => {
    // 1, −1 and 32,767 as bytes 01 00, ff ff, ff 7f.
    expect(Array.from(numbersOf({ scale: 0.5, text: btoa('\u0001\u0000\u00ff\u00ff\u00ff\u007f') }))).toEqual([
      0.5, -0.5, 16383.5,
    ]);
  });
});
