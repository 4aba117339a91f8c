import { LOG_TWO_PI, exp as exp64 } from './doubles';
import { exp, expm1, log, log1pExp, sigmoid } from './functions';
import { get, set } from './latent';

// The same numbers stand in kernels.ts.
const LINEAR: i32 = 0;
const SIGMOID: i32 = 1;
const BERNOULLI: i32 = 2;

/** The magnitude of four numbers. @inline */
function size(x: v128): v128 {
  return v128.and(x, i32x4.splat(0x7fffffff));
}

/** The mean 1/(1 − e⁻ˡ) − 1/l of the continuous Bernoulli; where |l| < 1 by its series, since the terms cancel there. @inline */
function continuousMean(l: v128): v128 {
  const t = f32x4.mul(l, l);
  let p = f32x4.sub(f32x4.mul(t, f32x4.splat(2.0876757e-8)), f32x4.splat(8.2671958e-7));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(3.3068783e-5));
  p = f32x4.sub(f32x4.mul(p, t), f32x4.splat(1.3888889e-3));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(8.3333333e-2));
  const near = f32x4.add(f32x4.mul(p, l), f32x4.splat(0.5));
  // The distance from the likelier end; the second term is 0 from 60 on.
  const one = f32x4.splat(1);
  const u = size(l);
  const rest = f32x4.sub(f32x4.div(one, u), f32x4.div(one, expm1(f32x4.pmin(u, f32x4.splat(60)))));
  const far = v128.bitselect(f32x4.sub(one, rest), rest, f32x4.gt(l, f32x4.splat(0)));
  return v128.bitselect(near, far, f32x4.lt(u, one));
}

/** −log p of the continuous Bernoulli: |l| times the distance from the likelier end, less log(|l| / (1 − e^(−|l|))). @inline */
function continuousError(l: v128, x: v128): v128 {
  const one = f32x4.splat(1);
  const u = size(l);
  const t = f32x4.mul(l, l);
  // log(sinh(u/2) / (u/2)) by its series.
  let p = f32x4.sub(f32x4.splat(5.5114638e-6), f32x4.mul(t, f32x4.splat(1.0333995e-7)));
  p = f32x4.sub(f32x4.mul(p, t), f32x4.splat(3.4722222e-4));
  p = f32x4.add(f32x4.mul(p, t), f32x4.splat(4.1666667e-2));
  const near = f32x4.sub(f32x4.mul(u, f32x4.splat(0.5)), f32x4.mul(p, t));
  const gap = f32x4.neg(expm1(f32x4.neg(f32x4.pmin(u, f32x4.splat(60)))));
  const far = log(f32x4.div(u, gap));
  const away = v128.bitselect(f32x4.sub(one, x), x, f32x4.gt(l, f32x4.splat(0)));
  return f32x4.sub(f32x4.mul(u, away), v128.bitselect(near, far, f32x4.lt(u, one)));
}

/** −log p of the Bernoulli: max(a, 0) − ax is exact where x is 0 or 1. @inline */
function bernoulliError(a: v128, x: v128): v128 {
  const whole = f32x4.sub(f32x4.pmax(a, f32x4.splat(0)), f32x4.mul(a, x));
  return f32x4.add(whole, log1pExp(v128.or(a, i32x4.splat(0x80000000))));
}

/** What the decoder draws. */
export function mean(output: i32, a: usize, out: usize, count: i32): void {
  const end = a + ((<usize>count) << 2);
  if (output == LINEAR) memory.copy(out, a, (<usize>count) << 2);
  else if (output == SIGMOID || output == BERNOULLI)
    for (; a < end; a += 16, out += 16) v128.store(out, sigmoid(v128.load(a)));
  else for (; a < end; a += 16, out += 16) v128.store(out, continuousMean(v128.load(a)));
}

/**
 * The gradient of ½ (sigmoid(a) − x)². The derivative of the sigmoid, e/(1 + e)² with e = e^(−|a|), has all its digits
 * where the sigmoid is nearly 1.
 * @inline
 */
function sigmoidGradient(a: v128, x: v128): v128 {
  const e = exp(v128.or(a, i32x4.splat(0x80000000)));
  const greater = f32x4.div(f32x4.splat(1), f32x4.add(e, f32x4.splat(1)));
  const less = f32x4.mul(e, greater);
  const m = v128.bitselect(less, greater, f32x4.lt(a, f32x4.splat(0)));
  return f32x4.mul(f32x4.sub(m, x), f32x4.mul(greater, less));
}

