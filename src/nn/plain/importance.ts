import type { Ops } from '../ops.ts';
import { open } from './memory.ts';
import type { Memory } from './memory.ts';

/** The greatest of a group of numbers and Σ e^{v − greatest}. */
function groupSum(
  values: ArrayLike<number>,
  from: number,
  count: number,
): { readonly top: number; readonly sum: number } {
  let top = -Infinity;
  for (let k = 0; k < count; k++) top = Math.max(top, values[from + k]!);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.exp(values[from + k]! - top);
  return { top, sum };
}

/** Weights of several draws per datum (Burda, Grosse & Salakhutdinov 2016). */
export function plainImportance({ make }: Memory): Pick<Ops, 'importanceWeights' | 'logMeanWeight'> {
  return {
    importanceWeights(logWeights, draws) {
      const out = make(logWeights.rows, 1);
      const { values } = open(logWeights);
      const groups = logWeights.rows / draws;
      for (let from = 0; from < logWeights.rows; from += draws) {
        const { top, sum } = groupSum(values, from, draws);
        for (let k = 0; k < draws; k++) out.values[from + k] = Math.exp(values[from + k]! - top) / (sum * groups);
      }
      return out;
    },
    logMeanWeight(logWeights, draws) {
      const out = make(1, 1);
      const groups = logWeights.rows / draws;
      let mean = 0;
      for (let from = 0; from < logWeights.rows; from += draws) {
        const { top, sum } = groupSum(open(logWeights).values, from, draws);
        mean += (top + Math.log(sum / draws)) / groups;
      }
      out.values[0] = mean;
      return out;
    },
  };
}
