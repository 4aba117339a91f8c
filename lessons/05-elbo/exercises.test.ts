import { describe, expect, it } from 'vitest';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { params } from '../../src/widgets/bound-ladder/params.ts';
import { exercises } from './exercises.ts';
import { predictions } from './predictions.ts';

const start: Values = initialValues(params);
/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E5.1': [-1.1711829815029453],
  'E5.2': [-1.2620906000408618],
  'E5.5': [-2.218281943757242, 1.0296530140645734],
};
const correctOf = (id: string): number | readonly number[] | undefined => {
  const exercise = exercises.find((each) => each.id === id);
  return exercise?.kind === 'choice' || exercise?.kind === 'multi-choice' ? exercise.correct : undefined;
};
const goal = (values: Values): boolean => {
  const exercise = exercises.find(({ id }) => id === 'E5.3');
  if (exercise?.kind !== 'widget') throw new Error('E5.3 must be a task on a figure');
  return exercise.goals.every(({ met }) => met(values));
};

describe('the exercises of lesson 5', () => {
  it('are the six of the curriculum, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E5.1', 'E5.2', 'E5.3', 'E5.4', 'E5.5', 'E5.6']);
  });

  it('compute the answers of the reference', () => {
    for (const exercise of exercises) {
      if (exercise.kind !== 'numeric') continue;
      const got = exercise.answer();
      expect(exercise.fields).toHaveLength(got.length);
      expect(exercise.tolerance).toHaveLength(got.length);
      // The functions reach full double precision; the reader is granted a thousandth.
      got.forEach((value, i) => expect(value).toBeCloseTo(answers[exercise.id]?.[i] ?? Number.NaN, 12));
      expect(exercise.tolerance.every((each) => each === 0.001)).toBe(true);
    }
  });

  it('ask for a gap that is open at the start and closed at the posterior, typed with the digits of the fields', () => {
    expect(goal(start)).toBe(false);
    expect(goal({ ...start, qSize1: 0.16, qSize2: 0.39, qSize3: 0.45 })).toBe(true);
    expect(goal({ ...start, qSize1: 0.25, qSize2: 0.6, qSize3: 0.7 })).toBe(true);
    expect(goal({ ...start, qSize1: 1, qSize2: 1, qSize3: 1 })).toBe(false);
  });

  it('cannot be won by moving the model onto q, or in the other model', () => {
    expect(goal({ ...start, lik1: 0.2, lik2: 0.5, lik3: 1, priorSize1: 0.5, priorSize2: 0.3, priorSize3: 0.25 })).toBe(
      false,
    );
    expect(goal({ ...start, qSize1: 0.16, qSize2: 0.39, qSize3: 0.45, latent: 'continuous' })).toBe(false);
  });

  it('name the slips of the rewritten line, and the sign of the loss', () => {
    expect(correctOf('E5.4')).toEqual([0, 1, 3]);
    expect(correctOf('E5.6')).toBe(1);
  });

  it('leave no number undefined in a hint or a solution', () => {
    for (const { prompt, hints, solution } of exercises) {
      for (const text of [prompt, ...hints, solution]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });
});

describe('the predictions of lesson 5', () => {
  it('each have one right option among three', () => {
    expect(predictions.map(({ id }) => id)).toEqual(['P5.1', 'P5.2', 'P5.3']);
    for (const { options, correct } of predictions) {
      expect(options).toHaveLength(3);
      expect(options[correct]).toBeDefined();
    }
  });

  it('tell the bounds of the prior and of the even q', () => {
    expect(predictions[1]?.reveal).toContain('−1.4975');
    expect(predictions[1]?.reveal).toContain('−1.2621');
  });
});
