import { elboSurgery } from '../../math/elboSurgery.ts';
import { klNormalMixture } from '../../math/klMixture.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import type { Question, SurgeryAnswer } from '../protocol/questions.ts';
import { normals } from '../trainer.ts';
import type { Standing } from '../trainer.ts';
import { codesOf, klToNormal } from './codes.ts';
import type { Codes } from './codes.ts';
import { createPause } from './pauses.ts';
import { logPrior, readPrior } from './prior.ts';
import type { Prior } from './prior.ts';

/** So many densities are evaluated in all, as a rule; each draw of z takes N of them. */
const budget = 4e6;

/** One latent unit is integrated exactly up to so many items: it is one piece of work whose time grows as their square. */
const mostExact = 200;

type Parts = Pick<SurgeryAnswer, 'method' | 'averageKl' | 'information' | 'mismatch'>;

/** One latent unit, by quadrature good to 1e-9. */
async function exactly({ means, stds }: Codes, prior: Prior, isNormal: boolean): Promise<Parts> {
  const encoders = [...means].map((mean, n) => ({ mean, std: stds[n]! }));
  const { averageKl: toNormal, mutualInformation, marginalKl } = elboSurgery(encoders);
  const sure = (value: number): { value: number; error: number } => ({ value, error: 1e-9 });
  if (isNormal)
    return {
      method: 'exact',
      averageKl: sure(toNormal),
      information: sure(mutualInformation),
      mismatch: sure(marginalKl),
    };
  const shares = [...prior.logShares].map(Math.exp);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const mixture = {
    weights: shares.map((share) => share / total),
    components: [...prior.means].map((mean, c) => ({ mean, std: prior.stds[c]! })),
  };
  const pause = createPause();
  let averageKl = 0;
  for (const each of encoders) {
    averageKl += klNormalMixture(each, mixture) / encoders.length;
    await pause();
  }
  // The information does not depend on the prior.
  return {
    method: 'exact',
    averageKl: sure(averageKl),
    information: sure(mutualInformation),
    mismatch: sure(averageKl - mutualInformation),
  };
}

/** Evaluates KL(r(z) ‖ uniform) in nats for r_n(z) = q_n(z) / Σ q_m(z): what a code z tells about its item, 0 … log N. */
function informationAt({ count, latent, means, stds }: Codes): (z: Float64Array) => number {
  const precisions = stds.map((std) => 1 / std);
  const peaks = Float64Array.from({ length: count }, (_, n) => {
    let sum = 0;
    for (let j = 0; j < latent; j++) sum -= Math.log(stds[n * latent + j]!);
    return sum;
  });
  const logs = new Float64Array(count);
  return (z) => {
    let most = -Infinity;
    for (let n = 0, at = 0; n < count; n++) {
      let log = peaks[n]!;
      for (let j = 0; j < latent; j++, at++) {
        const u = (z[j]! - means[at]!) * precisions[at]!;
        log -= 0.5 * u * u;
      }
      logs[n] = log;
      if (log > most) most = log;
    }
    let sum = 0;
    let sumLogs = 0;
    for (let n = 0; n < count; n++) {
      const log = logs[n]! - most;
      // What is left out is below e^(−40) of the highest.
      if (log < -40) continue;
      const share = Math.exp(log);
      sum += share;
      sumLogs += share * log;
    }
    return Math.min(Math.log(count), Math.max(0, Math.log(count) + sumLogs / sum - Math.log(sum)));
  };
}

/**
 * Any number of latent units, by equally many draws of z from every q(z | x_n). The information is the mean of KL(r(z) ‖ uniform)
 * over them, each between 0 and log N. Against N(0, I) the average KL is closed; against a learned prior it is the mean
 * of log q(z | x_n) − log p(z). The mismatch is their difference, so that the parts add up.
 */
async function byDraws(codes: Codes, prior: Prior, isNormal: boolean, seed: number): Promise<Parts> {
  const { count, latent, means, stds } = codes;
  const draws = Math.max(4, Math.min(64, Math.floor(budget / (count * count))));
  const noise = normals(seed, 'surgery', count * draws * latent);
  const information = informationAt(codes);
  const pause = createPause();
  // Of the divergence, the information and their difference: the mean, and the variance of that mean.
  const sums = [0, 0, 0];
  const variances = [0, 0, 0];
  const z = new Float64Array(draws * latent);
  for (let n = 0; n < count; n++) {
    const logQ = new Float64Array(draws).fill(-0.5 * latent * Math.log(2 * Math.PI));
    for (let i = 0; i < z.length; i++) {
      const e = noise[n * z.length + i]!;
      const at = n * latent + (i % latent);
      const draw = Math.floor(i / latent);
      z[i] = means[at]! + stds[at]! * e;
      logQ[draw] = logQ[draw]! - 0.5 * e * e - Math.log(stds[at]!);
    }
    const logP = isNormal ? undefined : logPrior(prior, z);
    const closed = isNormal ? klToNormal(codes, n) : NaN;
    const divergences = logQ.map((log, s) => (logP ? log - logP[s]! : closed));
    const told = logQ.map((_, s) => information(z.subarray(s * latent, (s + 1) * latent)));
    [divergences, told, divergences.map((value, s) => value - told[s]!)].forEach((values, part) => {
      const { mean, standardError } = meanWithError(values);
      sums[part] = sums[part]! + mean / count;
      variances[part] = variances[part]! + (standardError / count) ** 2;
    });
    await pause();
  }
  const estimate = (part: number): { value: number; error: number } => ({
    value: sums[part]!,
    error: Math.sqrt(variances[part]!),
  });
  const averageKl = isNormal ? { value: sums[0]!, error: 0 } : estimate(0);
  return { method: 'draws', averageKl, information: estimate(1), mismatch: estimate(2) };
}

/** Takes the average KL of some codes from a prior apart; `isNormal` says that the prior is N(0, I). */
export function takeApart(codes: Codes, prior: Prior, isNormal: boolean, seed: number): Promise<Parts> {
  return codes.latent === 1 && codes.count <= mostExact
    ? exactly(codes, prior, isNormal)
    : byDraws(codes, prior, isNormal, seed);
}

/** The ELBO surgery of Hoffman & Johnson (2016) on the codes of the first items of a set. Throws `RangeError` for fewer than two. */
export async function answerSurgery(
  trainer: Standing,
  { of, items }: Extract<Question, { kind: 'surgery' }>,
): Promise<SurgeryAnswer> {
  const { ops, model, weights, dataset, settings } = trainer;
  if (!Number.isSafeInteger(items) || items < 2)
    throw new RangeError(`The surgery needs two items or more, got ${items}.`);
  const codes = await codesOf(trainer, of === 'train' ? dataset.train : dataset.heldOut, items);
  const prior = await readPrior(ops, model, weights);
  const parts = await takeApart(codes, prior, model.prior === 'normal', settings.seed);
  return { kind: 'surgery', of, items: codes.count, logN: Math.log(codes.count), ...parts };
}
