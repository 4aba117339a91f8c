import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writeNumberList } from '../../notebook/numberList.ts';
import { eStep, mStep, mixtureLogLikelihood } from '../../math/em.ts';
import { logProb, type Normal } from '../../math/normal.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { floor, temperedEm } from './run.ts';
import { partsOf, scene, type HeatValues } from './scene.ts';
import { boundsOf, endsOf, span } from './sweep.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: (param.scale === 'log'
        ? real(Math.log(param.min), Math.log(param.max)).map(Math.exp)
        : real(param.min, param.max)
      ).map((value) => clamp(param, value)),
    },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const cases: fc.Arbitrary<HeatValues> = fc.record({
  emData: fc.oneof(
    { weight: 1, arbitrary: fc.constant(params.emData.initial) },
    {
      weight: 1,
      arbitrary: fc.array(real(-4, 4), { minLength: 2, maxLength: 10 }).map((data) => writeNumberList(data)),
    },
  ),
  emWeight: within(params.emWeight),
  emMean1: within(params.emMean1),
  emMean2: within(params.emMean2),
  emStd1: within(params.emStd1),
  emStd2: within(params.emStd2),
  emTemperature: within(params.emTemperature),
  emTheta: fc.constant('start' as const),
});

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });
// A case takes a few tenths of a millisecond.
const share = 0.1;

