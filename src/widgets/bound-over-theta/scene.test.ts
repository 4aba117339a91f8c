import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { centralSlope } from '../../math/centralSlope.ts';
import { eStep, mixtureElbo, mixtureLogLikelihood, mStep } from '../../math/em.ts';
import { writeNumberList } from '../../notebook/numberList.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { scene, type SliceValues } from './scene.ts';
import { boundAt, heightOf, likelihoodAlong, mixtureAt, slopeAt } from './slice.ts';
import { most, stepE, stepM, turns } from './steps.ts';

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const initial = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const datum = real(-4, 4).map((x) => Number(x.toFixed(1)));
const cases: fc.Arbitrary<SliceValues> = fc.record({
  emData: fc.array(datum, { minLength: 2, maxLength: 14 }).map(writeNumberList),
  emWeight: within(params.emWeight),
  emMean1: within(params.emMean1),
  emStd1: within(params.emStd1),
  emStd2: within(params.emStd2),
  sliceMean: within(params.sliceMean),
  sliceTouches: fc.array(within(params.sliceMean), { minLength: 1, maxLength: most }).map(writeNumberList),
});
/** Each case looks at many data under several mixtures. */
const share = 0.08;

/** The rounding of a sum of log densities of this size. */
const roundingOf = (...heights: readonly number[]): number => 1e-12 * Math.max(1, ...heights.map(Math.abs));

describe('the bound over one parameter', () => {
  it('is nowhere above the likelihood', () => {
    holds(
      fc.tuple(cases, real(-5, 5)),
      ([values, at]) => {
        const { likelihood, bound, ghosts } = scene(values);
        for (const each of [bound, ...ghosts]) {
          const [below, above] = [heightOf(each, at), likelihood(at)];
          // The parabola is measured from its top, which may lie far above the height here.
          const slack = roundingOf(above, below, each.height, each.curvature * (at - each.top) ** 2);
          if (!(below <= above + slack)) throw new Error(`${below} above ${above} at ${at}`);
        }
      },
      share,
    );
  });

  it('touches where its q is the posterior, with the slope of the likelihood (Fisher’s identity)', () => {
    holds(
      cases,
      (values) => {
        const { rest, likelihood, bound, boundSlope, likelihoodSlope } = scene(values);
        const scale = roundingOf(
          likelihood(bound.touch),
          bound.height,
          bound.curvature * (bound.touch - bound.top) ** 2,
        );
        expectNear(heightOf(bound, bound.touch), likelihood(bound.touch), { absolute: scale, why: 'touch' });
        expectNear(boundSlope, likelihoodSlope, { relative: 1e-9, absolute: scale, why: 'both closed slopes' });
        // The slope of the curve itself, from a step that balances truncation with rounding.
        const along = likelihoodAlong(rest);
        const numeric = centralSlope((move) => along(bound.touch + move), 0.004);
        expectNear(likelihoodSlope, numeric, { relative: 1e-6, absolute: 1e-6 + 1e3 * scale, why: 'slope' });
      },
      share,
    );
  });

  it('is the ELBO of its q at every mean, and the likelihood is that of the mixture', () => {
    holds(
      fc.tuple(cases, real(-5, 5)),
      ([values, at]) => {
        const { rest, bound, likelihood } = scene(values);
        const q = eStep(rest.data, mixtureAt(rest, bound.touch));
        const { elbo } = mixtureElbo(rest.data, q, mixtureAt(rest, at));
        const scale = 10 * roundingOf(elbo, bound.height);
        expectNear(heightOf(bound, at), elbo, { absolute: scale, why: 'ELBO' });
        const direct = mixtureLogLikelihood(rest.data, mixtureAt(rest, at));
        expectNear(likelihood(at), direct, { absolute: roundingOf(direct), why: 'likelihood' });
      },
      share,
    );
  });

  it('has its top where the M-step puts the mean of component 2', () => {
    holds(
      cases,
      (values) => {
        const { rest, bound } = scene(values);
        const q = eStep(rest.data, mixtureAt(rest, bound.touch));
        const { components } = mStep(rest.data, q, { minStd: 1e-6 });
        expectNear(bound.top, components[1]?.mean ?? NaN, { relative: 1e-9, absolute: 1e-9, why: 'top' });
      },
      share,
    );
  });

  it('leaves a gap at θ that is the KL of its q from the posterior there', () => {
    holds(
      cases,
      (values) => {
        const { logLikelihood, elbo, gap, bound } = scene(values);
        const absolute = 10 * roundingOf(logLikelihood, elbo, bound.height);
        expectNear(logLikelihood - elbo, gap, { relative: 1e-9, absolute, why: 'gap' });
      },
      share,
    );
  });

  it('stays in view where it touches', () => {
    holds(
      cases,
      (values) => {
        const { view, likelihood, place } = scene(values);
        for (const mean of [place.mean, ...place.touches]) {
          const height = likelihood(mean);
          if (!(height > view[0] && height < view[1])) throw new Error(`${height} outside ${view.join(' to ')}`);
        }
      },
      share,
    );
  });
});

