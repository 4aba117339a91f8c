import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralSlope } from '../../math/centralSlope.ts';
import { balanceGradient, balanceLoss, routeTopOne } from '../../math/routing.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { opinionOf, routedLoss } from './objective.ts';

const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 5 }))
  .chain(([T, N]) =>
    fc.array(fc.array(real(-6, 6).map(Math.fround), { minLength: N, maxLength: N }), { minLength: T, maxLength: T }),
  );

const inOneLine = (table: readonly (readonly number[])[]): Float32Array => Float32Array.from(table.flat());

describe('the router’s opinion', () => {
  it('is that of the routing rule: probabilities, picks, loads and their product', () => {
    holds(tables, (table) => {
      const N = table[0]?.length ?? 0;
      const found = opinionOf(inOneLine(table), N);
      const exact = routeTopOne(table);
      for (const [t, row] of exact.probabilities.entries())
        for (const [i, p] of row.entries())
          expectNear(found.probabilities[t * N + i] ?? NaN, p, { why: 'probability' });
      if (exact.picks.some((pick, t) => pick !== found.picks[t])) throw new Error('another pick');
      for (let i = 0; i < N; i++) {
        expectNear(found.hardLoads[i] ?? NaN, exact.hardLoads[i] ?? NaN, { why: 'f' });
        expectNear(found.softLoads[i] ?? NaN, exact.softLoads[i] ?? NaN, { why: 'P' });
      }
      expectNear(found.balance, balanceLoss(exact), { why: 'N Σ f P' });
    });
  });

  it('adds to the slope of a task the slope of the balance loss', () => {
    holds(tables, (table) => {
      const N = table[0]?.length ?? 0;
      const opinion = opinionOf(inOneLine(table), N);
      // Where the experts say nothing and nothing is asked, only the balance loss pulls.
      const silent = new Float32Array(2 * table.length);
      const { logits } = routedLoss(opinion, silent, silent, 0.03);
      for (const [t, row] of balanceGradient(routeTopOne(table), 0.03).entries())
        for (const [i, slope] of row.entries())
          expectNear(logits[t * N + i] ?? NaN, slope, { absolute: 1e-12, why: 'balance gradient' });
    });
  });
});

describe('the loss of a routed layer', () => {
  const logits = [0.5, -0.25, 1, -0.5, 0.75, 0.25];
  const answers = [0.5, -1, 0.25, 2];
  const y = [1, -0.5, -0.25, 1.5];
  const alpha = 0.05;

  /** Written from its definition, with the hard load held where it is. */
  function byDefinition(row: readonly number[], says: readonly number[]): number {
    const [T, N, d] = [2, 3, 2];
    const picks = [2, 1];
    let loss = 0;
    for (let t = 0; t < T; t++) {
      const sizes = row.slice(t * N, (t + 1) * N).map(Math.exp);
      const sum = sizes.reduce((total, each) => total + each, 0);
      const p = sizes.map((each) => each / sum);
      for (let j = 0; j < d; j++) loss += ((p[picks[t]!] ?? NaN) * says[t * d + j]! - y[t * d + j]!) ** 2 / (T * d);
      // f = (0, 1/2, 1/2).
      loss += ((alpha * N) / T) * 0.5 * ((p[1] ?? NaN) + (p[2] ?? NaN));
    }
    return loss;
  }

  it('has the gradients that central differences of its definition have', () => {
    const found = routedLoss(
      opinionOf(Float32Array.from(logits), 3),
      Float32Array.from(answers),
      Float32Array.from(y),
      alpha,
    );
    for (const at of logits.keys()) {
      const slope = centralSlope((by) => byDefinition(logits.with(at, logits[at]! + by), answers), 0.01);
      expect(found.logits[at]).toBeCloseTo(slope, 9);
    }
    for (const at of answers.keys()) {
      const slope = centralSlope((by) => byDefinition(logits, answers.with(at, answers[at]! + by)), 0.01);
      expect(found.answers[at]).toBeCloseTo(slope, 9);
    }
    expect(found.error).toBeCloseTo(
      byDefinition(logits, answers) -
        alpha *
          3 *
          (0.5 * opinionOf(Float32Array.from(logits), 3).softLoads[1]! +
            0.5 * opinionOf(Float32Array.from(logits), 3).softLoads[2]!),
      9,
    );
  });
});
