import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralGradient } from '../../math/centralSlope.ts';
import { forkHeldOut, forkSample } from '../../math/fork.ts';
import { klCategorical } from '../../math/kl.ts';
import { mixtureOfExperts } from '../../math/mixtureOfExperts.ts';
import { initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { conditionalOf, densityOf, type Conditional } from './conditional.ts';
import { drawnView } from './drawnView.ts';
import { fitOf } from './fit.ts';
import { mixtureAt, singleAt } from './networks.ts';
import { params } from './params.ts';
import { scene, weightedBell, type ExpertsValues } from './scene.ts';

const start = initialValues(params);
const within = ({ min, max }: NumberParam): fc.Arbitrary<number> => fc.oneof(real(min, max), fc.constantFrom(min, max));
const keys = ['gate1', 'gate2', 'gate3', 'mean1', 'mean2', 'mean3', 'std1', 'std2', 'std3', 'y'] as const;

/** Any three experts and any datum that the ladder's ranges hold, corners included. */
const bells: fc.Arbitrary<ExpertsValues> = fc.tuple(...keys.map((key) => within(params[key]))).map((drawn) => ({
  ...start,
  expertsStage: 'bells' as const,
  ...Object.fromEntries(keys.map((key, i) => [key, drawn[i]])),
}));

/** Any networks, one to four experts, and any probe. */
const probes = fc.record({
  seed: fc.integer({ min: 1, max: 40 }),
  experts: fc.integer({ min: 1, max: 4 }),
  size: real(0.1, 2),
  x: within(params.expertsX),
  y: within(params.expertsY),
});

function invariants({ gate, responsibilities, errors, experts, y }: Conditional): void {
  const near = { absolute: 1e-12, why: 'shares' };
  const sum = (shares: readonly number[]): number => shares.reduce((total, each) => total + each, 0);
  expectNear(sum(gate), 1, near);
  expectNear(sum(responsibilities), 1, near);
  expectNear(sum(gate.map((pi, i) => pi - (responsibilities[i] ?? NaN))), 0, near);
  if (!(errors.blend >= 0 && errors.mixture >= 0)) throw new Error('an error below 0');
  if (!(errors.pick >= errors.blend - 1e-12)) throw new Error(`E2 ${errors.pick} below E1 ${errors.blend}`);
  if (!(errors.pick >= errors.mixture - 1e-12)) throw new Error(`E2 ${errors.pick} below E3 ${errors.mixture}`);
  // What picking costs over blending is half the variance of the means; over mixing, KL(π ‖ h) for unit variances.
  const means = experts.map(({ mean }) => mean);
  let variance = 0;
  for (let i = 0; i < means.length; i++)
    for (let j = 0; j < i; j++)
      variance += (gate[i] ?? NaN) * (gate[j] ?? NaN) * ((means[i] ?? NaN) - (means[j] ?? NaN)) ** 2;
  expectNear(errors.pick - errors.blend, variance / 2, { relative: 1e-9, absolute: 1e-9, why: 'half the variance' });
  const joint = means.map((mean, i) => Math.log(gate[i] ?? NaN) - 0.5 * (y - mean) ** 2);
  const top = Math.max(...joint);
  const sizes = joint.map((each) => Math.exp(each - top));
  const h = sizes.map((each) => each / sum(sizes));
  // Where a share underflows the divergence has no number to compare with.
  if (h.every((each) => each > 1e-200) && gate.every((pi) => pi > 0))
    expectNear(errors.pick - errors.mixture, klCategorical(gate, h), { relative: 1e-7, absolute: 1e-9, why: 'KL' });
}

describe('three experts at one x', () => {
  it('keeps gate and responsibilities shares, and picking one never below blending or mixing', () => {
    // A case compares ten numbers by two routes.
    holds(bells, (values) => invariants(scene(values, undefined).bells), 0.3);
  });

  it('pulls each gate logit by gate minus responsibility', () => {
    holds(
      bells,
      (values) => {
        const { bells: shown } = scene(values, undefined);
        const logits = [values.gate1, values.gate2, values.gate3];
        const loss = (gateLogits: readonly number[]): number =>
          -mixtureOfExperts({ gateLogits, experts: shown.experts }, values.y).logProb;
        for (const [i, slope] of centralGradient(loss, logits, 0.05).entries())
          // The loss may be hundreds of nats, whose rounding is divided by the step.
          expectNear(slope, (shown.gate[i] ?? NaN) - (shown.responsibilities[i] ?? NaN), {
            relative: 0,
            absolute: 1e-7,
          });
      },
      0.2,
    );
  });

  it('adds up to the density that the picture shows', () => {
    holds(
      bells,
      (values) => {
        const { bells: shown } = scene(values, undefined);
        const sum = shown.experts.reduce((total, _, i) => total + weightedBell(shown, i)(values.y), 0);
        expectNear(Math.exp(shown.logProb), sum, { relative: 1e-9, absolute: 1e-300, why: 'density' });
        const peaks = shown.experts.map(({ mean }) => densityOf(shown)(mean));
        if (Math.max(...peaks) > shown.top) throw new Error('a bell runs out of the frame');
      },
      0.3,
    );
  });

  it('has the numbers of the ladder at first', () => {
    const { bells: shown } = scene(start, undefined);
    expect(Math.exp(shown.logProb)).toBeCloseTo(0.192616472, 9);
    expect(shown.responsibilities[1]).toBeCloseTo(0.17679667955811598, 12);
    expect(shown.responsibilities[2]).toBeCloseTo(0.8231209800235485, 12);
    expect(shown.errors.blend).toBeCloseTo(0.0762936119, 9);
    expect(shown.errors.pick).toBeCloseTo(0.975820364, 9);
    expect(shown.errors.mixture).toBeCloseTo(0.630206533, 9);
  });
});

describe('the probe on the fork', () => {
  it('keeps the same invariants at any networks and any place', () => {
    holds(
      probes,
      ({ seed, experts, size, x, y }) => invariants(conditionalOf(mixtureAt(drawnView(seed, experts, size), x), y)),
      0.2,
    );
  });

  it('is what the networks say there', () => {
    const view = drawnView(3, 3);
    const shown = scene({ ...start, expertsX: 0.3, expertsY: -0.5 }, fitOf(view, 4));
    expect(shown.probe?.single).toBe(singleAt(view, 0.3));
    expect(shown.probe?.logProb).toBe(mixtureOfExperts(mixtureAt(view, 0.3), -0.5).logProb);
    expect(shown.data).toHaveLength(240);
  });
});

describe('the fit of trained networks', () => {
  it('scores the mixture and its errors as the closed forms do, datum by datum', () => {
    for (const [seed, experts] of [
      [1, 1],
      [2, 2],
      [3, 4],
    ] as const) {
      const view = drawnView(seed, experts);
      const fit = fitOf(view, seed);
      for (const [data, scores] of [
        [forkSample(seed), fit.train],
        [forkHeldOut(seed), fit.heldOut],
      ] as const) {
        const each = data.map(({ x, y }) => conditionalOf(mixtureAt(view, x), y));
        const mean = (of: (here: Conditional) => number): number =>
          each.reduce((sum, here) => sum + of(here), 0) / each.length;
        expect(scores.mixture).toBeCloseTo(
          mean(({ logProb }) => -logProb),
          9,
        );
        if (data.length === fit.answered.length)
          for (const which of ['blend', 'pick', 'mixture'] as const)
            expectNear(
              fit.errors[which],
              mean(({ errors }) => errors[which]),
              { why: which },
            );
        const squares = data.map(({ x, y }) => (y - singleAt(view, x)) ** 2);
        expect(scores.square).toBeCloseTo(squares.reduce((sum, own) => sum + own, 0) / squares.length, 9);
      }
    }
  });

  it('keeps the order of the errors in their means', () => {
    for (const experts of [1, 2, 3, 4]) {
      const { errors } = fitOf(drawnView(9, experts), 9);
      expect(errors.pick).toBeGreaterThanOrEqual(Math.max(errors.blend, errors.mixture) - 1e-12);
    }
  });

  it('gives each datum to the expert with the largest responsibility', () => {
    const view = drawnView(5, 4);
    const { answered, loads } = fitOf(view, 5);
    for (const { x, y, expert, share } of answered) {
      const { responsibilities } = conditionalOf(mixtureAt(view, x), y);
      expect(share).toBeCloseTo(Math.max(...responsibilities), 9);
      expect(responsibilities[expert]).toBeCloseTo(share, 9);
    }
    expect(loads.reduce((sum, load) => sum + load, 0)).toBeCloseTo(1, 12);
  });

  it('shows the data of the seed before any network is known', () => {
    const shown = scene({ ...start, expertsSeed: 7 }, undefined);
    expect(shown.data).toEqual(forkSample(7));
    expect(shown.probe).toBeUndefined();
  });
});
