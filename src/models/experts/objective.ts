import { leastStd } from '../../math/expertHead.ts';
import { exp } from '../../math/portableExp.ts';
import { log } from '../../math/portableLog.ts';
import type { Gating } from './protocol.ts';

/** What the networks say about each of T data, row by row. */
export interface Outputs {
  /** T × K gate logits. */
  readonly gate: ArrayLike<number>;
  /** K arrays of T × 2: mean and the logarithm of std − floor. */
  readonly experts: readonly ArrayLike<number>[];
}

/** The loss averaged over the data in nats, with its gradient for each output, in the same shapes. */
export interface Objective {
  /** Mean −log p(y | x), whichever loss is descended. */
  readonly mixture: number;
  /** The loss that is descended: `mixture` itself, or mean −log π_w N_w of the most responsible expert w, which is never less. */
  readonly loss: number;
  readonly gate: Float64Array;
  readonly experts: readonly Float64Array[];
}

const halfLog2Pi = 0.9189385332046727;

/** log of Σ e^a, and each e^a over that sum in place of a. */
function normalizeLogs(a: Float64Array): number {
  let most = -Infinity;
  for (const each of a) if (each > most) most = each;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    a[i] = exp(a[i]! - most);
    sum += a[i]!;
  }
  for (let i = 0; i < a.length; i++) a[i] = a[i]! / sum;
  return most + log(sum);
}

/**
 * Loss and gradients of a mixture of normal experts (Jacobs et al. 1991). Soft: −log Σ π_i N_i, whose gradient is π − h for
 * the gate and h_i times that of −log N_i for expert i. Hard: the responsibilities h are replaced by 1 for the largest and
 * 0 for the rest, the complete-data loss of a winner that takes all.
 */
export function objective({ gate, experts }: Outputs, y: ArrayLike<number>, gating: Gating): Objective {
  const [T, K] = [y.length, experts.length];
  const dGate = new Float64Array(T * K);
  const dExperts = experts.map(() => new Float64Array(2 * T));
  const [pi, h] = [new Float64Array(K), new Float64Array(K)];
  let [mixture, loss] = [0, 0];
  for (let t = 0; t < T; t++) {
    for (let i = 0; i < K; i++) pi[i] = gate[t * K + i]!;
    const logNormalizer = normalizeLogs(pi);
    let [winner, best] = [0, -Infinity];
    for (let i = 0; i < K; i++) {
      const std = leastStd + exp(experts[i]![2 * t + 1]!);
      const u = (y[t]! - experts[i]![2 * t]!) / std;
      const joint = gate[t * K + i]! - logNormalizer - 0.5 * u * u - log(std) - halfLog2Pi;
      h[i] = joint;
      if (joint > best) [winner, best] = [i, joint];
    }
    const logProb = normalizeLogs(h);
    mixture -= logProb / T;
    loss -= (gating === 'hard' ? best : logProb) / T;
    for (let i = 0; i < K; i++) {
      const share = gating === 'hard' ? (i === winner ? 1 : 0) : h[i]!;
      const spread = exp(experts[i]![2 * t + 1]!);
      const std = leastStd + spread;
      const u = (y[t]! - experts[i]![2 * t]!) / std;
      dGate[t * K + i] = (pi[i]! - share) / T;
      dExperts[i]![2 * t] = (-share * u) / (std * T);
      dExperts[i]![2 * t + 1] = (share * (1 - u * u) * spread) / (std * T);
    }
  }
  return { mixture, loss, gate: dGate, experts: dExperts };
}
