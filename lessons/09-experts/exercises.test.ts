import { describe, expect, it } from 'vitest';
import { initialValues } from '../../src/notebook/param.ts';
import { params as simplexParams } from '../../src/widgets/simplex/params.ts';
import { exercises } from './exercises.ts';
import { predictions } from './predictions.ts';

const start = initialValues(simplexParams);
/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E9.1': [0.6945120804172973],
  'E9.2': [1001.1041306053368],
  'E9.3': [0.17679667955811598, 0.8231209800235485],
  'E9.4': [-0.29893637936449946],
  'E9.5': [1.05],
};

const goalOf = (id: string) => {
  const exercise = exercises.find((each) => each.id === id);
  if (exercise?.kind !== 'widget' || !exercise.goals[0]) throw new Error(`${id} must be a task on a figure`);
  return exercise.goals[0];
};

describe('the exercises of lesson 9', () => {
  it('are six, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E9.1', 'E9.2', 'E9.3', 'E9.4', 'E9.5', 'E9.6']);
  });

  it('compute the answers of the reference', () => {
    for (const exercise of exercises) {
      if (exercise.kind !== 'numeric') continue;
      const got = exercise.answer();
      expect(exercise.fields).toHaveLength(got.length);
      expect(exercise.tolerance).toHaveLength(got.length);
      got.forEach((value, i) => {
        const answer = answers[exercise.id]?.[i] ?? Number.NaN;
        // The functions reach full double precision; the reader is granted far more.
        expect(Math.abs(value - answer)).toBeLessThan(1e-14 * Math.max(1, Math.abs(answer)));
        expect(exercise.tolerance[i]).toBeLessThan(0.01);
      });
    }
  });

  it('ask for a temperature that is open at the start and met at the target', () => {
    const { met } = goalOf('E9.6');
    expect(met(start)).toBe(false);
    expect(met({ ...start, temperature: 1.4245236115186735 })).toBe(true);
    expect(met({ ...start, temperature: 1.42 })).toBe(true);
    expect(met({ ...start, temperature: 1.4 })).toBe(false);
  });

  it('cannot be won by other logits, and do not mind a constant', () => {
    const { met } = goalOf('E9.6');
    expect(met({ ...start, logit2: 1.3, temperature: 0.8 })).toBe(false);
    expect(met({ ...start, simplexShift: 5, temperature: 1.4245 })).toBe(true);
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

describe('the predictions of lesson 9', () => {
  it('each have one right option among at least three', () => {
    for (const { options, correct } of predictions) {
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options[correct]).toBeDefined();
    }
  });

  it('tell how far the responsibility overrules the gate', () => {
    // Odds of e^32 to a million, and nothing else.
    const told = 1 / (1 + 1e6 * Math.exp(-32));
    expect(predictions.find(({ id }) => id === 'P9.2')?.reveal).toContain(`entirely: ${told.toFixed(8)}`);
  });
});
