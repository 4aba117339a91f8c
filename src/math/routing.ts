import { argmax } from './argmax.ts';
import { checkProbabilities } from './categorical.ts';
import { requireThat } from './requireThat.ts';
import { softmax } from './softmax.ts';

/** Where the tokens of a batch go, T tokens and N experts (Fedus, Zoph and Shazeer 2022, section 2). */
export interface Routing {
  /** The router's probabilities p_t(i), [T, N]. */
  readonly probabilities: readonly (readonly number[])[];
  /** The expert with the largest logit of each token, [T]; the lowest index where logits tie. */
  readonly picks: readonly number[];
  /** p_t(pick), which scales the output of the expert and carries the task's gradient to the router, [T]. */
  readonly gateValues: readonly number[];
  /** f_i, the share of the tokens that pick expert i, [N]. */
  readonly hardLoads: readonly number[];
  /** P_i, the router's mean probability of expert i, [N]. */
  readonly softLoads: readonly number[];
}

function checkLogits(caller: string, routerLogits: readonly (readonly number[])[]): number {
  const N = routerLogits[0]?.length ?? 0;
  requireThat(N > 0, `${caller}: there must be a token and an expert`, routerLogits);
  const odd = routerLogits.find((row) => row.length !== N);
  requireThat(odd === undefined, `${caller}: one logit an expert for each token`, odd);
  const bad = routerLogits.flat().find((logit) => !Number.isFinite(logit));
  requireThat(bad === undefined, `${caller}: logits must be finite`, bad);
  return N;
}

/** Sends each token to the expert of its largest router logit, [T, N]. Throws `RangeError` for no tokens, a ragged table or logits that are not finite. */
export function routeTopOne(routerLogits: readonly (readonly number[])[]): Routing {
  const N = checkLogits('routeTopOne', routerLogits);
  const T = routerLogits.length;
  const probabilities = routerLogits.map((row) => softmax(row));
  // The logits decide: two that differ in the last bit may have equal probabilities.
  const picks = routerLogits.map(argmax);
  const counts = Array.from({ length: N }, () => 0);
  const sums = Array.from({ length: N }, () => 0);
  for (const [t, row] of probabilities.entries()) {
    const pick = picks[t] ?? 0;
    counts[pick] = (counts[pick] ?? NaN) + 1;
    for (const [i, p] of row.entries()) sums[i] = (sums[i] ?? NaN) + p;
  }
  return {
    probabilities,
    picks,
    gateValues: picks.map((pick, t) => probabilities[t]?.[pick] ?? NaN),
    hardLoads: counts.map((count) => count / T),
    softLoads: sums.map((sum) => sum / T),
  };
}

/**
 * The auxiliary loss α N Σ f_i P_i (Fedus et al. 2022, eq. 4). It is exactly α where either load is uniform, at least α
 * where both agree, and at most αN; where they disagree it can fall below α, so uniform is no global minimum.
 * Throws `RangeError` for loads that are no shares of one length, or α < 0.
 */
export function balanceLoss({ hardLoads, softLoads }: Pick<Routing, 'hardLoads' | 'softLoads'>, alpha = 1): number {
  requireThat(hardLoads.length === softLoads.length, 'balanceLoss: loads must match', softLoads.length);
  checkProbabilities('balanceLoss', hardLoads);
  checkProbabilities('balanceLoss', softLoads);
  requireThat(alpha >= 0 && alpha < Infinity, 'balanceLoss: alpha must be finite and not negative', alpha);
  return alpha * hardLoads.length * hardLoads.reduce((sum, f, i) => sum + f * (softLoads[i] ?? NaN), 0);
}

/**
 * ∂/∂a_ti of the auxiliary loss with f held fixed, [T, N]: (αN/T) p_t(i) Σ_j p_t(j) (f_i − f_j). It reaches the router
 * only through P, because an argmax has no slope. Throws `RangeError` for tables that do not match, hard loads that
 * are no shares, or α < 0.
 */
export function balanceGradient({ probabilities, hardLoads }: Routing, alpha = 1): number[][] {
  requireThat(alpha >= 0 && alpha < Infinity, 'balanceGradient: alpha must be finite and not negative', alpha);
  checkProbabilities('balanceGradient', hardLoads);
  requireThat(probabilities.length > 0, 'balanceGradient: there must be a token', probabilities);
  const scale = (alpha * hardLoads.length) / probabilities.length;
  return probabilities.map((row) => {
    requireThat(row.length === hardLoads.length, 'balanceGradient: one probability an expert', row);
    checkProbabilities('balanceGradient', row);
    return row.map((p, i) => {
      const excess = row.reduce((sum, other, j) => sum + other * ((hardLoads[i] ?? NaN) - (hardLoads[j] ?? NaN)), 0);
      return scale * p * excess;
    });
  });
}

/** How many tokens an expert takes, ⌊T/N × factor⌋ (Fedus et al. 2022, eq. 3). Throws `RangeError` for counts that are none, or a factor ≤ 0. */
export function expertCapacity(tokens: number, experts: number, factor: number): number {
  for (const count of [tokens, experts])
    requireThat(Number.isSafeInteger(count) && count > 0, 'expertCapacity: counts must be positive integers', count);
  requireThat(factor > 0 && factor < Infinity, 'expertCapacity: factor must be positive and finite', factor);
  return Math.floor((tokens / experts) * factor);
}

/**
 * For each token whether its expert still has room, first come first served; the others are dropped. Throws `RangeError`
 * unless picks are indices and the capacity a whole number, not negative.
 */
export function keptTokens(picks: readonly number[], capacity: number): boolean[] {
  const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
  requireThat(isCount(capacity), 'keptTokens: the capacity must be a whole number', capacity);
  const bad = picks.find((pick) => !isCount(pick));
  requireThat(bad === undefined, 'keptTokens: picks must be indices', bad);
  const taken = new Map<number, number>();
  return picks.map((pick) => {
    const before = taken.get(pick) ?? 0;
    taken.set(pick, before + 1);
    return before < capacity;
  });
}
