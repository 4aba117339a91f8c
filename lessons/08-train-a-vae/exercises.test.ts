import { describe, expect, it } from 'vitest';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { readings } from '../../src/widgets/vae-trainer/readings.ts';
import { exercises } from './exercises.ts';
import { amortization, approximation, iwaeMiss, reached, startSurgery, thinSurgery } from './numbers.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

const start: Values = { ...initialValues(params), ...initialValues(readings) };
/** 60-digit reference answers. */
const answers: Readonly<Record<string, readonly number[]>> = {
  'E8.1': [1.224744871391589],
  'E8.3': [-1.1802789598757415],
  'E8.4': [1.2032939647866532, 1.3862943611198906],
};
/** States in which the goals of a task are met, one after the other. */
const targets: Readonly<Record<string, readonly Values[]>> = {
  'E8.2': [{ collapseBeta: 4 }],
  'E8.5': [{ r2Position: 0.95, r2Width: 0.9 }, { idleUnits: 1 }],
};
const goalsOf = (id: string) => {
  const exercise = exercises.find((each) => each.id === id);
  if (exercise?.kind !== 'widget') throw new Error(`${id} must be a task on a figure`);
  return exercise.goals;
};

describe('the exercises of lesson 8', () => {
  it('are six, in order', () => {
    expect(exercises.map(({ id }) => id)).toEqual(['E8.1', 'E8.2', 'E8.3', 'E8.4', 'E8.5', 'E8.6']);
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

  it('take the threshold of the collapse only where it is: not below, not far beyond, not on other data', () => {
    const [found] = goalsOf('E8.2');
    for (const [collapseBeta, met] of [
      [3.9, false],
      [3.99, false],
      [4.1, true],
      [4.2, false],
      [10, false],
    ] as const)
      expect(found?.met({ ...start, collapseBeta }), `β = ${collapseBeta}`).toBe(met);
    expect(found?.met({ ...start, collapseBeta: 4, collapseNoise: 1 })).toBe(false);
    expect(found?.met({ ...start, collapseBeta: 4, collapseLambda: 1.9 })).toBe(false);
  });

  it('take a factor that is read off, and an idle unit, only on the heat bumps with two units', () => {
    const [read, idle] = goalsOf('E8.5');
    const good = { ...start, r2Position: 0.99, r2Width: 0.99, idleUnits: 1 };
    for (const goal of [read, idle]) {
      expect(goal?.met(good)).toBe(true);
      expect(goal?.met({ ...good, data: 'wave' })).toBe(false);
      expect(goal?.met({ ...good, latent: 3 })).toBe(false);
    }
    expect(read?.met({ ...good, r2Width: 0.89 })).toBe(false);
    expect(idle?.met({ ...good, idleUnits: 2 })).toBe(false);
  });

  it('leave no number undefined in a hint or a solution', () => {
    for (const { prompt, hints, solution } of exercises) {
      for (const text of [prompt, ...hints, solution]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it('tell the numbers in the worked solutions', () => {
    const solution = (id: string): string => exercises.find((each) => each.id === id)?.solution ?? '';
    expect(solution('E8.1')).toContain('1.224745');
    expect(solution('E8.2')).toContain('2/0.5=4');
    for (const value of ['-1.180279', '-1.188629', '-1.171183']) expect(solution('E8.3')).toContain(value);
    for (const value of ['1.203294', '1.386294']) expect(solution('E8.4')).toContain(value);
  });
});

describe('the predictions of lesson 8', () => {
  it('each have one right option among at least three', () => {
    expect(predictions.map(({ id }) => id)).toEqual(['P8.1', 'P8.2', 'P8.3', 'P8.4']);
    for (const { options, correct } of predictions) {
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options[correct]).toBeDefined();
    }
  });
});

describe('the numbers in the prose of lesson 8', () => {
  it('are those of the reference', () => {
    // 60-digit values, rounded
    expect(approximation).toBeCloseTo(0.711697, 6);
    expect(amortization).toBeCloseTo(0.090449, 6);
    expect(iwaeMiss(1)).toBeCloseTo(0.017445948, 9);
    expect(iwaeMiss(8)).toBeCloseTo(0.002328065, 8);
    expect(startSurgery.averageKl).toBeCloseTo(1.3739728, 7);
  });

  it('show thin codes at the ceiling of information, with a mismatch that makes up the rest of the price', () => {
    // a code of width 0.05 one apart from the next is told apart but for an error of the order e^(−50)
    expect(thinSurgery.mutualInformation).toBeCloseTo(Math.log(4), 12);
    const penalty = 0.5 * ((1.5 ** 2 + 0.5 ** 2) / 2 + 0.05 ** 2 - 1) - Math.log(0.05);
    expect(thinSurgery.marginalKl).toBeCloseTo(penalty - Math.log(4), 10);
  });

  it('find most of the prior far from every thin code', () => {
    // a midpoint sum over the four windows of half-width 0.15, in 3,000 steps each
    const step = 0.3 / 3000;
    let sum = 0;
    for (const mean of [-1.5, -0.5, 0.5, 1.5])
      for (let i = 0; i < 3000; i++) sum += Math.exp(-0.5 * (mean - 0.15 + (i + 0.5) * step) ** 2) * step;
    expect(reached).toBeCloseTo(sum / Math.sqrt(2 * Math.PI), 8);
  });
});