describe('the q of a temperature', () => {
  it('maximizes energy + T · entropy: no other shares are higher', () => {
    holds(
      fc.tuple(cases, fc.array(real(1e-9, 1 - 1e-9), { minLength: 14, maxLength: 14 })),
      ([values, random]) => {
        const { data, mixture, temperature, objective, rivals } = scene(values);
        const q = data.map((_, n) => [Math.log(random[n] ?? NaN), Math.log1p(-(random[n] ?? NaN))]);
        const others = [partsOf(data, q, mixture, temperature), ...Object.values(rivals)];
        // Rounding of sums of the size of the energy.
        const slack = 1e-12 * Math.max(1, ...others.map(({ energy }) => Math.abs(energy)));
        for (const other of others)
          if (!(other.objective <= objective + slack)) throw new Error(`${other.objective} above ${objective}`);
      },
      share,
    );
  });

  it('is the posterior at T = 1, where the bound touches and nowhere else is higher', () => {
    holds(
      cases,
      (values) => {
        const { bound, logLikelihood, gap } = scene(values);
        const warm = scene({ ...values, emTemperature: 1 });
        expect(warm.shares).toEqual(warm.posterior);
        const slack = 1e-12 * Math.max(1, Math.abs(logLikelihood), Math.abs(bound));
        expectNear(warm.bound, logLikelihood, { absolute: slack, why: 'touches' });
        if (!(bound <= warm.bound + slack && gap >= 0)) throw new Error(`${bound} above ${warm.bound}`);
      },
      share,
    );
  });

  it('has shares proportional to the joint to the power 1/T', () => {
    holds(
      cases,
      (values) => {
        const { data, shares, mixture, temperature } = scene(values);
        const logJoint = (k: 0 | 1, x: number): number =>
          Math.log(mixture.weights[k] ?? NaN) + logProb(mixture.components[k] as Normal, x);
        for (const [n, x] of data.entries()) {
          const odds = (logJoint(0, x) - logJoint(1, x)) / temperature;
          // At T = 0.02 the rounding of the log odds is multiplied by fifty.
          expectNear(shares[n] ?? NaN, 1 / (1 + Math.exp(-odds)), { absolute: 1e-10, why: `share of ${x}` });
        }
      },
      share,
    );
  });

  it('has an entropy that grows with T and an energy that falls', () => {
    holds(
      fc.tuple(cases, within(params.emTemperature)),
      ([values, other]) => {
        const [cold, hot] = [values.emTemperature, other].toSorted((a, b) => a - b);
        const low = scene({ ...values, emTemperature: cold ?? 1 });
        const high = scene({ ...values, emTemperature: hot ?? 1 });
        if (!(high.entropy >= low.entropy - 1e-12)) throw new Error(`${low.entropy} to ${high.entropy}`);
        const slack = 1e-12 * Math.max(1, Math.abs(high.energy));
        if (!(high.energy <= low.energy + slack)) throw new Error(`${low.energy} to ${high.energy}`);
      },
      share,
    );
  });

  it('is hard in the cold, and even in the heat', () => {
    const cold = scene({ ...start, emTemperature: 0.02 });
    expect(cold.shares.map(Math.round)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    cold.shares.forEach((each) => expect(Math.min(each, 1 - each)).toBeLessThan(1e-15));
    expect(cold.objective).toBeCloseTo(cold.rivals.hard.objective, 12);
    const hot = scene({ ...start, emTemperature: 50 });
    hot.shares.forEach((each) => expect(each).toBeCloseTo(0.5, 1));
    expect(hot.entropy).toBeCloseTo(10 * Math.LN2, 1);
  });
});

describe('EM at a temperature', () => {
  it('takes the steps of the general E-step and M-step', () => {
    holds(
      cases,
      (values) => {
        const { data, temperature, start: from } = scene(values);
        // Where bells lose nearly all data or hit the floor, rounding of tiny weights decides: compare one step away from it.
        const end = temperedEm(data, from, temperature);
        const next = mStep(data, eStep(data, end.mixture, temperature), { minStd: floor, previous: end.mixture });
        if (!end.flat) return;
        for (const k of [0, 1] as const) {
          const weight = next.weights[k] ?? NaN;
          expectNear(weight, end.mixture.weights[k] ?? NaN, { absolute: 1e-7, why: 'weight' });
          if (weight < 1e-6) continue;
          const [now, was] = [next.components[k], end.mixture.components[k]];
          expectNear(now?.mean ?? NaN, was?.mean ?? NaN, { absolute: 1e-6, why: 'mean' });
          expectNear(now?.std ?? NaN, was?.std ?? NaN, { absolute: 1e-6, why: 'std' });
        }
      },
      0.03,
    );
  });

  it('ends at −18.176315 at T = 1, higher at 1.2, and with the bells melted at 3', () => {
    const at = (emTemperature: number) => scene({ ...start, emTheta: 'end', emTemperature });
    expect(at(1).logLikelihood).toBeCloseTo(-18.176315, 6);
    expect(at(1).run?.plain).toBeCloseTo(-18.176315, 6);
    expect(at(1.2).logLikelihood).toBeCloseTo(-18.0571, 4);
    expect(at(3).melted).toBe(true);
    // One normal with the moments of the data.
    const data = [-2.1, -1.8, -1.2, -0.4, 0.6, 1.1, 1.7, 2, 2.4, 3.3];
    const mean = data.reduce((sum, x) => sum + x, 0) / 10;
    const variance = data.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 10;
    expect(at(3).logLikelihood).toBeCloseTo(-5 * (Math.log(2 * Math.PI * variance) + 1), 6);
    expect(at(0.02).logLikelihood).toBeCloseTo(-18.2346, 4);
    expect(at(0.02).shares.map(Math.round)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('never ends below where it started, measured by its own objective', () => {
    holds(
      cases,
      (values) => {
        const before = scene(values);
        const after = scene({ ...values, emTheta: 'end' });
        const slack = 1e-9 * Math.max(1, Math.abs(before.objective));
        if (!(after.objective >= before.objective - slack))
          throw new Error(`${before.objective} to ${after.objective}`);
      },
      0.03,
    );
  });
});

describe('the sweeps', () => {
  it('show the bound of every temperature under the bells, highest at T = 1', () => {
    holds(
      cases,
      (values) => {
        const { data, mixture, logLikelihood } = scene(values);
        const places = boundsOf(data, mixture);
        expect(places[0]?.[0]).toBe(span[0]);
        expect(places.at(-1)?.[0]).toBe(span[1]);
        const warm = places.find(([logT]) => Math.abs(logT) < 1e-12);
        const slack = 1e-12 * Math.max(1, Math.abs(logLikelihood));
        expectNear(warm?.[1] ?? NaN, logLikelihood, { absolute: slack, why: 'at T = 1' });
        for (const [logT, nats] of places)
          if (!(nats <= logLikelihood + slack)) throw new Error(`${nats} above ${logLikelihood} at ${Math.exp(logT)}`);
      },
      0.02,
    );
  });

  it('show where EM ends at every temperature', () => {
    const { data, start: from } = scene(start);
    for (const [logT, nats] of endsOf(data, from)) {
      const { mixture } = temperedEm(data, from, Math.exp(logT));
      expect(nats).toBe(mixtureLogLikelihood(data, mixture));
    }
  });
});
