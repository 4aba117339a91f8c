import { argmax } from '../../math/argmax.ts';
import { forkHeldOut, forkLogProb, forkSample, type ForkDatum } from '../../math/fork.ts';
import { expertErrors, type ExpertErrors } from '../../math/expertErrors.ts';
import { logSumExp } from '../../math/logSumExp.ts';
import { logProb } from '../../math/normal.ts';
import { softmax } from '../../math/softmax.ts';
import type { ExpertsView } from '../../models/experts/protocol.ts';
import { mixtureAt, singleAt } from './networks.ts';

/** The experts, the gate and the one network at one x of a grid. */
export interface Column {
  readonly x: number;
  readonly gate: readonly number[];
  readonly means: readonly number[];
  readonly stds: readonly number[];
  readonly single: number;
}

/** A datum with the expert that answers for it. */
export interface Answered extends ForkDatum {
  /** Index of the most responsible expert. */
  readonly expert: number;
  /** Its responsibility. */
  readonly share: number;
}

/** Means over a set of data, in nats but for the square. */
export interface Scores {
  /** −log p(y | x) of the mixture. */
  readonly mixture: number;
  /** (y − mean)² of the one network. */
  readonly square: number;
  /** −log p(y | x) of the law the data come from. */
  readonly law: number;
}

/** Everything about a trained state that no probe changes. */
export interface Fit {
  readonly view: ExpertsView;
  readonly columns: readonly Column[];
  readonly answered: readonly Answered[];
  /** The share of the data for which each expert is the most responsible, [K]. */
  readonly loads: readonly number[];
  readonly train: Scores;
  readonly heldOut: Scores;
  /** Means of Jacobs' errors over the training data, with unit variances. */
  readonly errors: ExpertErrors;
}

const places = 80;

function columnAt(view: ExpertsView, x: number): Column {
  const { gateLogits, experts } = mixtureAt(view, x);
  return {
    x,
    gate: softmax(gateLogits),
    means: experts.map(({ mean }) => mean),
    stds: experts.map(({ std }) => std),
    single: singleAt(view, x),
  };
}

/** What a set of data makes of the networks: who answers for each, and the means of the scores. */
function judge(view: ExpertsView, { data, law }: Judged): { columns: Column[]; answered: Answered[]; scores: Scores } {
  const columns = data.map(({ x }) => columnAt(view, x));
  let [mixture, square] = [0, 0];
  const answered = data.map(({ x, y }, n): Answered => {
    const { gate, means, stds, single } = columns[n] ?? columnAt(view, x);
    const joint = gate.map((pi, i) => Math.log(pi) + logProb({ mean: means[i] ?? NaN, std: stds[i] ?? NaN }, y));
    const total = logSumExp(joint);
    const expert = argmax(joint);
    mixture -= total / data.length;
    square += (y - single) ** 2 / data.length;
    return { x, y, expert, share: Math.exp((joint[expert] ?? NaN) - total) };
  });
  return { columns, answered, scores: { mixture, square, law } };
}

/** The means of Jacobs' errors over the data. */
function meanErrors(columns: readonly Column[], data: readonly ForkDatum[]): ExpertErrors {
  const errors = data.map(({ y }, n) => expertErrors(columns[n]?.gate ?? [], columns[n]?.means ?? [], y));
  const mean = (of: keyof ExpertErrors): number => errors.reduce((sum, each) => sum + each[of], 0) / errors.length;
  return { blend: mean('blend'), pick: mean('pick'), mixture: mean('mixture') };
}

/** Data with the mean loss of their own law. */
interface Judged {
  readonly data: readonly ForkDatum[];
  readonly law: number;
}

const judged = (data: readonly ForkDatum[]): Judged => ({
  data,
  law: data.reduce((sum, { x, y }) => sum - forkLogProb(x, y), 0) / data.length,
});

/** The data of the seed that was asked for last: a view comes many times a second, and its data stay. */
let last: { readonly seed: number; readonly train: Judged; readonly heldOut: Judged } | undefined;

function dataOf(seed: number): NonNullable<typeof last> {
  if (last?.seed !== seed) last = { seed, train: judged(forkSample(seed)), heldOut: judged(forkHeldOut(seed)) };
  return last;
}

/** The trained state of a view, on the data of its seed. */
export function fitOf(view: ExpertsView, seed: number): Fit {
  const { train, heldOut } = dataOf(seed);
  const { columns, answered, scores } = judge(view, train);
  const loads = view.experts.map((_, i) => answered.filter(({ expert }) => expert === i).length / answered.length);
  return {
    view,
    columns: Array.from({ length: places + 1 }, (_, i) => columnAt(view, (2 * i) / places - 1)),
    answered,
    loads,
    train: scores,
    heldOut: judge(view, heldOut).scores,
    errors: meanErrors(columns, train.data),
  };
}
