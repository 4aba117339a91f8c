import { exp, log } from './doubles';
import { get, set } from './latent';

// Log weights come in groups of `draws`.

function most(logWeights: usize, from: i32, draws: i32): f64 {
  let value: f64 = -Infinity;
  for (let k = from; k < from + draws; k++) value = max(value, get(logWeights, k));
  return value;
}

/** Each group's e^logWeight, normalized to 1 over its draws and divided by the number of groups. */
export function importanceWeights(logWeights: usize, out: usize, groups: i32, draws: i32): void {
  for (let from = 0; from < groups * draws; from += draws) {
    const top = most(logWeights, from, draws);
    let sum: f64 = 0;
    for (let k = from; k < from + draws; k++) sum += exp(get(logWeights, k) - top);
    for (let k = from; k < from + draws; k++) set(out, k, exp(get(logWeights, k) - top) / (sum * groups));
  }
}

/** log (1/K) Σ e^logWeight of each group, averaged over the groups. */
export function logMeanWeight(logWeights: usize, out: usize, groups: i32, draws: i32): void {
  let total: f64 = 0;
  for (let from = 0; from < groups * draws; from += draws) {
    const top = most(logWeights, from, draws);
    let sum: f64 = 0;
    for (let k = from; k < from + draws; k++) sum += exp(get(logWeights, k) - top);
    total += top + log(sum / draws);
  }
  set(out, 0, total / groups);
}
