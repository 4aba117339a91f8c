import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralSlope } from '../../math/centralSlope.ts';
import { expertOf, leastStd } from '../../math/expertHead.ts';
import { mixtureOfExperts } from '../../math/mixtureOfExperts.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { objective, type Outputs } from './objective.ts';
import type { Gating } from './protocol.ts';

/** One to three experts and some data: gate logits, means, logarithms of what the stds have above the floor, and answers. */
const cases = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([K, T]) =>
  fc.record({
    gate: fc.array(real(-4, 4), { minLength: K * T, maxLength: K * T }),
    experts: fc.array(
      fc.array(fc.tuple(real(-2, 2), real(-3, 0.5)), { minLength: T, maxLength: T }).map((pairs) => pairs.flat()),
      { minLength: K, maxLength: K },
    ),
    y: fc.array(real(-2, 2), { minLength: T, maxLength: T }),
  }),
);

/** The loss of the data written from its definition. */
function byDefinition({ gate, experts }: Outputs, y: readonly number[], gating: Gating): number {
  const K = experts.length;
  let loss = 0;
  for (const [t, each] of y.entries()) {
    const logits = Array.from({ length: K }, (_, i) => gate[t * K + i] ?? NaN);
    const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
    const joint = logits.map((logit, i) => {
      const std = leastStd + Math.exp(experts[i]?.[2 * t + 1] ?? NaN);
      const u = (each - (experts[i]?.[2 * t] ?? NaN)) / std;
      return logit - Math.log(sum) - 0.5 * u * u - Math.log(std * Math.sqrt(2 * Math.PI));
    });
    const most = Math.max(...joint);
    loss -= gating === 'hard' ? most : most + Math.log(joint.reduce((total, each) => total + Math.exp(each - most), 0));
  }
  return loss / y.length;
}

describe('the objective of the experts', () => {
  it('is the mixture’s loss with the gradients of the closed form', () => {
    holds(
      cases,
      ({ gate, experts, y }) => {
        const [T, K] = [y.length, experts.length];
        const found = objective({ gate, experts }, y, 'soft');
        let loss = 0;
        for (const [t, each] of y.entries()) {
          const own = experts.map((row) => expertOf(row[2 * t] ?? NaN, row[2 * t + 1] ?? NaN));
          const exact = mixtureOfExperts({ gateLogits: gate.slice(t * K, (t + 1) * K), experts: own }, each);
          loss -= exact.logProb / T;
          for (const [i, { std }] of own.entries()) {
            const near = { relative: 1e-9, absolute: 1e-9, why: 'gradient' };
            expectNear(found.gate[t * K + i] ?? NaN, (exact.gradGateLogits[i] ?? NaN) / T, near);
            expectNear(found.experts[i]?.[2 * t] ?? NaN, (exact.gradMeans[i] ?? NaN) / T, near);
            const raw = ((exact.gradLogStds[i] ?? NaN) * (std - leastStd)) / (std * T);
            expectNear(found.experts[i]?.[2 * t + 1] ?? NaN, raw, near);
          }
        }
        expectNear(found.loss, loss, { why: 'loss' });
        expectNear(found.mixture, found.loss, { why: 'soft descends the mixture itself' });
      },
      0.2,
    );
  });

  it('agrees with central differences of the loss as it is defined, soft and hard', () => {
    const outputs = {
      gate: [0.4, -0.3, 0.9, 0.1, 0.2, -0.5],
      experts: [
        [0.2, -1.2, -0.4, -0.7],
        [0.9, -0.9, 0.3, -1.5],
        [-1, -0.4, 0.8, -0.2],
      ],
    };
    const y = [0.5, 0.1];
    for (const gating of ['soft', 'hard'] as const) {
      const found = objective(outputs, y, gating);
      expect(found.loss).toBeCloseTo(byDefinition(outputs, y, gating), 12);
      for (const at of outputs.gate.keys()) {
        const moved = (by: number): Outputs => ({ ...outputs, gate: outputs.gate.with(at, outputs.gate[at]! + by) });
        const slope = centralSlope((by) => byDefinition(moved(by), y, gating), 0.01);
        // A sixth-order difference with this step is exact to about 1e-9 of slopes of order 1.
        expect(found.gate[at]).toBeCloseTo(slope, 8);
      }
      for (const [i, row] of outputs.experts.entries())
        for (const at of row.keys()) {
          const moved = (by: number): Outputs => ({
            ...outputs,
            experts: outputs.experts.with(i, row.with(at, row[at]! + by)),
          });
          const slope = centralSlope((by) => byDefinition(moved(by), y, gating), 0.005);
          expect(found.experts[i]?.[at]).toBeCloseTo(slope, 7);
        }
    }
  });

  it('never asks less of a winner that takes all than of the mixture', () => {
    holds(
      cases,
      ({ gate, experts, y }) => {
        const { loss, mixture } = objective({ gate, experts }, y, 'hard');
        if (!(loss >= mixture - 1e-12)) throw new Error(`hard ${loss} below mixture ${mixture}`);
      },
      0.2,
    );
  });

  it('teaches only the winner where the gating is hard', () => {
    const outputs = {
      gate: [0, 0],
      experts: [
        [0, -1],
        [2, -1],
      ],
    };
    const { experts, gate } = objective(outputs, [0.1], 'hard');
    for (const slope of experts[1] ?? [NaN]) expect(Math.abs(slope)).toBe(0);
    expect(gate[0]).toBeCloseTo(-0.5, 12);
  });
});
