import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky } from '../../math/cholesky.ts';
import { clamp, type NumberParam } from '../../notebook/param.ts';
import { mvnOf, type NormalValues } from '../../derivations/d03-mvn/plane.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { axesOf, gripsOf, shapeOf, type Shape } from './axes.ts';
import { params } from './params.ts';

const inRange = ({ min, max }: NumberParam) => real(min, max);
const shapes: fc.Arbitrary<NormalValues> = fc.record({
  mean1: inRange(params.mean1),
  mean2: inRange(params.mean2),
  std1: inRange(params.std1),
  std2: inRange(params.std2),
  corr: inRange(params.corr),
});
const at = (shape: Shape): NormalValues => ({ mean1: 0, mean2: 0, ...shape });
const allowed = ({ std1, std2, corr }: Shape): NormalValues =>
  at({ std1: clamp(params.std1, std1), std2: clamp(params.std2, std2), corr: clamp(params.corr, corr) });

describe('the axes of the ellipse', () => {
  it('are at a right angle, and their half-lengths compose Σ again', () => {
    holds(shapes, (values) => {
      const [a, b] = axesOf(values);
      expectNear(a.direction[0] * b.direction[0] + a.direction[1] * b.direction[1], 0, { absolute: 1e-12 });
      const [[s11 = NaN, s12 = NaN] = [], [, s22 = NaN] = []] = mvnOf(values).cov;
      const entry = (i: 0 | 1, j: 0 | 1): number =>
        [a, b].reduce((sum, { half, direction }) => sum + half * half * direction[i] * direction[j], 0);
      const close = { absolute: 1e-12 * (s11 + s22) };
      expectNear(entry(0, 0), s11, close);
      expectNear(entry(0, 1), s12, close);
      expectNear(entry(1, 1), s22, close);
      if (a.half < b.half * (1 - 1e-11)) throw new Error('the longer axis comes first');
    });
  });

  it('lead back to the standard deviations and the correlation, whichever axis is held', () => {
    holds(fc.tuple(shapes, real(-Math.PI, Math.PI)), ([values, facing]) => {
      const [first, second] = gripsOf(values, facing);
      for (const [held, other] of [
        [first, second],
        [second, first],
      ] as const) {
        const shape = shapeOf(held.half, Math.atan2(held.direction[1], held.direction[0]), other.half);
        // Near a circle the direction of the grip stands for the axis, which costs a share of their difference.
        const round = Math.abs(first.half - second.half) < 2e-3 * Math.max(first.half, second.half);
        const close = round ? { absolute: 0.02 } : { relative: 1e-9, absolute: 1e-10 };
        expectNear(shape.std1, values.std1, close);
        expectNear(shape.std2, values.std2, close);
        expectNear(shape.corr, values.corr, close);
      }
    });
  });

  it('keep their handle while it is dragged: the nearest half-axis, and a quarter turn on', () => {
    holds(fc.tuple(shapes, real(-Math.PI, Math.PI)), ([values, facing]) => {
      const [first, second] = gripsOf(values, facing);
      const toward = first.direction[0] * Math.cos(facing) + first.direction[1] * Math.sin(facing);
      if (!(toward >= Math.SQRT1_2 - 1e-9)) throw new Error(`the first grip turns away from ${facing}`);
      expectNear(first.direction[0] * second.direction[1] - first.direction[1] * second.direction[0], 1);
    });
  });

  it('make a positive definite Σ wherever an end is dragged, also onto the mean and into a line', () => {
    const drags = fc.tuple(
      fc.oneof(real(0, 30), fc.constant(0)),
      fc.oneof(real(-Math.PI, Math.PI), fc.constantFrom(0, Math.PI / 2, Math.PI / 4)),
      fc.oneof(real(0.01, 5), fc.constant(0.01)),
    );
    holds(drags, ([half, angle, other]) => {
      cholesky(mvnOf(allowed(shapeOf(half, angle, other))).cov);
    });
  });

  it('follow the hand exactly where the ranges allow it', () => {
    const angle = Math.atan2(0.9, 1.2);
    const [first] = gripsOf(allowed(shapeOf(1.5, angle, 0.5)), angle);
    // three decimals are kept of each parameter
    expect(first.half * first.direction[0]).toBeCloseTo(1.2, 2);
    expect(first.half * first.direction[1]).toBeCloseTo(0.9, 2);
  });
});
