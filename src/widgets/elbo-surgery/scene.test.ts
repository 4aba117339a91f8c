import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { trapezoid } from '../../math/quadrature.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real, scale } from '../../testing/property.ts';
import { params } from './params.ts';
import { scene, type SurgeryValues } from './scene.ts';

const within = (param: NumberParam) => real(param.min, param.max).map((value) => clamp(param, value));
const { surgeryM1, surgeryM2, surgeryM3, surgeryM4, surgeryS } = params;
const std = scale(surgeryS.min, surgeryS.max).map((value) => clamp(surgeryS, value));

/** Values that the rings could hold; now and then all in one place. */
const states: fc.Arbitrary<SurgeryValues> = fc
  .tuple(
    within(surgeryM1),
    within(surgeryM2),
    within(surgeryM3),
    within(surgeryM4),
    std,
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([a, b, c, d, s, together]) =>
    together === 0
      ? { surgeryM1: a, surgeryM2: a, surgeryM3: a, surgeryM4: a, surgeryS: s }
      : { surgeryM1: a, surgeryM2: b, surgeryM3: c, surgeryM4: d, surgeryS: s },
  );

// A state is integrated over a few thousand nodes.
const share = 0.05;

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

describe('ELBO surgery on four codes', () => {
  it('shows an average penalty that is the information and the mismatch, neither negative', () => {
    holds(
      states,
      (values) => {
        const { averageKl, mutualInformation, marginalKl, codes } = scene(values);
        expectNear(mutualInformation + marginalKl, averageKl, { relative: 1e-10, absolute: 1e-300, why: 'the sum' });
        expectNear(
          codes.reduce((sum, { kl }) => sum + kl / 4, 0),
          averageKl,
          { why: 'the mean over the data' },
        );
        expect(mutualInformation).toBeGreaterThanOrEqual(0);
        expect(marginalKl).toBeGreaterThanOrEqual(0);
      },
      share,
    );
  });

  it('never lets the information pass log N', () => {
    holds(
      states,
      (values) => {
        const { mutualInformation, logN } = scene(values);
        expect(logN).toBe(Math.log(4));
        expect(mutualInformation).toBeLessThanOrEqual(logN + 1e-12);
      },
      share,
    );
  });

  it('does not care which datum is which, nor for a mirror', () => {
    holds(
      states,
      (values) => {
        const a = scene(values);
        const { surgeryM1: m1, surgeryM2: m2, surgeryM3: m3, surgeryM4: m4 } = values;
        const b = scene({ ...values, surgeryM1: -m3, surgeryM2: -m1, surgeryM3: -m4, surgeryM4: -m2 });
        for (const key of ['averageKl', 'mutualInformation', 'marginalKl'] as const)
          expectNear(a[key], b[key], { absolute: 1e-10, why: key });
      },
      share,
    );
  });

  it('loses information when all codes widen', () => {
    holds(
      fc.tuple(states, scale(1, 4)),
      ([values, factor]) => {
        const wide = { ...values, surgeryS: values.surgeryS * factor };
        expect(scene(wide).mutualInformation).toBeLessThanOrEqual(scene(values).mutualInformation + 1e-12);
      },
      share,
    );
  });

  it('has no information, and the divergence of one code as its mismatch, where all codes are one', () => {
    holds(
      fc.tuple(within(surgeryM1), std),
      ([m, s]) => {
        const { mutualInformation, marginalKl, codes } = scene({
          surgeryM1: m,
          surgeryM2: m,
          surgeryM3: m,
          surgeryM4: m,
          surgeryS: s,
        });
        expect(mutualInformation).toBeLessThan(1e-12);
        expectNear(marginalKl, codes[0]?.kl ?? NaN, { relative: 1e-10, absolute: 1e-12, why: 'mismatch' });
      },
      share,
    );
  });

  it('draws an average that is a density, the sum of the codes at a quarter of their height', () => {
    holds(
      fc.tuple(states, real(-5, 5)),
      ([values, z]) => {
        const { aggregate, codes } = scene(values);
        // Codes end within nine standard deviations of ±3; a step of a fifth of the least leaves no error to see.
        expectNear(trapezoid(aggregate, -21, 21, 4201), 1, { relative: 1e-9, why: 'mass' });
        const sum = codes.reduce((total, { share: each }) => total + each(z), 0);
        expectNear(aggregate(z), sum, { why: 'sum' });
      },
      // Four thousand densities of four codes.
      0.02,
    );
  });

  it('keeps every curve and bar in view', () => {
    holds(
      fc.tuple(states, real(-5, 5)),
      ([values, z]) => {
        const { aggregate, prior, view, codes, averageKl, logN } = scene(values);
        const tops = codes.map(({ normal }) => aggregate(normal.mean));
        expect(Math.max(aggregate(z), prior(0), ...tops)).toBeLessThan(view.density);
        expect(view.nats).toBeGreaterThan(Math.max(averageKl, logN));
      },
      share,
    );
  });

  it('starts at the codes of the derivation: 1.3740 = 1.2033 + 0.1707 nats, below log 4', () => {
    const { averageKl, mutualInformation } = scene(initialValues(params));
    // 60-digit reference.
    expect(averageKl).toBeCloseTo(1.3739728, 7);
    expect(mutualInformation).toBeCloseTo(1.20329396, 8);
  });
});
