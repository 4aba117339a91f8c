import { describe, expect, it } from 'vitest';
import { exercises } from './exercises.ts';
import { predictions } from './predictions.ts';

/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E10.1': [1.4, 0.4472135954999579],
  'E10.2': [0.00974978243225589],
  'E10.3': [0.7071067811865476],
  'E10.4': [25],
  'E10.5': [0.612, 4],
  'E10.6': [0.5319148936170213],
};
const tolerances: Readonly<Record<string, number>> = {
  'E10.1': 0.002,
  'E10.2': 0.0001,
  'E10.3': 0.001,
  'E10.4': 0.4,
  'E10.5': 0.001,
  'E10.6': 0.002,
};

describe('the exercises of lesson 10', () => {
  it('are the six of the curriculum, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E10.1', 'E10.2', 'E10.3', 'E10.4', 'E10.5', 'E10.6']);
  });

  it('compute the answers of the reference', () => {
    for (const exercise of exercises) {
      if (exercise.kind !== 'numeric') throw new Error(`${exercise.id} must be numeric`);
      const got = exercise.answer();
      expect(exercise.fields).toHaveLength(got.length);
      expect(exercise.tolerance).toEqual(got.map(() => tolerances[exercise.id]));
      got.forEach((value, i) => expect(value).toBeCloseTo(answers[exercise.id]?.[i] ?? Number.NaN, 12));
    }
  });

  it('leave no number undefined in a hint or a solution', () => {
    for (const { prompt, hints, solution } of exercises)
      for (const text of [prompt, ...hints, solution]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
  });
});

describe('the predictions of lesson 10', () => {
  it('each have one right option among three', () => {
    expect(predictions.map(({ id, correct }) => `${id} ${correct}`)).toEqual(['P10.1 2', 'P10.2 1', 'P10.3 0']);
    for (const { options, reveal } of predictions) {
      expect(options).toHaveLength(3);
      expect(reveal).not.toMatch(/NaN|undefined/);
    }
  });

  it('tell the width and the areas of two equal bells', () => {
    expect(predictions[0]?.reveal).toContain('0.707');
    expect(predictions[0]?.reveal).toContain('0.0052 instead of 0.2821');
    expect(predictions[1]?.reveal).toContain('3.9·10⁻¹²');
  });
});
