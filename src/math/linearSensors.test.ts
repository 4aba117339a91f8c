import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covariance, expectNear, holds, real, scale } from '../testing/property.ts';
import { choleskySolve } from './cholesky.ts';
import { fuse, jointOf, stdsOf, type LinearSensor } from './linearSensors.ts';
import { mvnConditional, mvnMarginal } from './mvnConditional.ts';
import { mvnFactor, mvnLogProb, type Mvn } from './mvn.ts';
import { productOfExperts } from './productOfExperts.ts';

const sensor: fc.Arbitrary<LinearSensor> = fc.record({
  direction: real(0, Math.PI).map((angle) => [Math.cos(angle), Math.sin(angle)]),
  std: scale(0.1, 3),
  reading: real(-3, 3),
});
const prior: fc.Arbitrary<Mvn> = fc.record({ mean: fc.tuple(real(-2, 2), real(-2, 2)), cov: covariance(2, 0.3, 3) });
const cases = fc.record({ prior, sensors: fc.array(sensor, { minLength: 1, maxLength: 4 }) });

describe('the fusion of linear sensors', () => {
  it('is Bayes’ rule: the joint law of latent and readings, conditioned on the readings', () => {
    holds(
      cases,
      (drawn) => {
        const joint = jointOf(drawn.prior, drawn.sensors);
        const readings = drawn.sensors.map(({ reading }) => reading);
        const seen = readings.map((_, m) => m + 2);
        const { mvn, logEvidence } = fuse(drawn.prior, drawn.sensors);
        const exact = mvnConditional(joint, seen, readings);
        // Variances of 9 beside noises of .1 leave a condition near 10⁴.
        mvn.mean.forEach((value, i) => expectNear(value, exact.mean[i] ?? NaN, { relative: 1e-9, absolute: 1e-9 }));
        mvn.cov.forEach((row, i) =>
          row.forEach((value, j) => expectNear(value, exact.cov[i]?.[j] ?? NaN, { relative: 1e-9, absolute: 1e-9 })),
        );
        expectNear(logEvidence, mvnLogProb(mvnMarginal(joint, seen), readings), { relative: 1e-8, absolute: 1e-8 });
      },
      0.2,
    );
  });

  it('adds precisions', () => {
    holds(
      cases,
      (drawn) => {
        const { mvn } = fuse(drawn.prior, drawn.sensors);
        const invert = ({ cov, mean }: Mvn): number[][] => {
          const factor = mvnFactor({ cov, mean });
          return [choleskySolve(factor, [1, 0]), choleskySolve(factor, [0, 1])];
        };
        const [before, after] = [invert(drawn.prior), invert(mvn)];
        for (const [i, j] of [
          [0, 0],
          [0, 1],
          [1, 1],
        ] as const) {
          const added = drawn.sensors.reduce(
            (sum, { direction, std }) => sum + ((direction[i] ?? NaN) * (direction[j] ?? NaN)) / std ** 2,
            before[i]?.[j] ?? NaN,
          );
          // Precisions reach 400.
          expectNear(after[i]?.[j] ?? NaN, added, { relative: 1e-8, absolute: 1e-7, why: `${i}${j}` });
        }
      },
      0.2,
    );
  });

  it('does not depend on the order of the sensors', () => {
    holds(
      cases,
      (drawn) => {
        const [one, two] = [fuse(drawn.prior, drawn.sensors), fuse(drawn.prior, drawn.sensors.toReversed())];
        one.mvn.mean.forEach((value, i) => expectNear(value, two.mvn.mean[i] ?? NaN, { absolute: 1e-10 }));
        expectNear(one.logEvidence, two.logEvidence, { relative: 1e-9, absolute: 1e-10 });
      },
      0.2,
    );
  });

  it('is the product of experts on the line', () => {
    const sensors = [
      { direction: [1], std: 0.5, reading: 2 },
      { direction: [1], std: 1, reading: -1 },
    ];
    const line = productOfExperts(
      { mean: 0, std: 1 },
      sensors.map(({ reading, std }) => ({ mean: reading, std })),
    );
    const { mvn, logEvidence } = fuse({ mean: [0], cov: [[1]] }, sensors);
    expect(mvn.mean[0]).toBeCloseTo(line.normal.mean, 13);
    expect(stdsOf(mvn)[0]).toBeCloseTo(line.normal.std, 13);
    expect(logEvidence).toBeCloseTo(line.logZ, 13);
  });

  it('leaves the prior as it is without sensors, and says what is wrong with a bad one', () => {
    const standard = { mean: [0, 0], cov: [1, 0].map((one, i) => (i === 0 ? [one, 0] : [0, 1])) };
    expect(fuse(standard, [])).toEqual({ mvn: standard, logEvidence: 0 });
    const good = { direction: [1, 0], std: 1, reading: 0 };
    expect(() => fuse(standard, [{ ...good, direction: [1] }])).toThrow(/direction must be as long/);
    expect(() => fuse(standard, [{ ...good, std: 0 }])).toThrow(/noise std must be positive/);
    expect(() => fuse(standard, [{ ...good, reading: NaN }])).toThrow(/reading must be finite/);
  });
});
