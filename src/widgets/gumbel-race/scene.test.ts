import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { argmax } from '../../math/argmax.ts';
import { sampleGumbelMax } from '../../math/sampleCategorical.ts';
import { createRng } from '../../math/rng.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { noiseOf } from './noise.ts';
import { params } from './params.ts';
import { scene, type RaceValues } from './scene.ts';

const start = initialValues(params);

const within = (param: NumberParam): fc.Arbitrary<number> =>
  (param.scale === 'log'
    ? real(Math.log(param.min), Math.log(param.max)).map(Math.exp)
    : real(param.min, param.max)
  ).map((value) => clamp(param, value));

const cases: fc.Arbitrary<RaceValues> = fc.record({
  logit1: within(params.logit1),
  logit2: within(params.logit2),
  logit3: within(params.logit3),
  racer: fc.integer({ min: 1, max: 3 }),
  tau: within(params.tau),
  raceCount: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(400)),
  raceSeed: fc.integer({ min: 1, max: 5 }),
});

// Some hundred cases of some milliseconds, where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });
// A case integrates the mean of the relaxed samples, which takes a millisecond.
const share = 0.04;

describe('the race', () => {
  it('is won by one racer each time, and the shares sum to 1', () => {
    holds(
      cases,
      (values) => {
        const { racers, races } = scene(values);
        expect(racers.reduce((sum, { wins }) => sum + wins, 0)).toBe(races);
        const sum = racers.reduce((total, racer) => total + racer.share.mean, 0);
        expectNear(sum, 1, { absolute: 1e-15, why: 'shares' });
        const pi = racers.reduce((total, racer) => total + racer.pi, 0);
        expectNear(pi, 1, { absolute: 1e-15, why: 'softmax' });
      },
      share,
    );
  });

  it('has the same winner after any softening: argmax is exact at every τ', () => {
    holds(
      cases,
      (values) => {
        const { agreeing, races, samples } = scene(values);
        // Two entries that round to the same number would tie; at τ = 10 scores differ by a tenth of themselves and do not.
        expect(agreeing).toBe(races);
        expect(samples.length).toBe(Math.min(400, races));
      },
      share,
    );
  });

  it('keeps the tally of the races already run when more are run, and when τ changes', () => {
    holds(
      cases,
      (values) => {
        const now = scene(values);
        const cold = scene({ ...values, tau: 0.05 });
        expect(cold.racers.map(({ wins }) => wins)).toEqual(now.racers.map(({ wins }) => wins));
        const more = scene({ ...values, raceCount: values.raceCount + 1 });
        const added = more.racers.map(({ wins }, k) => wins - (now.racers[k]?.wins ?? NaN));
        expect(added.toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
        expect(added[more.winner - 1]).toBe(1);
      },
      share,
    );
  });

  it('draws from softmax, as another way of drawing does', () => {
    const values = { ...start, raceCount: 4000 };
    const rng = createRng(3, 'other');
    const other = [0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const at = sampleGumbelMax(rng, [1, 2, 0.5]);
      other[at] = (other[at] ?? 0) + 1;
    }
    scene(values).racers.forEach(({ share: { mean, standardError }, pi }, k) => {
      expect(Math.abs(mean - pi) / standardError).toBeLessThan(3);
      expect(Math.abs((other[k] ?? NaN) / 4000 - pi) / standardError).toBeLessThan(4);
    });
  });

  it('has relaxed samples that average to the quadrature, and not to softmax', () => {
    const { racers } = scene({ ...start, raceCount: 4000, tau: 3 });
    for (const { relaxed, relaxedMean, pi } of racers) {
      expect(Math.abs(relaxed.mean - relaxedMean) / relaxed.standardError).toBeLessThan(3);
      expect(Math.abs(relaxed.mean - pi) / relaxed.standardError).toBeGreaterThan(8);
    }
  });

  it('has the mean of the relaxed samples nearer to even than softmax, for the likeliest class', () => {
    holds(
      cases,
      (values) => {
        const { racers } = scene(values);
        const top = racers[argmax(racers.map(({ pi }) => pi))];
        // The quadrature is good to nine digits.
        if (!((top?.relaxedMean ?? NaN) <= (top?.pi ?? NaN) + 2e-9)) throw new Error('farther out');
      },
      share,
    );
  });

  it('has one noise for a seed, and other noise for another', () => {
    const noise = noiseOf(1).slice(0, 6);
    noiseOf(2);
    expect(noiseOf(1).slice(0, 6)).toEqual(noise);
    expect(noiseOf(2).slice(0, 6)).not.toEqual(noise);
  });

  it('has no standard error of the mean after one race', () => {
    const { watched, races } = scene({ ...start, raceCount: 1 });
    expect(races).toBe(1);
    expect(watched.relaxed.standardError).toBeNaN();
    expect(watched.share.standardError).toBeGreaterThan(0);
  });
});
