import { discretePosterior } from '../../math/bayesDiscrete.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { byCondition, byTest, type Groups, type Places } from './lattice.ts';
import type { params } from './params.ts';
import { population, wholePeople } from './people.ts';
import { areasOf, flip, type Split } from './split.ts';

/** What the figure is asked to show. */
export type SquareValues = ValuesOf<typeof params>;

/** One entry of the joint table, or a margin of it. */
export interface Entry {
  readonly probability: number;
  /** 10,000 times the probability, not rounded. */
  readonly expected: number;
  /** Whole people; a margin is the sum of its entries. */
  readonly people: number;
}

/** The joint table of condition and test, with its margins. */
export interface JointTable {
  readonly truePositive: Entry;
  readonly falseNegative: Entry;
  readonly falsePositive: Entry;
  readonly trueNegative: Entry;
  readonly present: Entry;
  readonly absent: Entry;
  readonly positive: Entry;
  readonly negative: Entry;
  readonly all: Entry;
}

/** What is known after some positive tests. */
export interface Known {
  readonly tests: number;
  readonly probability: number;
  readonly odds: number;
}

/** Everything that the figure shows. */
export interface SquareScene {
  readonly tests: number;
  readonly table: JointTable;
  /** The square cut by condition (prior and likelihoods), and by test (evidence and posteriors). */
  readonly condition: Split;
  readonly test: Split;
  /** Where the four groups stand in either order. */
  readonly places: { readonly condition: Groups<Places>; readonly test: Groups<Places> };
  /** p(z = 1 | x), from the formula. */
  readonly posterior: number;
  readonly priorOdds: number;
  /** How many times as likely one positive test is with the condition as without it; ∞ without false alarms. */
  readonly likelihoodRatio: number;
  /** Prior odds times the likelihood ratio of each test. */
  readonly posteriorOdds: number;
  /** From the prior on, one entry for each positive test. */
  readonly steps: readonly Known[];
}

const sum = (a: Entry, b: Entry): Entry => ({
  probability: a.probability + b.probability,
  expected: a.expected + b.expected,
  people: a.people + b.people,
});

/** The table of four joint probabilities: condition and positive, condition and negative, and the same without it. */
function tableOf(shares: Groups<number>, people: Groups<number>): JointTable {
  const entry = (k: 0 | 1 | 2 | 3): Entry => ({
    probability: shares[k],
    expected: population * shares[k],
    people: people[k],
  });
  const [truePositive, falseNegative, falsePositive, trueNegative] = [entry(0), entry(1), entry(2), entry(3)];
  const present = sum(truePositive, falseNegative);
  const absent = sum(falsePositive, trueNegative);
  return {
    truePositive,
    falseNegative,
    falsePositive,
    trueNegative,
    present,
    absent,
    positive: sum(truePositive, falsePositive),
    negative: sum(falseNegative, trueNegative),
    all: sum(present, absent),
  };
}

/** p(condition | so many positive tests), which are independent given the condition. */
function posteriorAfter({ prevalence, sensitivity, falseAlarm }: SquareValues, tests: number): number {
  const likelihood = [falseAlarm ** tests, sensitivity ** tests];
  return discretePosterior([1 - prevalence, prevalence], likelihood).posterior[1] ?? Number.NaN;
}

/** Everything the figure shows at these values. */
export function scene(values: SquareValues): SquareScene {
  const { prevalence, sensitivity, falseAlarm, positives: tests } = values;
  const condition: Split = { width: prevalence, left: sensitivity ** tests, right: falseAlarm ** tests };
  const shares = areasOf(condition);
  const [tp = 0, fn = 0, fp = 0, tn = 0] = wholePeople(shares);
  const people: Groups<number> = [tp, fn, fp, tn];
  const priorOdds = prevalence / (1 - prevalence);
  const likelihoodRatio = sensitivity / falseAlarm;
  return {
    tests,
    table: tableOf(shares, people),
    condition,
    test: flip(condition),
    places: { condition: byCondition(people), test: byTest(people) },
    posterior: posteriorAfter(values, tests),
    priorOdds,
    likelihoodRatio,
    posteriorOdds: priorOdds * likelihoodRatio ** tests,
    steps: Array.from({ length: tests + 1 }, (_, n) => ({
      tests: n,
      probability: n === 0 ? prevalence : posteriorAfter(values, n),
      odds: priorOdds * (n === 0 ? 1 : likelihoodRatio ** n),
    })),
  };
}
