import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { derivations } from '../../derivations/d15-prior-penalty/index.ts';
import { klNormal } from '../../math/kl.ts';
import { klMvn } from '../../math/klMvn.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { judgeChain } from '../../testing/judge.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { scene, span, type BowlValues } from './scene.ts';

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const initial = initialValues(params);

/** Any value that a slider may have, its ends and zero more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max, 0) },
  );
const cases: fc.Arbitrary<BowlValues> = fc.record({
  mean1: within(params.mean1),
  mean2: within(params.mean2),
  logVar1: within(params.logVar1),
  logVar2: within(params.logVar2),
});

describe('the bowl of the prior', () => {
  it('charges the KL to N(0, 1), in two halves that add up, unit by unit', () => {
    holds(
      cases,
      (values) => {
        const { units, total } = scene(values);
        let sum = 0;
        for (const { mean, std, byMean, byWidth, kl } of units) {
          expectNear(byMean + byWidth, kl, { why: 'halves' });
          expectNear(kl, klNormal({ mean, std }, { mean: 0, std: 1 }), { relative: 1e-10, why: 'closed form' });
          sum += kl;
        }
        expectNear(sum, total, { why: 'sum' });
      },
      0.3,
    );
  });

  it('never charges less than nothing, and nothing only for the prior', () => {
    holds(cases, (values) => {
      for (const { mean, logVar, byMean, byWidth } of scene(values).units) {
        if (!(byMean >= 0 && byWidth >= 0)) throw new Error(`${byMean} and ${byWidth}`);
        if ((byMean === 0) !== (mean === 0)) throw new Error(`mean ${mean} costs ${byMean}`);
        if ((byWidth === 0) !== (logVar === 0)) throw new Error(`log variance ${logVar} costs ${byWidth}`);
      }
    });
  });

  it('charges what the integral says', () => {
    holds(
      cases,
      (values) => {
        for (const { mean, std, kl } of scene(values).units) {
          const integrand = (u: number): number => {
            const z = mean + std * u;
            return Math.exp(-0.5 * u * u) * (0.5 * (z * z - u * u) - Math.log(std));
          };
          const integral = trapezoid(integrand, -11, 11, 441) / Math.sqrt(2 * Math.PI);
          expectNear(kl, integral, { relative: 1e-10, absolute: 1e-10 });
        }
      },
      // 441 places for each unit.
      0.1,
    );
  });

  it('is the formula for two normals in the plane, with a diagonal covariance', () => {
    holds(
      cases,
      (values) => {
        const { units, total } = scene(values);
        const [one, two] = units;
        const q = {
          mean: [one.mean, two.mean],
          cov: [
            [one.std ** 2, 0],
            [0, two.std ** 2],
          ],
        };
        const unit = {
          mean: [0, 0],
          cov: [
            [1, 0],
            [0, 1],
          ],
        };
        expectNear(total, klMvn(q, unit), { relative: 1e-9, absolute: 1e-12 });
      },
      // A factorization each.
      0.03,
    );
  });

  it('has the value of the derivation, 0.833869', () => {
    const lines = judgeChain(derivations, 'D15.penalty');
    expect(lines.at(-1)?.value).toBeCloseTo(scene(initial).total, 12);
    expect(scene(initial).total).toBeCloseTo(0.833869124, 9);
  });

  it('holds both units, the bars and the bells of ordinary codes in view', () => {
    holds(cases, (values) => {
      const { units, total, view } = scene(values);
      if (!(total < view.nats)) throw new Error(`${total} above ${view.nats}`);
      for (const { mean, logVar } of units)
        if (Math.abs(mean) >= span.x[1] || logVar / 2 <= span.y[0] || logVar / 2 >= span.y[1])
          throw new Error(`${mean}, ${logVar} out of view`);
    });
  });
});