/** Gradient with respect to a of weight · −log p(x | a) for `count` numbers in one line. */
function gradientLine(output: i32, a: usize, x: usize, out: usize, count: i32, weight: f32): void {
  const end = a + ((<usize>count) << 2);
  const w = f32x4.splat(weight);
  if (output == LINEAR) {
    for (; a < end; a += 16, x += 16, out += 16) v128.store(out, f32x4.mul(f32x4.sub(v128.load(a), v128.load(x)), w));
  } else if (output == SIGMOID) {
    for (; a < end; a += 16, x += 16, out += 16) {
      v128.store(out, f32x4.mul(sigmoidGradient(v128.load(a), v128.load(x)), w));
    }
  } else if (output == BERNOULLI) {
    for (; a < end; a += 16, x += 16, out += 16)
      v128.store(out, f32x4.mul(f32x4.sub(sigmoid(v128.load(a)), v128.load(x)), w));
  } else {
    for (; a < end; a += 16, x += 16, out += 16)
      v128.store(out, f32x4.mul(f32x4.sub(continuousMean(v128.load(a)), v128.load(x)), w));
  }
}

/** Gradient with respect to a of Σ weight · −log p(x | a), for `items` rows of x with `draws` rows of a each. */
export function likelihoodGradient(
  output: i32,
  a: usize,
  x: usize,
  logSigma: usize,
  weights: usize,
  out: usize,
  items: i32,
  draws: i32,
  features: i32,
): void {
  const precision = output <= SIGMOID ? exp64(-2 * get(logSigma, 0)) : 1;
  const even = precision / <f64>(items * draws);
  if (!weights && draws == 1) return gradientLine(output, a, x, out, items * features, <f32>even);
  const stride = (<usize>features) << 2;
  // Where four do not divide a row, its last vector reaches into the next row, which is written after it.
  for (let i = 0; i < items; i++, x += stride) {
    for (let k = i * draws; k < (i + 1) * draws; k++, a += stride, out += stride)
      gradientLine(output, a, x, out, features, weights ? <f32>(precision * get(weights, k)) : <f32>even);
  }
}

/** The four errors of a vector, by the kind of output. @inline */
function errors(output: i32, a: v128, x: v128): v128 {
  if (output > BERNOULLI) return continuousError(a, x);
  if (output == BERNOULLI) return bernoulliError(a, x);
  const d = f32x4.sub(x, output == SIGMOID ? sigmoid(a) : a);
  return f32x4.mul(d, d);
}

/** Σ (x − mean)² for a Gaussian, else −log p(x | a), of one row; summed in doubles. */
function errorLine(output: i32, a: usize, x: usize, count: i32): f64 {
  let first = f64x2.splat(0);
  let second = f64x2.splat(0);
  for (let left = count; left > 0; left -= 4, a += 16, x += 16) {
    let e = errors(output, v128.load(a), v128.load(x));
    if (left < 4) e = v128.and(e, i32x4.gt_s(i32x4.splat(left), i32x4(0, 1, 2, 3)));
    first = f64x2.add(first, f64x2.promote_low_f32x4(e));
    second = f64x2.add(second, f64x2.promote_low_f32x4(v128.shuffle<f64>(e, e, 1, 1)));
  }
  const sums = f64x2.add(first, second);
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}

/** The same of each row, with `draws` rows of a for each of the `items` rows of x. */
export function reconstructionError(
  output: i32,
  a: usize,
  x: usize,
  out: usize,
  items: i32,
  draws: i32,
  features: i32,
): void {
  const stride = (<usize>features) << 2;
  for (let i = 0; i < items; i++, x += stride)
    for (let k = i * draws; k < (i + 1) * draws; k++, a += stride) set(out, k, errorLine(output, a, x, features));
}

/** Gradient of a Gaussian's Σ weight · −log p(x | a) with respect to log σ: Σ weight (features − error / σ²). */
export function logSigmaGradient(
  error: usize,
  logSigma: usize,
  features: i32,
  weights: usize,
  out: usize,
  rows: i32,
): void {
  const precision = exp64(-2 * get(logSigma, 0));
  let sum: f64 = 0;
  for (let i = 0; i < rows; i++)
    sum += (weights ? get(weights, i) : 1.0 / <f64>rows) * (<f64>features - get(error, i) * precision);
  set(out, 0, sum);
}

/** log p(x | a) of each row from its error. */
export function logLikelihood(output: i32, error: usize, logSigma: usize, features: i32, out: usize, rows: i32): void {
  const gaussian = output <= SIGMOID;
  const precision = gaussian ? exp64(-2 * get(logSigma, 0)) : 2;
  const width = gaussian ? <f64>features * (get(logSigma, 0) + 0.5 * LOG_TWO_PI) : 0;
  for (let i = 0; i < rows; i++) set(out, i, -0.5 * get(error, i) * precision - width);
}
