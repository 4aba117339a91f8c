import { balanceLoss, expertCapacity, keptTokens, type Routing } from '../../math/routing.ts';

/** One layer's tokens in their bins. */
export interface LayerScene {
  /** The expert of each token, [T]. */
  readonly picks: readonly number[];
  /** Whether its expert had room, first come first served, [T]. */
  readonly kept: readonly boolean[];
  /** f, the share of the tokens of each expert, [N]. */
  readonly hardLoads: readonly number[];
  /** P, the router's mean probability of each expert, [N]. */
  readonly softLoads: readonly number[];
  /** Tokens an expert has room for. */
  readonly capacity: number;
  readonly dropped: number;
  /** N Σ f_i P_i. */
  readonly reading: number;
  /** Experts that at least one token picks. */
  readonly used: number;
  /** The mean error of the tokens' answers, all answered, and with the dropped ones left unanswered; where there is a task. */
  readonly error: number | undefined;
  readonly errorWithDrops: number | undefined;
}

/** What a task says of each token. */
export interface TaskErrors {
  readonly errors: ArrayLike<number>;
  readonly unanswered: ArrayLike<number>;
}

/** Puts routed tokens into bins that have room for `factor` even shares each. */
export function layerOf({ picks, hardLoads, softLoads }: Routing, factor: number, task?: TaskErrors): LayerScene {
  const [T, N] = [picks.length, hardLoads.length];
  const capacity = expertCapacity(T, N, factor);
  const kept = keptTokens(picks, capacity);
  const mean = (of: (t: number) => number): number => picks.reduce((sum, _, t) => sum + of(t), 0) / T;
  return {
    picks,
    kept,
    hardLoads,
    softLoads,
    capacity,
    dropped: kept.filter((each) => !each).length,
    reading: balanceLoss({ hardLoads, softLoads }),
    used: hardLoads.filter((load) => load > 0).length,
    error: task && mean((t) => task.errors[t] ?? NaN),
    errorWithDrops: task && mean((t) => (kept[t] ? task.errors : task.unanswered)[t] ?? NaN),
  };
}
