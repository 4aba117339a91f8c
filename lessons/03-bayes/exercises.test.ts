import { describe, expect, it } from 'vitest';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { params as square } from '../../src/widgets/bayes-square/params.ts';
import { exercises } from './exercises.ts';
import { evenChance } from './goals.ts';
import { jointPeak, likelihoodArea, seen, twoPlaces } from './numbers.ts';
import { predictions } from './predictions.ts';

const start: Values = initialValues(square);
/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E3.1': [0.10710259301014656],
  'E3.3': [0.5875268537204609],
  'E3.4': [0.9538461538461539, 0.2773500981126146],
};

describe('the exercises of lesson 3', () => {
  it('are the five of the lesson, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E3.1', 'E3.2', 'E3.3', 'E3.4', 'E3.5']);
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

  it('ask for a prevalence that is not there at the start, and take the one at which the odds are even', () => {
    expect(evenChance(start)).toBe(false);
    expect(evenChance({ ...start, prevalence: 0.07767 })).toBe(true);
    expect(evenChance({ ...start, prevalence: 0.07 })).toBe(false);
  });

  it('cannot be won with a worse test or a second result', () => {
    expect(evenChance({ ...start, prevalence: 0.5, sensitivity: 0.5, falseAlarm: 0.5 })).toBe(false);
    expect(evenChance({ ...start, prevalence: 0.07767, positives: 2 })).toBe(false);
  });

  it('name the denominator as what the integral is', () => {
    const exercise = exercises.find(({ id }) => id === 'E3.5');
    expect(exercise?.kind === 'choice' && exercise.options[exercise.correct]).toContain('denominator');
  });

  it('leave no number undefined in a hint or a solution', () => {
    for (const { prompt, hints, solution } of exercises)
      for (const text of [prompt, ...hints, solution]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
  });
});

describe('the predictions of lesson 3', () => {
  it('each have one right option among at least three', () => {
    for (const { options, correct } of predictions) {
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options[correct]).toBeDefined();
    }
  });

  it('tell the numbers of one test, of two, and of the grid', () => {
    expect(predictions.map(({ reveal }) => /10\.7%|58\.8%|10\^\{40\}/.exec(reveal)?.[0])).toEqual([
      '10.7%',
      '58.8%',
      '10^{40}',
    ]);
    expect(predictions.find(({ id }) => id === 'P3.1')?.reveal).toContain('95 of 887');
    // A year has 31,557,600 seconds.
    expect(1e40 / 1e9 / 31_557_600).toBeCloseTo(3.17e23, -22);
  });
});

describe('the numbers on the page of lesson 3', () => {
  it('are those that paper gives', () => {
    // The area under N(x; wz + b, σ²) in z is 1/|w|; the peak of two independent normals is 1/(2π · 1 · 0.1).
    expect(likelihoodArea).toBeCloseTo(1 / 1.5, 12);
    expect(jointPeak).toBeCloseTo(1 / (2 * Math.PI * 0.1), 12);
    expect(seen.posterior.mean).toBeCloseTo((1.5 * 1.6) / 2.74, 12);
    expect(seen.posterior.std).toBeCloseTo(0.7 / Math.sqrt(2.74), 12);
    expect(twoPlaces.evidence).toBeCloseTo(Math.exp(-(1.6 ** 2) / 2 / 2.74) / Math.sqrt(2 * Math.PI * 2.74), 12);
    expect(twoPlaces.posterior[0]).not.toBeCloseTo(twoPlaces.posterior[1], 1);
  });
});
