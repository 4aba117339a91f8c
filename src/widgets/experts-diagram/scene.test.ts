import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trapezoid } from '../../math/quadrature.ts';
import { initialValues } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { lines, scene, type ExpertsValues } from './scene.ts';

const start = initialValues(params);
const states: fc.Arbitrary<ExpertsValues> = fc.record({
  expdX: fc.oneof(real(-2, 2), fc.constantFrom(-2, 0, 2)),
  expdY: fc.oneof(real(-4, 4), fc.constantFrom(-4, 4)),
  expdPart: fc.constantFrom('gate' as const, 'sum' as const),
});
const share = 0.2;

describe('the diagram of a mixture of experts', () => {
  it('adds up to the density, and its shares to 1', () => {
    holds(
      states,
      (values) => {
        const { terms, density, densityAt } = scene(values);
        const sum = terms.reduce((total, { product }) => total + product, 0);
        // The sum is taken in log space, from exponents as large as 77.
        expectNear(sum, density, { relative: 1e-12, absolute: 0, why: 'density' });
        expectNear(densityAt(values.expdY), density, { relative: 1e-12, absolute: 0, why: 'curve' });
        expect(terms.reduce((total, { gate }) => total + gate, 0)).toBeCloseTo(1, 13);
        expect(terms.reduce((total, { responsibility }) => total + responsibility, 0)).toBeCloseTo(1, 13);
        for (const { product, responsibility } of terms)
          expectNear(responsibility, product / sum, { relative: 1e-11, absolute: 1e-300, why: 'Bayes' });
      },
      share,
    );
  });

  it('has straight lines for logits and means, and a gate that does not know y', () => {
    holds(
      states,
      (values) => {
        const [here, other] = [scene(values), scene({ ...values, expdY: 0.3 })];
        const exps = lines.map(({ logit, logitSlope }) => Math.exp(logit + logitSlope * values.expdX));
        const whole = exps.reduce((sum, each) => sum + each, 0);
        for (const [i, { gate, bell }] of here.terms.entries()) {
          const line = lines[i] ?? lines[0];
          expectNear(gate, (exps[i] ?? NaN) / whole, { relative: 1e-13, why: 'softmax' });
          expect(bell.mean).toBe(line.mean + line.slope * values.expdX);
          expect(gate).toBe(other.terms[i]?.gate);
        }
      },
      share,
    );
  });

  it('is a density over y at every x', () => {
    for (const expdX of [-2, -0.7, 0, 1.3, 2])
      expect(trapezoid(scene({ ...start, expdX }).densityAt, -12, 12, 2401)).toBeCloseTo(1, 12);
  });

  it('starts with the mixture of the derivations', () => {
    const { density, terms } = scene(start);
    expect(density).toBeCloseTo(0.192616472, 9);
    // gate minus responsibility, by finite differences elsewhere
    const gradient = [0.317852, -0.0189153, -0.298936];
    for (const [i, { gate, responsibility }] of terms.entries())
      expect(gate - responsibility).toBeCloseTo(gradient[i] ?? NaN, 5);
  });
});
