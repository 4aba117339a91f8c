import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { expectNear, holds, real, scale } from '../../testing/property.ts';
import { params } from './params.ts';
import { scene, type FusionValues } from './scene.ts';

const start = initialValues(params);
const angle = fc.oneof(real(0, 180), fc.constantFrom(0, 45, 90, 180));
const states: fc.Arbitrary<FusionValues> = fc.record({
  fusionHeard: fc.constantFrom('both' as const, 'first' as const, 'second' as const, 'none' as const),
  fusionMissing: fc.constantFrom('out' as const, 'mean' as const),
  fusionPrior: fc.constantFrom('once' as const, 'each' as const),
  fusionReading1: real(-3, 3),
  fusionReading2: real(-3, 3),
  fusionNoise1: fc.oneof(scale(0.1, 3), fc.constantFrom(0.1, 3)),
  fusionNoise2: fc.oneof(scale(0.1, 3), fc.constantFrom(0.1, 3)),
  fusionAngle1: angle,
  fusionAngle2: angle,
});
// Each case multiplies, conditions and factors matrices of four rows: a share of the draws.
const share = 0.05;
const at = (change: Partial<FusionValues>) => scene({ ...start, ...change });

describe('the fusion of two sensors', () => {
  it('multiplies prior and experts to the posterior that Bayes gives on the joint law, whoever speaks', () => {
    holds(
      states,
      (values) => {
        const shown = scene({ ...values, fusionMissing: 'out', fusionPrior: 'once' });
        expect(shown.difference).toBeLessThan(1e-9);
        expectNear(shown.logZ, shown.logEvidence, { relative: 1e-9, absolute: 1e-9, why: 'evidence' });
        expectNear(shown.claimed, shown.actual, { relative: 1e-9, why: 'an honest error' });
      },
      share,
    );
  });

  it('agrees with Bayes’ rule on a grid of the plane', () => {
    for (const fusionHeard of ['both', 'first', 'second', 'none'] as const) {
      const { sensors, product, logZ } = at({ fusionHeard });
      const step = 0.1;
      const sums = { mass: 0, one: 0, two: 0, cross: 0 };
      for (let one = -8; one <= 8; one += step)
        for (let two = -8; two <= 8; two += step) {
          let log = -0.5 * (one * one + two * two) - Math.log(2 * Math.PI);
          for (const { heard, direction, reading, std } of sensors)
            if (heard) {
              const u = (reading - direction[0] * one - direction[1] * two) / std;
              log -= 0.5 * u * u + Math.log(std * Math.sqrt(2 * Math.PI));
            }
          const mass = Math.exp(log) * step * step;
          sums.mass += mass;
          sums.one += mass * one;
          sums.two += mass * two;
          sums.cross += mass * one * two;
        }
      const [one, two] = [sums.one / sums.mass, sums.two / sums.mass];
      // The trapezoid rule on a smooth bump at three points or more to its narrowest width errs by less than 1e-9.
      expect(Math.log(sums.mass)).toBeCloseTo(logZ, 8);
      expect(product.mean[0]).toBeCloseTo(one, 8);
      expect(product.mean[1]).toBeCloseTo(two, 8);
      expect(product.cov[0]?.[1]).toBeCloseTo(sums.cross / sums.mass - one * two, 8);
    }
  });

  it('leaves a missing modality out: the other direction keeps the prior’s width, and the order of sensors is irrelevant', () => {
    holds(
      states,
      (values) => {
        const alone = scene({ ...values, fusionHeard: 'first', fusionMissing: 'out', fusionPrior: 'once' });
        const [c, s] = alone.sensors[0].direction;
        const across = alone.product.cov;
        const variance =
          s * s * (across[0]?.[0] ?? NaN) - 2 * s * c * (across[0]?.[1] ?? NaN) + c * c * (across[1]?.[1] ?? NaN);
        expectNear(variance, 1, { relative: 1e-9, why: 'across' });
        const both = scene({ ...values, fusionHeard: 'both' });
        const swapped = scene({
          ...values,
          fusionHeard: 'both',
          fusionReading1: values.fusionReading2,
          fusionNoise1: values.fusionNoise2,
          fusionAngle1: values.fusionAngle2,
          fusionReading2: values.fusionReading1,
          fusionNoise2: values.fusionNoise1,
          fusionAngle2: values.fusionAngle1,
        });
        both.product.mean.forEach((value, i) =>
          expectNear(value, swapped.product.mean[i] ?? NaN, { relative: 1e-9, absolute: 1e-9, why: 'order' }),
        );
      },
      share,
    );
  });

  it('claims too little error wherever a mean is put in for a silent sensor, or the prior is counted twice', () => {
    holds(
      states,
      (values) => {
        const silent = scene({ ...values, fusionHeard: 'first', fusionMissing: 'mean', fusionPrior: 'once' });
        expect(silent.claimed).toBeLessThan(silent.actual);
        const twice = scene({ ...values, fusionHeard: 'both', fusionPrior: 'each' });
        expect(twice.claimed).toBeLessThan(twice.actual);
        expect(twice.priorCounted).toBe(2);
      },
      share,
    );
  });

  it('is the prior when nobody speaks', () => {
    const { product, logEvidence, difference } = at({ fusionHeard: 'none' });
    expect(product.mean).toEqual([0, 0]);
    expect(logEvidence).toBe(0);
    expect(difference).toBe(0);
  });

  it('averages two sensors of one direction by precision, on the line', () => {
    const { product } = at({ fusionAngle1: 0, fusionAngle2: 0, fusionNoise1: 0.5, fusionNoise2: 1 });
    // precisions 1, 4 and 1; readings 1.5 and 1.8
    expect(product.mean[0]).toBeCloseTo((4 * 1.5 + 1.8) / 6, 12);
    expect(product.cov[0]?.[0]).toBeCloseTo(1 / 6, 12);
    expect(product.cov[1]?.[1]).toBeCloseTo(1, 12);
  });
});