describe('the steps on the slice', () => {
  it('never lower the likelihood where M follows E, and neither lowers the bound at θ', () => {
    holds(
      cases,
      (values) => {
        const { rest, place, elbo, logLikelihood, likelihood } = scene(values);
        const touched = stepE(place);
        expect(touched.mean).toBe(place.mean);
        expect(touched.touches.length).toBeLessThanOrEqual(most);
        const bound = boundAt(rest, touched.touches.at(-1) ?? NaN);
        const slack = roundingOf(elbo, logLikelihood);
        if (!(heightOf(bound, place.mean) >= elbo - slack)) throw new Error('E lowers the bound');
        const moved = stepM(rest, touched);
        if (!(likelihood(moved.mean) >= logLikelihood - slack)) throw new Error('M lowers the likelihood');
        if (!(heightOf(bound, moved.mean) >= heightOf(bound, place.mean) - slack))
          throw new Error('M lowers the bound');
      },
      share,
    );
  });

  it('reach the top of the lecture’s slice in five turns from far away, each bound higher than the one before', () => {
    const { rest, place, likelihood } = scene(initial);
    const end = turns(rest, place, 5);
    expect(end.touches).toHaveLength(5);
    expect(end.mean).toBeCloseTo(1.867, 3);
    const heights = end.touches.map(likelihood);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    const rested = turns(rest, place, 40);
    expect(slopeAt(rest, rested.mean)).toBeCloseTo(0, 4);
    // From the level place on, nothing moves any more.
    expect(turns(rest, rested, 1).mean).toBe(rested.mean);
    expect(stepE(stepE(rested))).toEqual(stepE(rested));
  });

  it('can lower the likelihood where M comes without an E, though the bound climbs', () => {
    const { rest, likelihood, bound, elbo } = scene({ ...initial, sliceMean: 2, sliceTouches: '-3' });
    const moved = stepM(rest, { mean: 2, touches: [-3] });
    expect(heightOf(bound, moved.mean)).toBeGreaterThan(elbo);
    expect(likelihood(moved.mean)).toBeLessThan(likelihood(2) - 20);
  });

  it('keep within what an address holds', () => {
    const { rest, place } = scene(initial);
    const end = turns(rest, place, 9);
    const held = { ...initial, sliceMean: end.mean, sliceTouches: writeNumberList(end.touches) };
    expect(clamp(params.sliceMean, end.mean)).toBe(end.mean);
    expect(held.sliceTouches.length).toBeLessThanOrEqual(params.sliceTouches.longest);
    expect(scene(held).place).toEqual(end);
  });
});

it('makes a bound at θ where the touching points of an address cannot be read', () => {
  const shown = scene({ ...initial, sliceMean: 0.5, sliceTouches: '1,9' });
  expect(shown.problem).toContain('“9” is none of these. The bound was made to touch at θ');
  expect(shown.bound.touch).toBe(0.5);
  expect(scene({ ...initial, emData: '1' }).problem).toContain('The lecture’s ten stand in');
});
