import { exp } from '../../math/portableExp.ts';

/** The router's opinion of T tokens: p [T, N] row by row, the pick of each, and both loads of each expert. */
export interface Opinion {
  readonly probabilities: Float64Array;
  readonly picks: Int32Array;
  readonly hardLoads: Float64Array;
  readonly softLoads: Float64Array;
  /** N Σ f_i P_i. */
  readonly balance: number;
}

/** Probabilities, picks and loads of T × N logits; the lowest index wins a tie. */
export function opinionOf(logits: Float32Array, N: number): Opinion {
  const T = logits.length / N;
  const probabilities = new Float64Array(T * N);
  const picks = new Int32Array(T);
  const hardLoads = new Float64Array(N);
  const softLoads = new Float64Array(N);
  for (let t = 0; t < T; t++) {
    let pick = 0;
    for (let i = 1; i < N; i++) if (logits[t * N + i]! > logits[t * N + pick]!) pick = i;
    let sum = 0;
    for (let i = 0; i < N; i++) {
      const each = exp(logits[t * N + i]! - logits[t * N + pick]!);
      probabilities[t * N + i] = each;
      sum += each;
    }
    for (let i = 0; i < N; i++) {
      probabilities[t * N + i] = probabilities[t * N + i]! / sum;
      softLoads[i] = softLoads[i]! + probabilities[t * N + i]! / T;
    }
    picks[t] = pick;
    hardLoads[pick] = hardLoads[pick]! + 1 / T;
  }
  let balance = 0;
  for (let i = 0; i < N; i++) balance += N * hardLoads[i]! * softLoads[i]!;
  return { probabilities, picks, hardLoads, softLoads, balance };
}

/** The loss with its gradients for what the experts said and for the router's logits. */
export interface RoutedLoss {
  /** Mean over the tokens of the mean squared error over a token's coordinates, and that of each token. */
  readonly error: number;
  readonly errors: Float32Array;
  /** T × d. */
  readonly answers: Float64Array;
  /** T × N. */
  readonly logits: Float64Array;
}

/**
 * The loss of a layer whose output is p_t(i) E_i(x_t) for the one expert i that token t picks: the mean squared error plus
 * α N Σ f_i P_i (Fedus, Zoph and Shazeer 2022, eqs. 2 and 4). The router learns through the factor p and through P; the pick
 * and f have no slope.
 */
export function routedLoss(opinion: Opinion, answers: Float32Array, y: Float32Array, alpha: number): RoutedLoss {
  const { probabilities, picks, hardLoads } = opinion;
  const [T, N] = [picks.length, hardLoads.length];
  const d = y.length / T;
  const errors = new Float32Array(T);
  const dAnswers = new Float64Array(T * d);
  const dLogits = new Float64Array(T * N);
  let error = 0;
  for (let t = 0; t < T; t++) {
    const pick = picks[t]!;
    const p = probabilities[t * N + pick]!;
    let [square, slope] = [0, 0];
    for (let j = t * d; j < (t + 1) * d; j++) {
      const residual = p * answers[j]! - y[j]!;
      square += residual * residual;
      slope += (2 * residual * answers[j]!) / (d * T);
      dAnswers[j] = (2 * residual * p) / (d * T);
    }
    errors[t] = square / d;
    error += square / (d * T);
    let mean = 0;
    for (let i = 0; i < N; i++) mean += hardLoads[i]! * probabilities[t * N + i]!;
    for (let i = 0; i < N; i++) {
      const own = probabilities[t * N + i]!;
      const task = slope * p * ((i === pick ? 1 : 0) - own);
      dLogits[t * N + i] = task + ((alpha * N) / T) * own * (hardLoads[i]! - mean);
    }
  }
  return { error, errors, answers: dAnswers, logits: dLogits };
}
