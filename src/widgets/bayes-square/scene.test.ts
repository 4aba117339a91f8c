import { describe, expect, it } from 'vitest';
import { createRng, type Rng } from '../../math/rng.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { side, runsOf, type Places } from './lattice.ts';
import { params } from './params.ts';
import { population, wholePeople } from './people.ts';
import { scene, type Entry, type SquareValues } from './scene.ts';
import { flip, type Split } from './split.ts';

const start = initialValues(params);

/** Any allowed value, the ends of the range often. */
function pick(rng: Rng, param: NumberParam): number {
  const corner = rng.below(5);
  if (corner === 0) return param.min;
  if (corner === 1) return param.max;
  const part = rng.uniform();
  return clamp(
    param,
    param.scale === 'log' ? param.min * (param.max / param.min) ** part : param.min + part * (param.max - param.min),
  );
}
const draw = (rng: Rng): SquareValues => ({
  prevalence: pick(rng, params.prevalence),
  sensitivity: pick(rng, params.sensitivity),
  falseAlarm: pick(rng, params.falseAlarm),
  positives: pick(rng, params.positives),
  sortBy: 'condition',
});
function everywhere(trials: number, check: (values: SquareValues) => void): void {
  const rng = createRng(3, 'bayes-square test');
  for (let trial = 0; trial < trials; trial++) check(draw(rng));
}

/** A Bayes calculation of its own: the ratio of two integers where there is one, in the numbers of the lecture hall. */
const inWords = (ill: number, healthy: number, ratio: number): number => (ill * ratio) / (ill * ratio + healthy);

