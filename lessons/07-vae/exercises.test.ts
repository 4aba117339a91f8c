import { describe, expect, it } from 'vitest';
import { exercises } from './exercises.ts';
import { errorsOf, exactEvidence, gradients, grayArea, grayLogit, losses, repairedArea } from './numbers.ts';
import { predictions } from './predictions.ts';
import { evidencePath } from './training.ts';

/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E7.1': [1.1065306597126334, -1.5809171213641415],
  'E7.2': [0.833869124],
  'E7.3': [0.22360679774997896, -61.879241200701045],
  'E7.4': [21.75],
  'E7.6': [0.6108643020548935, 0.3],
};

describe('the exercises of lesson 7', () => {
  it('are the six of the curriculum, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E7.1', 'E7.2', 'E7.3', 'E7.4', 'E7.5', 'E7.6']);
  });

  it('compute the answers of the reference', () => {
    for (const exercise of exercises) {
      if (exercise.kind !== 'numeric') continue;
      const got = exercise.answer();
      expect(exercise.fields).toHaveLength(got.length);
      expect(exercise.tolerance).toHaveLength(got.length);
      // The price is known to nine decimals, the others to twelve.
      got.forEach((value, i) => expect(value).toBeCloseTo(answers[exercise.id]?.[i] ?? Number.NaN, 9));
    }
  });

  it('repair the reconstruction term in sign, square and factor', () => {
    const repair = exercises.find(({ id }) => id === 'E7.5');
    expect(repair?.kind === 'choice' ? repair.options[repair.correct] : '').toContain('C-\\tfrac12');
  });

  it('leave no number undefined in a hint or a solution', () => {
    for (const { prompt, hints, solution } of exercises)
      for (const text of [prompt, ...hints, solution]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
  });
});

describe('the predictions of lesson 7', () => {
  it('each have one right option among three', () => {
    expect(predictions.map(({ id, correct }) => `${id} ${correct}`)).toEqual(['P7.1 1', 'P7.2 1', 'P7.3 1']);
    for (const { options, reveal } of predictions) {
      expect(options).toHaveLength(3);
      expect(reveal).not.toMatch(/NaN|undefined/);
    }
  });
});

describe('the numbers that the prose of lesson 7 tells', () => {
  it('are the variances of one sample, by their closed forms written out', () => {
    const score = (mean: number, std: number): number => mean ** 4 / std ** 2 + 14 * mean ** 2 + 15 * std ** 2;
    expect(gradients.start.scoreVariance).toBeCloseTo(score(1, 0.5), 12);
    expect(gradients.narrow.scoreVariance).toBeCloseTo(score(1, 0.25), 12);
    expect(gradients.hundred.scoreVariance).toBeCloseTo(40_000 + 20_804 + 2_652, 6);
    // With ωσ = 10 what is left of the slow terms is e⁻¹⁰⁰.
    expect(gradients.wave.reparameterizedVariance).toBeCloseTo(200, 9);
    expect(gradients.wave.scoreVariance).toBeCloseTo(2, 9);
  });

  it('are the three losses of the image of four pixels', () => {
    const squared = 0.1 ** 2 + 0.2 ** 2 + 0.1 ** 2 + 0.1 ** 2;
    const loss = (std: number): number => squared / (2 * std ** 2) + 2 * Math.log(2 * Math.PI * std ** 2);
    expect(losses.unit.nll).toBeCloseTo(loss(1), 12);
    expect(losses.wide.nll).toBeCloseTo(loss(0.3), 12);
    expect(losses.narrow.nll).toBeCloseTo(loss(0.1), 12);
    expect(losses.wide.bestStd).toBeCloseTo(Math.sqrt(squared / 4), 12);
  });

  it('give a likelihood of gray values an area of 1, and the cross-entropy another', () => {
    // ∫ πˣ (1−π)¹⁻ˣ dx over [0, 1] is (2π − 1)/log(π/(1−π)).
    expect(grayArea(grayLogit)).toBeCloseTo(-0.4 / grayLogit, 10);
    expect(repairedArea(grayLogit)).toBeCloseTo(1, 10);
  });
});

describe('the numbers of the page', () => {
  it('are the errors and the evidence of their models', () => {
    expect(errorsOf(0.3)).toBeCloseTo(0.07 / 0.18, 12);
    expect(errorsOf(0.1)).toBeCloseTo(3.5, 12);
    // log N(1.8; 0.2, 2.74)
    expect(exactEvidence).toBeCloseTo(-0.5 * Math.log(2 * Math.PI * 2.74) - 1.6 ** 2 / 5.48, 12);
  });

  it('are an evidence that falls before it rises, to that of the data’s own bell', () => {
    const { start, lowest, lowestStep, end } = evidencePath;
    // Data of mean 0.8 and variance 4 under N(0.2, 2.74), and under their own bell.
    expect(start).toBeCloseTo(-0.5 * (Math.log(2 * Math.PI * 2.74) + (4 + 0.36) / 2.74), 12);
    expect(end).toBeCloseTo(-0.5 * (Math.log(8 * Math.PI) + 1), 6);
    expect(lowest).toBeLessThan(start - 0.3);
    expect(lowestStep).toBe(17);
  });
});
