import { bumpPanels, type Panel } from './bumpPanels.ts';
import { klNormal } from './kl.ts';
import { checkNormal, type Normal } from './normal.ts';
import { entropyRemainder, expm1Minus } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** The average of KL(q(z | x_n) ‖ p(z)) over N data, taken apart; all in nats. */
export interface Surgery {
  /** (1/N) Σ_n KL(q(z | x_n) ‖ p(z)), the penalty that the ELBO pays; the sum of the next two. */
  readonly averageKl: number;
  /** I_q(n; z), what a code tells about which datum it came from. */
  readonly mutualInformation: number;
  /** KL(q(z) ‖ p(z)) of the aggregate q(z) = (1/N) Σ_n q(z | x_n). */
  readonly marginalKl: number;
  /** log N, the most that the information can be. */
  readonly logN: number;
}

const prior: Normal = { mean: 0, std: 1 };

/** log N(z; a) − log N(z; b) where `fromA` = z − a.mean, `u` and `v` are standardized, `logStds` = log(b.std / a.std). */
function logRatio(a: Normal, b: Normal, fromA: number, u: number, v: number, logStds: number): number {
  const vMinusU = (a.mean - b.mean) / b.std + (fromA * ((a.std - b.std) / b.std)) / a.std;
  return logStds + 0.5 * vMinusU * (u + v);
}

/** log(b.std / a.std), exact to its last digits for stds that hardly differ. */
function logStdRatio(a: Normal, b: Normal): number {
  const excess = (b.std - a.std) / a.std;
  return Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(b.std / a.std);
}

/** q log(q/p) − q + p ≥ 0 from log q, log p and their difference t, without cancellation near t = 0. */
const divergence = (logQ: number, logP: number, t: number): number =>
  t > 0 ? Math.exp(logQ) * expm1Minus(-t) : Math.exp(logP) * entropyRemainder(Math.expm1(t));

/** The integrals over one panel of the information and of KL(q(z) ‖ p(z)). */
function integratePanel(encoders: readonly Normal[], panel: Panel): readonly [number, number] {
  const { near, origin, offsets, weights } = panel;
  const n = encoders.length;
  // The encoders that count here, each with what does not change from node to node.
  const parts = near.map((index) => {
    const normal = encoders[index] ?? prior;
    return { normal, shift: origin - normal.mean, peak: -0.5 * Math.log(2 * Math.PI) - Math.log(normal.std) };
  });
  const logStdsTo = parts.map((): Float64Array | undefined => undefined);
  const rises = new Float64Array(parts.length);
  let information = 0;
  let mismatch = 0;
  for (const [i, offset] of offsets.entries()) {
    let best = 0;
    let height = -Infinity;
    for (const [k, { normal, shift, peak }] of parts.entries()) {
      const u = (shift + offset) / normal.std;
      const value = peak - 0.5 * u * u;
      if (value > height) [best, height] = [k, value];
    }
    const top = parts[best] ?? { normal: prior, shift: origin, peak: NaN };
    const topU = (top.shift + offset) / top.normal.std;
    const logStds = (logStdsTo[best] ??= Float64Array.from(parts, ({ normal }) => logStdRatio(normal, top.normal)));
    // e^d − 1 for each encoder against the highest one, and their mean over all N: those far away have −1.
    let sum = near.length - n;
    for (const [k, { normal, shift }] of parts.entries()) {
      const from = shift + offset;
      const rise = Math.expm1(logRatio(normal, top.normal, from, from / normal.std, topU, logStds[k] ?? NaN));
      rises[k] = rise;
      sum += rise;
    }
    const mean = sum / n;
    const logMean = Math.log1p(mean);
    const logQ = height + logMean;
    // δ_n = q(z | x_n) / q(z) − 1, and I = ∫ q(z) (1/N) Σ h(δ_n) dz with h(r) = (1 + r) log(1 + r) − r; h(−1) = 1.
    let remainders = n - near.length;
    for (const rise of rises) remainders += entropyRemainder(Math.max(-1, (rise - mean) / (1 + mean)));
    const weight = weights[i] ?? NaN;
    information += (weight * Math.exp(logQ) * remainders) / n;

    const z = origin + offset;
    const t = logRatio(top.normal, prior, top.shift + offset, topU, z, logStdRatio(top.normal, prior)) + logMean;
    mismatch += weight * divergence(logQ, -0.5 * (z * z + Math.log(2 * Math.PI)), t);
  }
  return [information, mismatch];
}

/**
 * The surgery of Hoffman and Johnson (2016) on encoders q(z | x_n) = N(m_n, s_n²) against the prior N(0, 1):
 * average KL = I_q(n; z) + KL(q(z) ‖ p(z)). The first is closed; the other two are separate integrals, each of a form that
 * is never negative and vanishes to second order, so that a tiny information or mismatch keeps its digits:
 * ∫ q (1/N) Σ_n h(q_n/q − 1) and ∫ p h(q/p − 1), h(r) = (1 + r) log(1 + r) − r. Gauss–Legendre panels follow every bump,
 * however narrow, wide or far. Throws `RangeError` for no encoder or a bad one.
 */
export function elboSurgery(encoders: readonly Normal[]): Surgery {
  requireThat(encoders.length > 0, 'elboSurgery: there must be an encoder', encoders.length);
  for (const each of encoders) checkNormal('elboSurgery', each);
  const n = encoders.length;
  let mutualInformation = 0;
  let marginalKl = 0;
  for (const panel of bumpPanels(encoders, [prior])) {
    const [information, mismatch] = integratePanel(encoders, panel);
    mutualInformation += information;
    marginalKl += mismatch;
  }
  const averageKl = encoders.reduce((sum, each) => sum + klNormal(each, prior), 0) / n;
  return { averageKl, mutualInformation, marginalKl, logN: Math.log(n) };
}
