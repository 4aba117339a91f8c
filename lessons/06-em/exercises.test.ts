import { describe, expect, it } from 'vitest';
import { exercises } from './exercises.ts';
import { predictions } from './predictions.ts';

/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E6.1': [0.2481372904287783],
  'E6.2': [-1.2217297222855583, 1.7264256560162636],
  'E6.3': [-18.17631517302879],
  'E6.5': [0.2016416054797346],
};
const tolerances: Readonly<Record<string, number>> = { 'E6.1': 0.002, 'E6.2': 0.003, 'E6.3': 0.002, 'E6.5': 0.002 };

describe('the exercises of lesson 6', () => {
  it('are the five of the curriculum, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E6.1', 'E6.2', 'E6.3', 'E6.4', 'E6.5']);
  });

  it('compute the answers of the reference', () => {
    for (const exercise of exercises) {
      if (exercise.kind !== 'numeric') continue;
      const got = exercise.answer();
      expect(exercise.fields).toHaveLength(got.length);
      expect(exercise.tolerance).toEqual(got.map(() => tolerances[exercise.id]));
      got.forEach((value, i) => expect(value).toBeCloseTo(answers[exercise.id]?.[i] ?? Number.NaN, 12));
    }
  });

  it('keep identical bells identical', () => {
    const same = exercises.find(({ id }) => id === 'E6.4');
    expect(same?.kind === 'choice' ? same.options[same.correct] : undefined).toContain('identical for ever');
  });

  it('leave no number undefined in a hint or a solution', () => {
    for (const { prompt, hints, solution } of exercises)
      for (const text of [prompt, ...hints, solution]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
  });
});

describe('the predictions of lesson 6', () => {
  it('each have one right option among three', () => {
    expect(predictions.map(({ id, correct }) => `${id} ${correct}`)).toEqual(['P6.1 2', 'P6.2 1', 'P6.3 0']);
    for (const { options, reveal } of predictions) {
      expect(options).toHaveLength(3);
      expect(reveal).not.toMatch(/NaN|undefined/);
    }
  });
});
