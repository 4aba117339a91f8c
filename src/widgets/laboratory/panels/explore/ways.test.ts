import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logProb } from '../../../../math/normal.ts';
import { expectNear, holds, real } from '../../../../testing/property.ts';
import { aggregateCodes, alongPath, between, logPriors, traversal, type Place } from './ways.ts';

const place: fc.Arbitrary<Place> = fc.tuple(real(-4, 4), real(-4, 4));

describe('ways through the codes', () => {
  it('go from the first way point to the last, never farther apart than the steps are long', () => {
    holds(
      fc.tuple(fc.array(place, { minLength: 2, maxLength: 5 }), fc.integer({ min: 2, max: 40 })),
      ([points, count]) => {
        const way = alongPath(points, count);
        expect(way).toHaveLength(count);
        const last = points.at(-1)!;
        expect(Math.hypot(way[0]![0] - points[0]![0], way[0]![1] - points[0]![1])).toBeLessThan(1e-9);
        expect(Math.hypot(way.at(-1)![0] - last[0], way.at(-1)![1] - last[1])).toBeLessThan(1e-9);
        let length = 0;
        points.forEach((point, i) => {
          const before = points[i - 1] ?? point;
          length += Math.hypot(point[0] - before[0], point[1] - before[1]);
        });
        way.slice(1).forEach((point, i) => {
          const step = Math.hypot(point[0] - way[i]![0], point[1] - way[i]![1]);
          expect(step).toBeLessThanOrEqual(length / (count - 1) + 1e-9);
        });
      },
      0.2,
    );
  });

  it('are as even as the way points where those lie on a line', () => {
    expect(
      alongPath(
        [
          [0, 0],
          [1, 0],
          [4, 0],
        ],
        5,
      ).map(([x]) => x),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(
      alongPath(
        [
          [2, 1],
          [2, 1],
        ],
        3,
      ),
    ).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
  });

  it('mix two rows of numbers in equal steps, both ends exact', () => {
    expect(Array.from(between(Float32Array.of(0, 2), Float32Array.of(4, -2), 5))).toEqual([
      0, 2, 1, 1, 2, 0, 3, -1, 4, -2,
    ]);
  });

  it('have the log density of independent standard normals', () => {
    holds(
      fc.array(real(-4, 4), { minLength: 3, maxLength: 3 }),
      (code) => {
        const single = Float32Array.from(code);
        const expected = Array.from(single).reduce((sum, z) => sum + logProb({ mean: 0, std: 1 }, z), 0);
        expectNear(logPriors(single, 3)[0]!, expected, {
          absolute: 1e-9,
          why: 'squares of up to 16 are summed in another order',
        });
      },
      0.1,
    );
  });

  it('have the density of a learned mixture: e^log p integrates to one, and one component at N(0, 1) is the normal', () => {
    const learned = {
      components: Float32Array.of(-1, 2 * Math.log(0.5), 2, 2 * Math.log(0.8)),
      logits: Float32Array.of(0.4, -0.2),
    };
    const step = 0.01;
    const line = Float32Array.from({ length: 1600 }, (_, i) => -8 + step * i);
    const mass = logPriors(line, 1, learned).reduce((sum, log) => sum + Math.exp(log) * step, 0);
    // The rectangle rule is exact to rounding for densities this smooth; codes are single precision.
    expect(Math.abs(mass - 1)).toBeLessThan(1e-5);
    const normal = { components: Float32Array.of(0, 0), logits: Float32Array.of(3) };
    logPriors(line, 1, normal).forEach((log, i) =>
      expect(log).toBeCloseTo(logPriors(line.subarray(i, i + 1), 1)[0]!, 9),
    );
  });

  it('move one unit from −2 to 2 and leave the others', () => {
    expect(Array.from(traversal(Float32Array.of(0.5, 0.25), 2, 3))).toEqual([0.5, -2, 0.5, 0, 0.5, 2]);
  });
});

describe('draws from the aggregate posterior', () => {
  const run = { means: Float32Array.of(-1, 3), logVars: Float32Array.of(Math.log(0.04), Math.log(0.25)), latent: 1 };

  it('have the mean and the variance of the mixture of posteriors', () => {
    const codes = aggregateCodes(run, { seed: 3, draw: 0, count: 20_000 });
    const mean = codes.reduce((sum, z) => sum + z, 0) / codes.length;
    const variance = codes.reduce((sum, z) => sum + (z - mean) ** 2, 0) / codes.length;
    // Standard errors are 0.014 and 0.012 over so many draws of variance 4 + (0.04 + 0.25) / 2.
    expect(Math.abs(mean - 1)).toBeLessThan(0.06);
    expect(Math.abs(variance - 4.145)).toBeLessThan(0.06);
  });

  it('are the same for the same seed and draw, and others for the next', () => {
    const draw = (n: number): readonly number[] => Array.from(aggregateCodes(run, { seed: 3, draw: n, count: 4 }));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});
