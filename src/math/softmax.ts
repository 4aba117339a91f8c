import { argmax } from './argmax.ts';
import { requireThat } from './requireThat.ts';

/** Logits measured down from the largest one, in units of the temperature. */
interface Shifted {
  /** Index of the largest logit. */
  readonly top: number;
  /** (a_i − a_top)/T, never above 0. */
  readonly steps: readonly number[];
  /** Σ e^step over all but the top, so that the normalizer is 1 + rest. */
  readonly rest: number;
}

function shift(caller: string, logits: readonly number[], T: number): Shifted {
  const bad = logits.find((logit) => !Number.isFinite(logit));
  requireThat(bad === undefined && logits.length > 0, `${caller}: logits must be one or more finite numbers`, bad);
  requireThat(T > 0 && T < Infinity, `${caller}: T must be positive and finite`, T);
  const top = argmax(logits);
  const most = logits[top] ?? NaN;
  // Subtracting before dividing: near logits keep their difference. The bound keeps 0 · step a number.
  const steps = logits.map((logit) => Math.max((logit - most) / T, -Number.MAX_VALUE));
  let rest = 0;
  for (const [i, step] of steps.entries()) if (i !== top) rest += Math.exp(step);
  return { top, steps, rest };
}

/** π_i = e^(a_i/T) / Σ e^(a_j/T) with the largest logit taken out first. Throws `RangeError` for bad logits or T ≤ 0. */
export function softmax(logits: readonly number[], T = 1): number[] {
  const { steps, rest } = shift('softmax', logits, T);
  return steps.map((step) => Math.exp(step) / (1 + rest));
}

/**
 * log π_i = step_i − log(1 + rest), in nats: −1e−20 for a winner that lacks 1e−20, and finite where π underflows.
 * Throws `RangeError` for bad logits or T ≤ 0.
 */
export function logSoftmax(logits: readonly number[], T = 1): number[] {
  const { steps, rest } = shift('logSoftmax', logits, T);
  const logNormalizer = Math.log1p(rest);
  return steps.map((step) => step - logNormalizer);
}

/** LSE(a/T) = log Σ e^(a_i/T), whose gradient for a/T is the softmax. Throws `RangeError` for bad logits or T ≤ 0. */
export function softmaxLogNormalizer(logits: readonly number[], T = 1): number {
  const { top, rest } = shift('softmaxLogNormalizer', logits, T);
  return (logits[top] ?? NaN) / T + Math.log1p(rest);
}

/**
 * Entropy of the softmax in nats, H = log(1 + rest) − Σ π_i step_i: no term is negative, so nothing cancels near one-hot,
 * where H is small. Throws `RangeError` for bad logits or T ≤ 0.
 */
export function softmaxEntropy(logits: readonly number[], T = 1): number {
  const { steps, rest } = shift('softmaxEntropy', logits, T);
  let sum = 0;
  for (const step of steps) {
    // Half the exponent at a time: the product may be a number where e^step alone has lost its digits.
    const root = Math.exp(step / 2);
    sum += root * -step * root;
  }
  return Math.log1p(rest) + sum / (1 + rest);
}

/**
 * dH/dT = Var_π[a]/T³ ≥ 0, zero only where all logits are equal; from H = LSE(βa) − β E a and dH/dβ = −β Var[a], β = 1/T.
 * Two passes over the steps. Throws `RangeError` for bad logits or T ≤ 0.
 */
export function softmaxEntropySlope(logits: readonly number[], T = 1): number {
  const { steps, rest } = shift('softmaxEntropySlope', logits, T);
  const roots = steps.map((step) => Math.exp(step / 2));
  let mean = 0;
  for (const [i, step] of steps.entries()) mean += ((roots[i] ?? NaN) * step * (roots[i] ?? NaN)) / (1 + rest);
  let slope = 0;
  for (const [i, step] of steps.entries()) {
    const deviation = (roots[i] ?? NaN) * (step - mean);
    slope += (deviation / T) * (deviation / (1 + rest));
  }
  return slope;
}

/**
 * The probabilities with what each lacks of 1. Only the top can be near 1, so only there the others are summed instead.
 */
function withComplements(caller: string, logits: readonly number[], T: number): { p: number[]; lacks: number[] } {
  const { top, steps, rest } = shift(caller, logits, T);
  const p = steps.map((step) => Math.exp(step) / (1 + rest));
  return { p, lacks: p.map((each, i) => (i === top ? rest / (1 + rest) : 1 - each)) };
}

/** ∂π_i/∂a_j = π_i (δ_ij − π_j)/T, a symmetric [K, K] whose rows sum to 0. Throws `RangeError` for bad logits or T ≤ 0. */
export function softmaxJacobian(logits: readonly number[], T = 1): number[][] {
  const { p, lacks } = withComplements('softmaxJacobian', logits, T);
  return p.map((pi, i) => p.map((pj, j) => (pi * (i === j ? (lacks[i] ?? NaN) : -pj)) / T));
}

/** A loss in nats with its gradient for the logits. */
export interface LossAndGradient {
  readonly loss: number;
  readonly gradient: readonly number[];
}

/**
 * −log π_label in nats and its gradient π − onehot(label), "prediction minus target". A label that wins by 46 nats costs
 * 1e−20, not 0. Throws `RangeError` for bad logits or a label that is no index of one.
 */
export function softmaxCrossEntropy(logits: readonly number[], label: number): LossAndGradient {
  const known = Number.isSafeInteger(label) && label >= 0 && label < logits.length;
  requireThat(known, 'softmaxCrossEntropy: label must be an index of the logits', label);
  const { steps, rest } = shift('softmaxCrossEntropy', logits, 1);
  const { p, lacks } = withComplements('softmaxCrossEntropy', logits, 1);
  return {
    loss: Math.log1p(rest) - (steps[label] ?? NaN),
    gradient: p.map((each, i) => (i === label ? -(lacks[i] ?? NaN) : each)),
  };
}