describe('the joint table', () => {
  it('adds up along rows and columns, as probabilities, expected counts and whole people', () => {
    everywhere(500, (values) => {
      const { table } = scene(values);
      const adds = (whole: Entry, ...parts: readonly Entry[]): void => {
        const total = (of: (entry: Entry) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
        expect(whole.people).toBe(total(({ people }) => people));
        expect(whole.probability).toBeCloseTo(
          total(({ probability }) => probability),
          14,
        );
        expect(whole.expected).toBeCloseTo(
          total(({ expected }) => expected),
          9,
        );
      };
      adds(table.present, table.truePositive, table.falseNegative);
      adds(table.absent, table.falsePositive, table.trueNegative);
      adds(table.positive, table.truePositive, table.falsePositive);
      adds(table.negative, table.falseNegative, table.trueNegative);
      adds(table.all, table.present, table.absent);
      adds(table.all, table.positive, table.negative);
      expect(table.all.people).toBe(population);
      expect(table.all.probability).toBeCloseTo(1, 14);
      expect(table.present.probability).toBeCloseTo(values.prevalence, 14);
    });
  });

  it('rounds nobody by a whole person or more', () => {
    everywhere(500, (values) => {
      const { table } = scene(values);
      for (const entry of [table.truePositive, table.falseNegative, table.falsePositive, table.trueNegative]) {
        expect(Math.abs(entry.people - entry.expected)).toBeLessThan(1);
        expect(entry.people).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('has the counts of the lecture: 95 and 792 of 10,000, none of them rounded', () => {
    const { table } = scene(start);
    expect([table.truePositive.people, table.falsePositive.people, table.positive.people]).toEqual([95, 792, 887]);
    expect(table.truePositive.expected).toBeCloseTo(95, 9);
    expect(table.falsePositive.expected).toBeCloseTo(792, 9);
  });

  it('gives those who are left over to the largest remainders, the first of equals first', () => {
    expect(wholePeople([0.00905, 0.00095, 0.00634, 0.98366])).toEqual([91, 9, 63, 9837]);
    expect(wholePeople([0.25, 0.25, 0.25, 0.25], 10)).toEqual([3, 3, 2, 2]);
    expect(wholePeople([0.1 + 0.2, 0.7], 10)).toEqual([3, 7]);
  });
});

describe('the posterior', () => {
  it('has the odds of the prior times the likelihood ratio of every test', () => {
    everywhere(500, (values) => {
      const { posterior, posteriorOdds, priorOdds, likelihoodRatio, tests } = scene(values);
      const odds = Math.exp(
        Math.log(values.prevalence) -
          Math.log1p(-values.prevalence) +
          tests * (Math.log(values.sensitivity) - Math.log(values.falseAlarm)),
      );
      expect(posteriorOdds / odds || 1).toBeCloseTo(1, 11);
      expect(posterior).toBeCloseTo(odds === Infinity ? 1 : odds / (1 + odds), 12);
      expect(priorOdds * likelihoodRatio ** tests).toBe(posteriorOdds);
    });
  });

  it('is the share of the positive column, and the height of the left part when sorted by test', () => {
    everywhere(500, (values) => {
      const { posterior, table, test } = scene(values);
      expect(table.truePositive.probability / table.positive.probability).toBeCloseTo(posterior, 12);
      expect(test.left).toBeCloseTo(posterior, 12);
      expect(test.width).toBeCloseTo(table.positive.probability, 14);
      expect(test.right).toBeCloseTo(table.falseNegative.probability / table.negative.probability, 12);
    });
  });

  it('is 0.107103 after one positive test and 0.587527 after two, as people count it', () => {
    expect(scene(start).posterior).toBeCloseTo(95 / (95 + 792), 14);
    expect(scene({ ...start, positives: 2 }).posterior).toBeCloseTo(inWords(1, 99, 11.875 ** 2), 13);
    expect(scene({ ...start, positives: 2 }).posterior).toBeCloseTo(0.587526854, 9);
    expect(scene({ ...start, prevalence: 0.0777 }).posterior).toBeCloseTo(0.5, 3);
  });

  it('after each test is the next prior: the steps are those of one test at a time', () => {
    everywhere(500, (values) => {
      const { steps } = scene(values);
      expect(steps).toHaveLength(values.positives + 1);
      steps.slice(1).forEach((step, n) => {
        const before = steps[n]?.probability ?? Number.NaN;
        const hit = before * values.sensitivity;
        expect(step.probability).toBeCloseTo(hit / (hit + (1 - before) * values.falseAlarm), 11);
      });
    });
  });

  it('is 1 without false alarms, and the prior where a test says nothing', () => {
    const sure = scene({ ...start, falseAlarm: 0 });
    expect(sure.posterior).toBe(1);
    expect(sure.likelihoodRatio).toBe(Infinity);
    expect(sure.table.falsePositive.people).toBe(0);
    const blind = scene({ ...start, sensitivity: 0.5, falseAlarm: 0.5, positives: 4 });
    expect(blind.posterior).toBeCloseTo(start.prevalence, 14);
  });

  it('knows the corners: nobody is missed at sensitivity 1, and the ends of the prevalence', () => {
    const { table, test } = scene({ ...start, sensitivity: 1 });
    expect(table.falseNegative.people).toBe(0);
    expect(test.right).toBe(0);
    expect(scene({ ...start, prevalence: 0.001 }).posterior).toBeCloseTo(inWords(1, 999, 11.875), 13);
    expect(scene({ ...start, prevalence: 0.5 }).posterior).toBeCloseTo(inWords(1, 1, 11.875), 13);
  });
});

describe('the square cut both ways', () => {
  const near = (a: Split, b: Split): void => {
    expect(a.width).toBeCloseTo(b.width, 12);
    expect(a.left).toBeCloseTo(b.left, 12);
    expect(a.right).toBeCloseTo(b.right, 12);
  };

  it('is what it was when flipped twice', () => {
    expect.hasAssertions();
    everywhere(500, (values) => {
      const { condition, test } = scene(values);
      near(flip(test), condition);
      near(flip(flip(test)), test);
    });
  });

  it('gives the prior back from evidence and posteriors: input and output can change places', () => {
    const { condition, test } = scene(start);
    expect(test.width * test.left + (1 - test.width) * test.right).toBeCloseTo(condition.width, 14);
    expect(condition.width * condition.left + (1 - condition.width) * condition.right).toBeCloseTo(test.width, 14);
  });
});

describe('the people in the square', () => {
  const rowShares = (places: Places): readonly number[] => {
    const rows = Array.from({ length: side }, () => 0);
    for (const place of places) rows[Math.floor(place / side)] = (rows[Math.floor(place / side)] ?? 0) + 1;
    return rows;
  };

  it('have one place each in both orders, and the same number in each group', () => {
    everywhere(60, (values) => {
      const { places, table } = scene(values);
      const counts = [table.truePositive, table.falseNegative, table.falsePositive, table.trueNegative];
      for (const groups of [places.condition, places.test]) {
        expect(groups.map((group) => group.length)).toEqual(counts.map(({ people }) => people));
        expect(new Set(groups.flatMap((group) => [...group])).size).toBe(population);
      }
    });
  });

  it('fill the parts that the exact edges bound, to within a column and two rows', () => {
    everywhere(60, (values) => {
      const { places, condition, test } = scene(values);
      const check = ({ width, left, right }: Split, lowerLeft: Places, upperLeft: Places, lowerRight: Places): void => {
        const leftPart = rowShares(Uint16Array.from([...lowerLeft, ...upperLeft]));
        for (const share of leftPart) expect(Math.abs(share - side * width)).toBeLessThanOrEqual(1.02);
        const top = (group: Places): number => Math.max(-1, ...Array.from(group, (place) => Math.floor(place / side)));
        // Of a handful of people in a column the last one below the edge may stand many rows lower, but none above it.
        expect(top(lowerLeft)).toBeLessThanOrEqual(side * left + 1 + 1 / width);
        expect(Math.abs(top(lowerRight) + 1 - side * right)).toBeLessThanOrEqual(2);
      };
      check(condition, places.condition[0], places.condition[1], places.condition[2]);
      check(test, places.test[0], places.test[2], places.test[1]);
    });
  });

  it('are drawn once each by the runs up the columns', () => {
    everywhere(60, (values) => {
      for (const group of scene(values).places.test) {
        const drawn = runsOf(group).flatMap(({ column, row, length }) =>
          Array.from({ length }, (_, i) => (row + i) * side + column),
        );
        expect(drawn.toSorted((a, b) => a - b)).toEqual([...group].toSorted((a, b) => a - b));
      }
    });
  });
});
