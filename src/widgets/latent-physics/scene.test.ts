import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, traceOf } from '../../math/pendulumSignals.ts';
import { initialValues } from '../../notebook/param.ts';
import { draws, expectNear, holds } from '../../testing/property.ts';
import { itemBeside, nearestItem } from './pick.ts';
import { params } from './params.ts';
import type { Sight } from './predict.ts';
import { rootMeanSquare, scene } from './scene.ts';
import { standIn } from './standIn.ts';

const start = initialValues(params);
const models = [1, 2, 3, 5].map((components, i) => standIn(components, i + 1));
const state = fc.record({
  model: fc.constantFrom(...models),
  n: fc.integer({ min: 0, max: 149 }),
  shown: fc.constantFrom<Sight>('both', 'picture', 'trace', 'none'),
  seed: fc.integer({ min: 1, max: 99 }),
});
type State = typeof state extends fc.Arbitrary<infer T> ? T : never;
const sceneAt = ({ model, n, shown, seed }: State) => {
  const result = scene({ ...start, physicsItem: n, physicsShown: shown, physicsSeed: seed }, model);
  if (!result.guess) throw new Error('a view makes a guess');
  return { ...result, guess: result.guess };
};
/** A scene decodes 21 pictures, so fewer cases are drawn. */
const share = Math.min(1, 100 / draws);
const axes = [0, 1] as const;

describe('what the model is shown', () => {
  it('is fused by adding precisions: never wider than either signal alone', () => {
    holds(
      state,
      (drawn) => {
        const { experts, both } = sceneAt(drawn).guess;
        for (const j of axes) {
          const [a, b] = [experts.picture.logVar[j], experts.trace.logVar[j]];
          expectNear(Math.exp(-both.logVar[j]), Math.exp(-a) + Math.exp(-b), { relative: 1e-12, why: 'precision' });
          if (!(both.logVar[j] <= Math.min(a, b))) throw new Error('wider than an expert');
          const mean =
            (experts.picture.mean[j] * Math.exp(-a) + experts.trace.mean[j] * Math.exp(-b)) /
            (Math.exp(-a) + Math.exp(-b));
          expectNear(both.mean[j], mean, { relative: 1e-9, absolute: 1e-9, why: 'balance point' });
        }
      },
      share,
    );
  });

  it('leaves the other factor out, and nothing else: one signal alone is its expert, and none is no posterior', () => {
    holds(
      state,
      (drawn) => {
        const { posterior, experts, both } = sceneAt(drawn).guess;
        const expected = { both, picture: experts.picture, trace: experts.trace, none: undefined }[drawn.shown];
        expect(posterior?.mean).toEqual(expected?.mean);
        for (const j of axes)
          expectNear(posterior?.logVar[j] ?? 0, expected?.logVar[j] ?? 0, { relative: 1e-12, why: 'log variance' });
      },
      share,
    );
  });
});

describe('a prediction', () => {
  it('is an average of swings whose shares sum to 1, between the least and the greatest of them', () => {
    holds(
      state,
      (drawn) => {
        const { guess } = sceneAt(drawn);
        const { prediction, frequencies } = guess;
        expectNear(
          prediction.experts.reduce((sum, each) => sum + each, 0),
          1,
          { relative: 1e-9, why: 'shares' },
        );
        const lengths = frequencies.map(lengthOf);
        expect(prediction.length.mean).toBeGreaterThanOrEqual(Math.min(...lengths) - 1e-9);
        expect(prediction.length.mean).toBeLessThanOrEqual(Math.max(...lengths) + 1e-9);
        expect(Math.max(...prediction.picture)).toBeLessThanOrEqual(1);
        expect(Math.min(...prediction.picture, ...prediction.pictureStd)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...prediction.trace.map(Math.abs))).toBeLessThanOrEqual(1);
      },
      share,
    );
  });

  it('by one expert is the mean of its dying swings, which are drawn', () => {
    const { guess } = sceneAt({ model: models[0] ?? standIn(1), n: 4, shown: 'trace', seed: 1 });
    const { traces, trace, length } = guess.prediction;
    const mean = Float64Array.from(trace, (_, t) => traces.reduce((sum, each) => sum + (each[t] ?? NaN), 0) / 21);
    // The swings are kept in single precision.
    expect(rootMeanSquare(mean, trace)).toBeLessThan(1e-6);
    expect(length.std).toBe(0);
    const slow = traceOf(guess.frequencies[0] ?? NaN, 0);
    for (const each of traces)
      each.forEach((value, t) => expect(Math.abs(value)).toBeLessThanOrEqual(Math.abs(slow[t] ?? NaN)));
  });

  it('is measured against the signals without noise', () => {
    const { guess, item } = sceneAt({ model: models[2] ?? standIn(3), n: 9, shown: 'both', seed: 3 });
    const sum = [...item.clean.trace].reduce((total, x, t) => total + (x - (guess.prediction.trace[t] ?? NaN)) ** 2, 0);
    expect(guess.errors.trace).toBeCloseTo(Math.sqrt(sum / 40), 12);
    expect(guess.errors.picture).toBe(rootMeanSquare(guess.prediction.picture, item.clean.picture));
    // What was measured has the noise of the trace besides, to five standard errors of 40 readings.
    expect(Math.abs(rootMeanSquare(item.measured.trace, item.clean.trace) - 0.15)).toBeLessThan(0.09);
  });

  it('from nothing draws each component of the prior as often as its weight says', () => {
    const { guess } = sceneAt({ model: models[1] ?? standIn(2), n: 0, shown: 'none', seed: 1 });
    const { codes } = guess.prediction;
    expect(codes).toHaveLength(21);
    const center = guess.prior.components.reduce(
      (sum, { mean }, c) => sum + mean[0] * Math.exp(guess.prior.logWeights[c] ?? NaN),
      0,
    );
    const spread = Math.max(...guess.prior.components.map(({ logVar }) => Math.exp(0.5 * logVar[0])));
    // 21 points: weights are met to 1/42, and the points of one component are not centered.
    expect(Math.abs(codes.reduce((sum, [x]) => sum + x / 21, 0) - center)).toBeLessThan(0.3 * spread + 0.2);
  });
});

describe('the plane', () => {
  it('holds every code and bell', () => {
    holds(
      state,
      (drawn) => {
        const { codes, window } = sceneAt(drawn).guess;
        for (const code of codes)
          for (const j of axes) if (!(Math.abs(code[j]) <= window[j])) throw new Error('a code lies outside');
      },
      share,
    );
  });

  it('is walked from item to item: the nearest one, and the next one to a side', () => {
    const codes = [
      [0, 0],
      [1, 0.1],
      [2, 3],
      [-1, 0],
    ] as const;
    expect(nearestItem(codes, [0.9, 0.4])).toBe(1);
    expect(itemBeside(codes, 0, 0, 1)).toBe(1);
    expect(itemBeside(codes, 0, 0, -1)).toBe(3);
    expect(itemBeside(codes, 0, 1, 1)).toBe(1);
    expect(itemBeside(codes, 2, 0, 1)).toBe(2);
    expect(itemBeside([], 0, 0, 1)).toBe(0);
  });
});

it('is complete before the model has spoken: an item, its causes and its signals', () => {
  const { guess, item, causes } = scene(start, undefined);
  expect(guess).toBeUndefined();
  expect(causes).toHaveLength(150);
  expect(item.measured.picture).toHaveLength(144);
  expect(item.measured.trace).toHaveLength(40);
});
