import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { createDraw } from '../../notebook/draw.ts';
import { initialValues } from '../../notebook/param.ts';
import { constant } from './constant.ts';
import { interval } from './interval.ts';
import { bell, bellOnInterval } from './params.ts';

const draw = createDraw(createRng(101), 20_000);

/** The value of a line, or the mean of its samples. */
const means = (values: typeof initial, chain: typeof interval = interval): number[] =>
  chain.lines.map(({ evaluate }) => {
    const value = evaluate(values, draw);
    return typeof value === 'object' && 'mean' in value ? value.mean : Number(value);
  });

const initial = initialValues(bellOnInterval);

describe('the constant of the normal density', () => {
  it('does not depend on the mean, on any line', () => {
    for (const { evaluate } of constant.lines) {
      const [left, right] = [-3, 3].map((mu) => Number(evaluate({ ...initialValues(bell), mu }, draw)));
      expect(left).toBeCloseTo(right ?? NaN, 12);
    }
  });
});

describe('the probability of an interval', () => {
  it('is 0 on every line where the interval has no width: a single place has density, but no probability', () => {
    expect(means({ ...initial, a: 1.5, b: 1.5 })).toEqual([0, 0, 0]);
  });

  it('is the same on every line when the ends change places', () => {
    expect(means({ ...initial, a: initial.b, b: initial.a })).toEqual(means(initial));
  });

  it('claims an error also where no sample falls inside', () => {
    const line = interval.lines.at(-1);
    const none = line?.evaluate({ ...initial, mu: -3, sigma: 0.1, a: 4, b: 5 }, draw);
    expect(none).toHaveProperty('mean', 0);
    expect(none).toHaveProperty('standardError', expect.closeTo(7e-5, 5));
  });
});
