import { LOG_TWO_PI, exp, log } from './doubles';
import { get, set } from './latent';

// A mixture is `count` rows of [mean | log variance], each `latent` wide, and as many logits. `spare` is room for
// count · (3 latent + 3) doubles: precisions, each component's constant, its term, and the sums of the gradients.

/** @inline */
function at64(base: usize, i: i32): usize {
  return base + ((<usize>i) << 3);
}

/** log Σ e^term of `count` doubles; leaves each term as its share of the sum. */
function softmax(terms: usize, count: i32): f64 {
  let most: f64 = -Infinity;
  for (let c = 0; c < count; c++) most = max(most, load<f64>(at64(terms, c)));
  if (!(most > -Infinity)) return most;
  let sum: f64 = 0;
  for (let c = 0; c < count; c++) {
    const e = exp(load<f64>(at64(terms, c)) - most);
    store<f64>(at64(terms, c), e);
    sum += e;
  }
  for (let c = 0; c < count; c++) store<f64>(at64(terms, c), load<f64>(at64(terms, c)) / sum);
  return most + log(sum);
}

/** Each component's precisions, and log weight − ½ Σ (logVar + log 2π); `terms` keeps the weights. */
function prepare(components: usize, logits: usize, count: i32, latent: i32, spare: usize): void {
  const constants = at64(spare, count * latent);
  const terms = at64(constants, count);
  for (let c = 0; c < count; c++) store<f64>(at64(terms, c), get(logits, c));
  const total = softmax(terms, count);
  for (let c = 0; c < count; c++) {
    let width: f64 = <f64>latent * LOG_TWO_PI;
    for (let j = 0; j < latent; j++) {
      const logVar = get(components, (2 * c + 1) * latent + j);
      width += logVar;
      store<f64>(at64(spare, c * latent + j), exp(-logVar));
    }
    store<f64>(at64(constants, c), get(logits, c) - total - 0.5 * width);
  }
}

/** log p(z) of one row; leaves each component's share in `terms`. */
function row(z: usize, components: usize, count: i32, latent: i32, spare: usize): f64 {
  const constants = at64(spare, count * latent);
  const terms = at64(constants, count);
  for (let c = 0; c < count; c++) {
    let sum: f64 = 0;
    for (let j = 0; j < latent; j++) {
      const d = get(z, j) - get(components, 2 * c * latent + j);
      sum += d * d * load<f64>(at64(spare, c * latent + j));
    }
    store<f64>(at64(terms, c), load<f64>(at64(constants, c)) - 0.5 * sum);
  }
  return softmax(terms, count);
}

/** log p(z) of each row. */
export function mixtureLogProb(
  z: usize,
  components: usize,
  logits: usize,
  out: usize,
  rows: i32,
  count: i32,
  latent: i32,
  spare: usize,
): void {
  prepare(components, logits, count, latent, spare);
  for (let i = 0; i < rows; i++) set(out, i, row(z + ((<usize>(i * latent)) << 2), components, count, latent, spare));
}

/** Gradients of −scale · Σ weight · log p(z): at z, at the components, at the logits. */
export function mixtureGradient(
  z: usize,
  components: usize,
  logits: usize,
  scale: f64,
  weights: usize,
  dz: usize,
  dComponents: usize,
  dLogits: usize,
  rows: i32,
  count: i32,
  latent: i32,
  spare: usize,
): void {
  const terms = at64(spare, count * (latent + 1));
  const sums = at64(terms, count);
  const logitSums = at64(sums, 2 * count * latent);
  memory.fill(sums, 0, <usize>(8 * count * (2 * latent + 1)));
  prepare(components, logits, count, latent, spare);
  let total: f64 = 0;
  for (let i = 0; i < rows; i++) {
    const from = z + ((<usize>(i * latent)) << 2);
    const weight = scale * (weights ? get(weights, i) : 1.0 / <f64>rows);
    total += weight;
    row(from, components, count, latent, spare);
    for (let c = 0; c < count; c++) {
      const share = weight * load<f64>(at64(terms, c));
      store<f64>(at64(logitSums, c), load<f64>(at64(logitSums, c)) + share);
    }
    for (let j = 0; j < latent; j++) {
      let pull: f64 = 0;
      for (let c = 0; c < count; c++) {
        const share = weight * load<f64>(at64(terms, c));
        const d = get(from, j) - get(components, 2 * c * latent + j);
        const force = d * load<f64>(at64(spare, c * latent + j));
        pull += share * force;
        const mean = at64(sums, 2 * c * latent + j);
        const logVar = at64(mean, latent);
        store<f64>(mean, load<f64>(mean) - share * force);
        store<f64>(logVar, load<f64>(logVar) - 0.5 * share * (d * force - 1));
      }
      set(dz, i * latent + j, pull);
    }
  }
  for (let at = 0; at < 2 * count * latent; at++) set(dComponents, at, load<f64>(at64(sums, at)));
  for (let c = 0; c < count; c++) store<f64>(at64(terms, c), get(logits, c));
  softmax(terms, count);
  for (let c = 0; c < count; c++) set(dLogits, c, total * load<f64>(at64(terms, c)) - load<f64>(at64(logitSums, c)));
}
