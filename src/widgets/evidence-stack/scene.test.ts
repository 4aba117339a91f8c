import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { interval } from '../../math/normalInterval.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { stackedDensity } from './density.ts';
import { params } from './params.ts';
import type { StackValues } from './scene.ts';
import { stackedStates } from './states.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam) =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );

const cases: fc.Arbitrary<StackValues> = fc.record({
  latent: fc.constantFrom('discrete', 'continuous'),
  zSeen: fc.constantFrom('hidden', 'observed'),
  stateSeen: fc.constantFrom(1, 2, 3),
  latentSeen: within(params.latentSeen),
  priorSize1: within(params.priorSize1),
  priorSize2: within(params.priorSize2),
  priorSize3: within(params.priorSize3),
  lik1: within(params.lik1),
  lik2: within(params.lik2),
  lik3: within(params.lik3),
  slope: within(params.slope),
  offset: within(params.offset),
  noise: within(params.noise),
  observed: within(params.observed),
});

describe('a stack of three states', () => {
  it('keeps log p(x, z) ≤ max ≤ log p(x) ≤ max + log K', () => {
    holds(cases, (values) => {
      const { bars, logMax, logEvidence, ceiling } = stackedStates(values);
      for (const { log } of bars) if (!(log <= logMax)) throw new Error(`${log} above the largest, ${logMax}`);
      if (!(logMax <= logEvidence && logEvidence <= ceiling))
        throw new Error(`${logEvidence} outside ${logMax} to ${ceiling}`);
      expectNear(ceiling - logMax, Math.log(3), { why: 'log K' });
    });
  });

  it('is as high as its blocks, which leave no room between them, and its log is that of the height', () => {
    holds(cases, (values) => {
      const { bars, evidence, logEvidence, sumOfLogs, top } = stackedStates(values);
      let foot = 0;
      for (const { prior, joint, log, from, to } of bars) {
        if (from !== foot || !(joint <= prior)) throw new Error(`a block from ${from} on ${foot}`);
        expectNear(to - from, joint, { why: 'block and joint' });
        expectNear(Math.exp(log), joint, { why: 'log joint' });
        foot = to;
      }
      expectNear(evidence, foot, { why: 'evidence' });
      expectNear(logEvidence, Math.log(foot), { why: 'log of the height' });
      // the log of a product of three joints, no log of a sum
      expectNear(sumOfLogs, Math.log(bars.reduce((product, { joint }) => product * joint, 1)), { why: 'sum of logs' });
      if (!(evidence <= top + 1e-12)) throw new Error(`a stack of ${evidence} in a plane of ${top}`);
    });
  });

  it('reaches max + log 3 with three equal bars, and max with one alone', () => {
    const equal = stackedStates({ ...start, lik1: 0.12, lik2: 0.2, lik3: 0.3 });
    expect(equal.logEvidence).toBeCloseTo(equal.ceiling, 12);
    const alone = stackedStates({ ...start, lik1: 0.01, lik2: 0.01, lik3: 1 });
    expect(alone.logEvidence - alone.logMax).toBeCloseTo(Math.log(0.208 / 0.2), 12);
  });

  it('has the numbers of the lecture', () => {
    const { bars, evidence, logEvidence } = stackedStates(start);
    expect(bars.map(({ joint }) => joint)).toEqual([0.05, 0.12, 0.14].map((joint) => expect.closeTo(joint, 14)));
    expect(evidence).toBeCloseTo(0.31, 14);
    expect(logEvidence).toBeCloseTo(-1.17118298, 8);
  });
});

// a scene takes 840 exponentials, a twentieth of a millisecond
const share = 0.3;

describe('a stack of slices', () => {
  it('adds up to the closed form of the evidence', () => {
    holds(
      cases,
      (values) => {
        const { logSum, logEvidence } = stackedDensity(values);
        // logarithms of densities as low as e^−2000 carry their own rounding
        expectNear(logSum, logEvidence, { relative: 1e-12, absolute: 1e-11, why: 'slices and evidence' });
      },
      share,
    );
  });

  it('has slices with the area that the posterior’s distribution function gives them', () => {
    holds(
      cases,
      (values) => {
        const { slices, evidence } = stackedDensity(values);
        const { slope: w, offset: b, noise: std } = values;
        const posterior = linearGaussianPosterior({ w, b, std }, values.observed);
        for (const { low, high, from, to } of slices.slice(1, -1))
          expectNear(to - from, evidence * interval(posterior, low, high), {
            relative: 1e-9,
            absolute: 1e-11 * evidence,
            why: `slice from ${low}`,
          });
      },
      0.2 * share,
    );
  });

  it('is a box of the largest height and the width in area, so that log p(x) = max + log width, on either side of max', () => {
    let above = 0;
    let below = 0;
    holds(
      cases,
      (values) => {
        const { logMax, logEvidence, width, logJoint, mode, view } = stackedDensity(values);
        expectNear(logMax + Math.log(width), logEvidence, { relative: 1e-12, absolute: 1e-12, why: 'box' });
        if (width > 1) above += 1;
        else below += 1;
        for (const z of [mode - 0.01, mode + 0.01, view.z[0], view.z[1]])
          if (!(logJoint(z) <= logMax + 1e-12 * Math.abs(logMax))) throw new Error(`higher at ${z}`);
      },
      share,
    );
    expect(above).toBeGreaterThan(0);
    expect(below).toBeGreaterThan(0);
  });

  it('splits log p(x, z) where z was observed, and shows heights that a plane can hold', () => {
    holds(
      cases,
      (values) => {
        const { seen, view, most, evidence } = stackedDensity({ ...values, zSeen: 'observed' });
        if (!seen) throw new Error('z is not known');
        expectNear(seen.logPrior + seen.logLik, seen.log, { relative: 0, absolute: 0, why: 'split' });
        for (const [height, top] of [
          [most, view.top],
          [evidence, view.area],
        ] as const)
          if (!(height > 1e-3 && height < top && top < 1e3)) throw new Error(`a height of ${height} in ${top}`);
      },
      share,
    );
  });

  it('has the numbers of the linear model', () => {
    const { logEvidence, logMax, width } = stackedDensity(start);
    expect(logEvidence).toBeCloseTo(-1.890070778076195, 12);
    expect(width).toBeCloseTo(Math.sqrt(2 * Math.PI) * (0.7 / Math.sqrt(1.5 ** 2 + 0.7 ** 2)), 12);
    expect(logMax).toBeCloseTo(-1.94836, 5);
  });
});
