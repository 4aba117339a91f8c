import { LOG_TWO_PI, exp, expm1Minus, lessOne } from './doubles';

// A posterior is rows of [mean | log variance], each `latent` wide. `weights` is an address, or 0 where each row weighs
// 1 / rows.

/** @inline */
export function get(at: usize, i: i32): f64 {
  return <f64>load<f32>(at + ((<usize>i) << 2));
}

/** @inline */
export function set(at: usize, i: i32, value: f64): void {
  store<f32>(at + ((<usize>i) << 2), <f32>value);
}

/** z = mean + exp(logVar / 2) ∘ noise, with `draws` rows of noise for each of the `items` posteriors. */
export function reparameterize(posterior: usize, noise: usize, out: usize, items: i32, draws: i32, latent: i32): void {
  for (let i = 0; i < items; i++) {
    for (let j = 0; j < latent; j++) {
      const mean = get(posterior, 2 * i * latent + j);
      const std = exp(0.5 * get(posterior, (2 * i + 1) * latent + j));
      for (let k = i * draws; k < (i + 1) * draws; k++)
        set(out, k * latent + j, mean + std * get(noise, k * latent + j));
    }
  }
}

/** KL(q ‖ N(0, I)) = ½ (mean² + e^logVar − 1 − logVar) of each unit, averaged over rows. */
export function klPerUnit(posterior: usize, out: usize, rows: i32, latent: i32): void {
  for (let j = 0; j < latent; j++) {
    let sum: f64 = 0;
    for (let i = 0; i < rows; i++) {
      const mean = get(posterior, 2 * i * latent + j);
      sum += 0.5 * (mean * mean + expm1Minus(get(posterior, (2 * i + 1) * latent + j)));
    }
    set(out, j, sum / rows);
  }
}

/** 1 where a number is above `least`, else 0. */
export function above(values: usize, least: f64, out: usize, count: i32): void {
  for (let j = 0; j < count; j++) set(out, j, get(values, j) > least ? 1 : 0);
}

/** Gradient of a loss with gradient `dz`, plus β times the averaged KL of the units that `mask` (0 for all) leaves. */
export function posteriorGradient(
  posterior: usize,
  noise: usize,
  dz: usize,
  beta: f64,
  mask: usize,
  out: usize,
  rows: i32,
  latent: i32,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < latent; j++) {
      const at = 2 * i * latent + j;
      const logVar = get(posterior, at + latent);
      const weight = ((mask ? get(mask, j) : 1) * beta) / rows;
      const d = get(dz, i * latent + j);
      set(out, at, d + weight * get(posterior, at));
      const std = exp(0.5 * logVar);
      const along = d * get(noise, i * latent + j) * std;
      set(out, at + latent, 0.5 * (along + weight * lessOne(std * std, logVar)));
    }
  }
}

/** The same for `draws` draws of each datum, and β · Σ weight · log q in place of the KL: −½ β weight per log variance. */
export function sampledPosteriorGradient(
  posterior: usize,
  noise: usize,
  dz: usize,
  beta: f64,
  weights: usize,
  out: usize,
  items: i32,
  draws: i32,
  latent: i32,
): void {
  const even: f64 = 1.0 / <f64>(items * draws);
  for (let i = 0; i < items; i++) {
    for (let j = 0; j < latent; j++) {
      const std = exp(0.5 * get(posterior, (2 * i + 1) * latent + j));
      let mean: f64 = 0;
      let logVar: f64 = 0;
      for (let k = i * draws; k < (i + 1) * draws; k++) {
        const d = get(dz, k * latent + j);
        mean += d;
        logVar += d * get(noise, k * latent + j) * std - beta * (weights ? get(weights, k) : even);
      }
      set(out, 2 * i * latent + j, mean);
      set(out, (2 * i + 1) * latent + j, 0.5 * logVar);
    }
  }
}

/** log q(z | x) = −½ Σ (noise² + logVar + log 2π) of each draw. */
export function logPosterior(posterior: usize, noise: usize, out: usize, items: i32, draws: i32, latent: i32): void {
  for (let i = 0; i < items; i++) {
    let width: f64 = <f64>latent * LOG_TWO_PI;
    for (let j = 0; j < latent; j++) width += get(posterior, (2 * i + 1) * latent + j);
    for (let k = i * draws; k < (i + 1) * draws; k++) {
      let sum = width;
      for (let j = 0; j < latent; j++) {
        const draw = get(noise, k * latent + j);
        sum += draw * draw;
      }
      set(out, k, -0.5 * sum);
    }
  }
}
