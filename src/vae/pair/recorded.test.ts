import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlain } from '../../nn/plain/plain.ts';
import { createRng } from '../../math/rng.ts';
import { makeDataset } from '../dataset.ts';
import type { RecordedPair } from '../protocol/pair.ts';
import { distancesToNearest } from './measure.ts';
import { nearShare } from './record.ts';
import { fromSixteen, toSixteen } from './sixteen.ts';

const file = join(import.meta.dirname, '../../widgets/prior-switch/pair.json');
const pair = JSON.parse(readFileSync(file, 'utf8')) as RecordedPair;
const { seed, width, height, reach } = pair;
const features = width * height;
const { train, heldOut } = makeDataset('stroke-two', seed);
const drawn = fromSixteen(pair.drawn);

describe('the recorded pair', () => {
  it('draws its codes from N(0, I) by its seed', () => {
    const rng = createRng(seed, 'pair codes');
    // 16 bits over ±4 leave steps of about 1e-4.
    for (const value of drawn) expect(Math.abs(value - rng.normal())).toBeLessThan(1.5e-4);
  });

  it('tells of each drawn code how far its picture is from the nearest one trained on', async () => {
    const ops = createPlain();
    for (const { decoder, distances } of [pair.off, pair.on]) {
      const [hidden, output] = decoder.map(fromSixteen);
      const h = ops.dense(ops.tensor(drawn, drawn.length / 2, 2), ops.tensor(hidden!, 3, pair.hidden), 'tanh');
      const x = await ops.read(ops.dense(h, ops.tensor(output!, pair.hidden + 1, features), 'sigmoid'));
      const told = fromSixteen(distances);
      // Every ninth code: the way to each of 2,000 pictures is long.
      for (let i = 0; i < told.length; i += 9) {
        const all = Array.from({ length: train.count }, (_, n) => {
          let sum = 0;
          for (let j = 0; j < features; j++) sum += (x[i * features + j]! - train.x[n * features + j]!) ** 2;
          return Math.sqrt(sum / features);
        });
        expect(Math.abs(Math.min(...all) - told[i]!)).toBeLessThan(3e-5);
      }
    }
  });

  it('calls near what 95 of 100 held-out pictures are', () => {
    const kept = distancesToNearest(
      { x: heldOut.x, count: heldOut.count, features },
      { x: train.x, count: train.count, features },
    );
    expect(kept.filter((distance) => distance <= reach).length).toBe(0.95 * heldOut.count);
  });

  it('samples with the prior and does not without, with this seed and with its neighbors, none left out', () => {
    expect(new Set([pair.seed, ...pair.otherSeeds.map((other) => other.seed)])).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(nearShare(pair, pair.off)).toBeLessThan(0.2);
    expect(nearShare(pair, pair.on)).toBeGreaterThan(0.95);
    for (const other of pair.otherSeeds) {
      expect(other.off).toBeLessThan(0.2);
      expect(other.on).toBeGreaterThan(0.9);
    }
  });

  it('copies about as well either way', () => {
    expect(Math.abs(Math.log(pair.off.error / pair.on.error))).toBeLessThan(0.15);
  });
});

describe('numbers in sixteen bits', () => {
  it('come back within half a level, the largest exactly', () => {
    const rng = createRng(5, 'sixteen');
    const values = Float32Array.from({ length: 500 }, () => 3 * rng.normal());
    const written = toSixteen(values);
    const back = fromSixteen(written);
    // Rounding to single precision adds a little to half a level.
    back.forEach((value, i) => expect(Math.abs(value - values[i]!)).toBeLessThan(0.51 * written.scale));
    expect(fromSixteen(toSixteen([0, 0]))).toEqual(new Float32Array(2));
  });
});
