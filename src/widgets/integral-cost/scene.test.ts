import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trapezoid } from '../../math/quadrature.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { hillContour } from './hills.ts';
import { measure, measuredErrors, nothing, type Measured, type Memory } from './measure.ts';
import { params } from './params.ts';
import { scene, type CostValues } from './scene.ts';
import { tableOf } from './table.ts';
import { viewOf } from './view.ts';
import { logJoint } from './waves.ts';

const start = initialValues(params);
const within = (param: NumberParam) =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const anywhere: fc.Arbitrary<CostValues> = fc.record({
  latents: within(params.latents),
  perAxis: within(params.perAxis),
  sampleCount: within(params.sampleCount),
  costNoise: within(params.costNoise),
  costSeed: within(params.costSeed),
  codeOne: within(params.codeOne),
  codeTwo: within(params.codeTwo),
});
const emptyMemory = (): Memory => ({ grids: new Map(), runs: new Map() });
function finish(values: CostValues, memory = emptyMemory()): { last: Measured; reports: Measured[] } {
  const work = measure(values, memory, () => 0);
  const reports: Measured[] = [];
  for (;;) {
    const { done, value } = work.next();
    if (done) return { last: value, reports };
    if (value) reports.push(value);
  }
}

describe('the cost of the integral', () => {
  it('counts n to the k, as a whole number and as a power of ten', () => {
    holds(
      anywhere,
      (values) => {
        const { count, logCount, affordable, k, n } = scene(values);
        let product = 1n;
        for (let j = 0; j < k; j++) product *= BigInt(n);
        if (product !== count) throw new Error(`${n}^${k} is ${product}, not ${count}`);
        expectNear(logCount, Math.log10(Number(count)), { why: 'log count', relative: 1e-12 });
        if (affordable !== count <= 2_000_000n) throw new Error('the budget is two million');
      },
      0.2,
    );
  });

  it('counts 10⁴⁰ evaluations for 100 points on each of 20 axes, and does not offer to compute them', () => {
    const shown = scene({ ...start, latents: 20, perAxis: 100 });
    expect(shown.count).toBe(10n ** 40n);
    expect(shown.affordable).toBe(false);
  });

  it('has a numerator that is never above its peak, wherever the ring is dragged', () => {
    holds(
      anywhere,
      (values) => {
        const { logNumerator, peak } = scene(values);
        const numerator = Math.exp(logNumerator);
        if (!(numerator >= 0 && numerator <= peak * (1 + 1e-12))) throw new Error(`${numerator} above ${peak}`);
      },
      0.2,
    );
  });

  it('draws the line through the hills with its true heights', () => {
    holds(
      anywhere,
      (values) => {
        const { along, peak, hill, k, noise } = scene(values);
        const z = Array.from({ length: k }, (_, j) => (j === 0 ? values.codeOne : 0));
        expectNear(along(values.codeOne) * peak, Math.exp(logJoint(z, noise)), { why: 'height', relative: 1e-9 });
        expectNear(along(hill), 1, { why: 'the hill' });
        expectNear(along(hill), along(-hill), { why: 'its twin' });
      },
      0.1,
    );
  });

  it('has a line whose area is the evidence where there is one latent', () => {
    holds(
      anywhere,
      (values) => {
        const { along, peak, exact } = scene({ ...values, latents: 1 });
        expectNear(peak * trapezoid(along, -10, 10, 1001), exact, { why: 'area', relative: 1e-9 });
      },
      0.01,
    );
  });

  it('costs the draws more with every latent, and ten times as many draws for a third of the error', () => {
    // A case takes four scenes.
    holds(
      anywhere,
      (values) => {
        const one = scene({ ...values, latents: Math.min(19, values.latents) });
        const more = scene({ ...values, latents: one.k + 1 });
        if (!(more.expected > one.expected)) throw new Error('another latent must cost something');
        const fewer = scene({ ...values, sampleCount: 100 });
        const many = scene({ ...values, sampleCount: 1000 });
        expectNear(fewer.expected / many.expected, Math.sqrt(10), { why: 'error over error' });
      },
      0.05,
    );
  });

  it('draws contours on which the integrand of two latents has fallen to the part they stand for', () => {
    for (const noise of [0.25, 0.5, 0.8, 1])
      for (const part of [0.5, 0.1, 0.01]) {
        const peak = scene({ ...start, latents: 2, costNoise: noise }).peak;
        const lines = hillContour(noise, part);
        expect(lines.length).toBeGreaterThanOrEqual(4);
        for (const line of lines)
          for (const [a, b] of line)
            expectNear(Math.exp(logJoint([a, b], noise)), part * peak, { why: `noise ${noise}`, relative: 1e-9 });
      }
  });
});

