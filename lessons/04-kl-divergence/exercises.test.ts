import { describe, expect, it } from 'vitest';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { params as jensenParams } from '../../src/widgets/jensen-polygon/params.ts';
import { params as fitParams } from '../../src/widgets/kl-fit/params.ts';
import { exercises } from './exercises.ts';
import { predictions } from './predictions.ts';

const start: Values = { ...initialValues(jensenParams), ...initialValues(fitParams) };
/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E4.1': [2, 2.8853900817779268],
  'E4.2': [0.26207812488056026, 0.31547506668728253],
  'E4.4': [1.1025],
};
/** States in which the goals of a task are met, one after the other. */
const targets: Readonly<Record<string, readonly Values[]>> = {
  'E4.3': [
    { fitMean: 1.997, fitStd: 0.605 },
    { fitMean: 0, fitStd: 2.088 },
  ],
  'E4.6': [{ phi: 'abs', x1: 0.5, x2: 1, x3: 2 }],
};
const goalsOf = (id: string) => {
  const exercise = exercises.find((each) => each.id === id);
  if (exercise?.kind !== 'widget') throw new Error(`${id} must be a task on a figure`);
  return exercise.goals;
};

describe('the exercises of lesson 4', () => {
  it('are the six of the curriculum, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E4.1', 'E4.2', 'E4.3', 'E4.4', 'E4.5', 'E4.6']);
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

  it('ask for tasks whose goals are open at the start and met at the target', () => {
    for (const [id, states] of Object.entries(targets)) {
      const goals = goalsOf(id);
      expect(goals).toHaveLength(states.length);
      goals.forEach((goal, i) => {
        expect(goal.met(start)).toBe(false);
        expect(goal.met({ ...start, ...states[i] })).toBe(true);
      });
    }
  });

  it('cannot be won by moving the target onto q', () => {
    const [reverse, forward] = goalsOf('E4.3');
    const easy = { ...start, separation: 0, fitMean: 0, fitStd: 0.6 };
    expect(reverse?.met(easy)).toBe(false);
    expect(forward?.met(easy)).toBe(false);
  });

  it('cannot be won with two points in one place, across the kink, or on another curve', () => {
    const [goal] = goalsOf('E4.6');
    expect(goal?.met({ ...start, phi: 'abs', x1: 1, x2: 1, x3: 2 })).toBe(false);
    expect(goal?.met({ ...start, phi: 'abs', x1: -0.05, x2: 1, x3: 2 })).toBe(false);
    expect(goal?.met({ ...start, phi: 'square', x1: 0.5, x2: 1, x3: 2 })).toBe(false);
    expect(goal?.met({ ...start, phi: 'abs', x1: -3, x2: -2, x3: 0 })).toBe(true);
    expect(goal?.met({ ...start, phi: 'abs', phiFrom: 'own', x1: -3, x2: -2, x3: 0 })).toBe(false);
  });

  it('name as right the two properties of a metric that KL has', () => {
    const exercise = exercises.find(({ id }) => id === 'E4.5');
    expect(exercise?.kind === 'multi-choice' && exercise.correct).toEqual([0, 1]);
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

describe('the predictions of lesson 4', () => {
  it('each have one right option among at least three', () => {
    for (const { options, correct } of predictions) {
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options[correct]).toBeDefined();
    }
  });

  it('tell the numbers of the two directions', () => {
    expect(predictions.find(({ id }) => id === 'P4.1')?.reveal).toContain('0.318 against 0.807');
  });
});
