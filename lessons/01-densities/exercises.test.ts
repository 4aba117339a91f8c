import { describe, expect, it } from 'vitest';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { params } from '../../src/widgets/density-interval/params.ts';
import { exercises } from './exercises.ts';
import { predictions } from './predictions.ts';

const start: Values = initialValues(params);
/** 60-digit reference answers. */
const answers: Readonly<Record<string, number>> = {
  'E1.1': 0.8931336418673248,
  'E1.3': 1.8,
  'E1.4': 62208,
};
const found = (id: string) => exercises.find((each) => each.id === id);

describe('the exercises of lesson 1', () => {
  it('are five, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E1.1', 'E1.2', 'E1.3', 'E1.4', 'E1.5']);
  });

  it('compute the answers of the reference', () => {
    for (const [id, answer] of Object.entries(answers)) {
      const exercise = found(id);
      const got = exercise?.kind === 'numeric' ? exercise.answer() : [];
      expect(got).toHaveLength(1);
      // The functions reach full double precision; the reader is granted far more.
      expect(Math.abs((got[0] ?? NaN) / answer - 1)).toBeLessThan(1e-13);
    }
  });

  it('grant the reader what a calculation by hand needs, and no more', () => {
    const granted = exercises.flatMap((each) => (each.kind === 'numeric' ? each.tolerance : []));
    expect(granted).toEqual([0.0005, 0.001, 700]);
  });

  it('ask for a peak of 2, which is open at the start and met at the right width wherever the bell stands', () => {
    const exercise = found('E1.2');
    const [goal] = exercise?.kind === 'widget' ? exercise.goals : [];
    expect(goal?.met(start)).toBe(false);
    expect(goal?.met({ ...start, sigma: 0.19947114020071635 })).toBe(true);
    expect(goal?.met({ ...start, sigma: 0.2, mu: -3 })).toBe(true);
    expect(goal?.met({ ...start, sigma: 0.25 })).toBe(false);
    expect(goal?.met({})).toBe(false);
  });

  it('know that densities have a unit and probabilities have none', () => {
    const exercise = found('E1.5');
    const option = exercise?.kind === 'choice' ? exercise.options[exercise.correct] : '';
    expect(option).toBe('Densities are divided by 1000; probabilities stay.');
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

describe('the predictions of lesson 1', () => {
  it('each have one right option among at least three', () => {
    expect(predictions.map(({ id }) => id)).toEqual(['P1.1', 'P1.2', 'P1.3']);
    for (const { options, correct } of predictions) {
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options[correct]).toBeDefined();
    }
  });

  it('tell the numbers: 0.399 and 3.989, 0.6827, and an error that halves', () => {
    const [peak, mass, funnel] = predictions;
    expect(peak?.prompt).toContain('0.399');
    expect(peak?.reveal).toContain('3.989');
    expect(mass?.reveal).toContain('0.6827');
    // √6.2208 / 20 and / 40.
    expect(funnel?.reveal).toContain('0.125 after 400 draws and 0.062 after 1,600');
  });
});