describe('what is computed of a state', () => {
  it('is nothing at first, then the run and the grid of the reader, and never a grid over the budget', () => {
    const { last, reports } = finish({ ...start, latents: 7, perAxis: 30, sampleCount: 100 });
    expect(last.grid).toBeUndefined();
    expect(reports[0]?.own).toBeDefined();
    expect(last.ladder.map(({ n }) => n)).toEqual([2, 3, 4, 5, 6]);
    expect(last.runs).toHaveLength(100);
    expect(nothing(start)).toMatchObject({ ladder: [], runs: [], finished: false });
  });

  it('shows an error for the reader’s grid that is small for two latents and 20 points', () => {
    const shown = scene(start);
    const { last } = finish(start);
    expect(last.grid?.n).toBe(20);
    const view = viewOf(shown, last);
    expect(view.grid?.[0]).toBeCloseTo(Math.log10(400), 12);
    expect(view.ladder.some(([cost, error]) => cost === view.grid?.[0] && error === view.grid?.[1])).toBe(true);
  });

  it('is the same when it is remembered as when it is computed', () => {
    const memory = emptyMemory();
    const values = { ...start, sampleCount: 50 };
    const first = finish(values, memory).last;
    expect(finish(values, memory).last).toEqual(first);
    expect(finish(values).last).toEqual(first);
  });

  it('measures an error of the draws that the exact formula expects', () => {
    const values = { ...start, latents: 1, sampleCount: 400 };
    const shown = scene(values);
    const measured = measuredErrors(finish(values).last, shown.exact).at(-1);
    expect(measured?.size).toBe(400);
    // Root mean squares of 100 runs scatter by about a tenth.
    expect((measured?.error ?? NaN) / shown.expected).toBeGreaterThan(0.7);
    expect((measured?.error ?? NaN) / shown.expected).toBeLessThan(1.3);
  });

  it('keeps every mark inside the picture, and has a row in the table for each', () => {
    for (const values of [
      start,
      { ...start, latents: 1, perAxis: 100 },
      { ...start, latents: 15, perAxis: 2, sampleCount: 100 },
      { ...start, latents: 16, perAxis: 100, costNoise: 0.25, sampleCount: 10 },
      { ...start, latents: 7, perAxis: 100, costNoise: 1, sampleCount: 10 },
    ]) {
      const shown = scene(values);
      const { last } = finish(values);
      const view = viewOf(shown, last);
      for (const [cost, error] of [...view.ladder, ...view.runs]) {
        expect(cost).toBeGreaterThanOrEqual(view.cost[0]);
        expect(cost).toBeLessThanOrEqual(view.cost[1]);
        expect(error).toBeGreaterThanOrEqual(view.error[0]);
        expect(error).toBeLessThanOrEqual(view.error[1]);
      }
      const rows = tableOf(shown, last).rows;
      expect(rows).toHaveLength(6 + view.ladder.length + view.runs.length);
      expect(rows.flat()).not.toContain('being computed');
    }
  });

  it('says of a grid over the budget that it is not computed', () => {
    const values = { ...start, latents: 20, perAxis: 100, sampleCount: 10 };
    const rows = tableOf(scene(values), nothing(values)).rows;
    expect(rows[1]).toEqual(['grid, 100 points on each of 20 axes', '10⁴⁰', 'not computed', 'not computed']);
  });
});
