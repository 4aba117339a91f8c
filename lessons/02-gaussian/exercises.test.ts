import { describe, expect, it } from 'vitest';
import { cdf } from '../../src/math/normalInterval.ts';
import { prob } from '../../src/math/normal.ts';
import { trapezoid } from '../../src/math/quadrature.ts';
import { createRng } from '../../src/math/rng.ts';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { params as ellipseParams } from '../../src/widgets/ellipse-lab/params.ts';
import { exercises } from './exercises.ts';
import { bothAbove, indefinite, insideOne, mirrored, narrowing, varianceOfSum } from './numbers.ts';
import { predictions } from './predictions.ts';

const start: Values = initialValues(ellipseParams);
/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E2.2': [1.48, 0.68],
  'E2.3': [2.4477468306808161],
  'E2.4': [1.6, 1.3],
};
const [goal] = exercises.flatMap((exercise) => (exercise.kind === 'widget' ? exercise.goals : []));

describe('the exercises of lesson 2', () => {
  it('are the five of the curriculum, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E2.1', 'E2.2', 'E2.3', 'E2.4', 'E2.5']);
  });

  it('compute the answers of the reference', () => {
    for (const exercise of exercises) {
      if (exercise.kind !== 'numeric') continue;
      const got = exercise.answer();
      expect(exercise.fields).toHaveLength(got.length);
      expect(exercise.tolerance).toHaveLength(got.length);
      got.forEach((value, i) => {
        // The functions reach full double precision; the reader is granted far more.
        expect(Math.abs(value - (answers[exercise.id]?.[i] ?? Number.NaN))).toBeLessThan(1e-12);
        expect(exercise.tolerance[i]).toBeLessThan(0.01);
      });
    }
  });

  it('ask for an ellipse that is not there at the start, and take the right one', () => {
    expect(goal?.met(start)).toBe(false);
    expect(goal?.met({ ...start, std1: 1, std2: 2, corr: -0.6 })).toBe(true);
    expect(goal?.met({ ...start, std1: 1.01, std2: 2.02, corr: -0.62, mean1: 2 })).toBe(true);
  });

  it('do not take the mirror image, the swapped axes, or a Σ that is only invertible', () => {
    expect(goal?.met({ ...start, std1: 1, std2: 2, corr: 0.6 })).toBe(false);
    expect(goal?.met({ ...start, std1: 2, std2: 1, corr: -0.6 })).toBe(false);
    expect(goal?.met({ ...start, std1: 1, std2: 2, corr: -0.6, ellipseForm: 'invertible' })).toBe(false);
  });

  it('name as right the three roots with A Aᵀ = Σ', () => {
    const exercise = exercises.find(({ id }) => id === 'E2.5');
    expect(exercise?.kind === 'multi-choice' && exercise.correct).toEqual([0, 1, 3]);
  });

  it('leave no number undefined in a hint or a solution', () => {
    for (const { prompt, hints, solution } of exercises) {
      for (const text of [prompt, ...hints, solution]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
    expect(exercises.find(({ id }) => id === 'E2.1')?.solution).toContain('=-1.2$');
  });
});

describe('the predictions of lesson 2', () => {
  it('each have one right option among at least three', () => {
    expect(predictions.map(({ id }) => id)).toEqual(['P2.1', 'P2.2', 'P2.3']);
    for (const { options, correct } of predictions) {
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options[correct]).toBeDefined();
    }
  });

  it('tell the masses within one standard deviation and the radii of 95%', () => {
    expect(predictions[0]?.reveal).toContain('39.3%');
    expect(predictions[0]?.reveal).toContain('0.017%');
    expect(predictions[2]?.options[1]).toContain('1.96, 2.45, 4.28');
    expect(predictions[2]?.reveal).toContain('1.960, 2.448, 4.279');
  });
});

describe('the numbers in the prose of lesson 2', () => {
  it('hold in the plane and in three dimensions what the closed forms say', () => {
    expect(insideOne(2)).toBeCloseTo(100 * (1 - Math.exp(-0.5)), 12);
    const cube = cdf({ mean: 0, std: 1 }, 1) - cdf({ mean: 0, std: 1 }, -1) - Math.sqrt(2 / Math.PI) * Math.exp(-0.5);
    expect(insideOne(3)).toBeCloseTo(100 * cube, 11);
  });

  it('give the chance that both coordinates are above their means, by integrating slices', () => {
    for (const corr of [0.8, -0.8]) {
      const slice = (x: number): number => cdf({ mean: 0, std: 1 }, (corr * x) / narrowing(corr));
      // Ten standard deviations leave out less than 1e-22; the trapezoid rule errs by its end at 0, 1e-7 at this step.
      const above = trapezoid((x) => prob({ mean: 0, std: 1 }, x) * slice(x), 0, 10, 20_001);
      expect(Math.abs(above - bothAbove(corr))).toBeLessThan(1e-7);
    }
  });

  it('have a mirrored pair that is uncorrelated and never near and far at once', () => {
    const rng = createRng(2, 'mirrored');
    const pairs = Array.from({ length: 20_000 }, () => {
      const x = rng.normal();
      return [x, rng.below(2) === 0 ? x : -x] as const;
    });
    expect(pairs.some(([x, y]) => Math.abs(x) < 1 && Math.abs(y) > 1)).toBe(false);
    // The standard error of a mean of x² with a random sign is √(3/20,000) = 0.012.
    expect(Math.abs(pairs.reduce((sum, [x, y]) => sum + x * y, 0) / pairs.length)).toBeLessThan(0.05);
    expect(mirrored.product.toFixed(3)).toBe('0.217');
  });

  it('add variances and twice the covariance, and find a negative eigenvalue in diag(1, −1)', () => {
    expect(varianceOfSum).toBeCloseTo(4.6, 13);
    expect(indefinite.eigenvalues).toEqual([-1, 1]);
    expect(indefinite.growth.toFixed(0)).toBe('90');
  });
});
