import { catalogue } from '../../data/catalogue.ts';
import type { Law } from '../../data/law.ts';
import type { Items } from '../../data/types.ts';
import { logMeanWithError, meanWithError } from '../../math/monteCarlo.ts';
import type { Estimate, EvidenceAnswer, EvidenceAverage, Question, TrueDensity } from '../protocol/questions.ts';
import { normals } from '../trainer.ts';
import type { Standing } from '../trainer.ts';
import { codesOf, gaussianAt, klToNormal, rowOf } from './codes.ts';
import { openJoint } from './joint.ts';
import type { Joint } from './joint.ts';
import { manyEvidences } from './logEvidence.ts';
import type { ManyEvidences } from './logEvidence.ts';
import { logPrior } from './prior.ts';
import { codesOn } from './rules.ts';
import type { DiagonalGaussian } from '../protocol/questions.ts';

/** Error of one item's log p(x) in nats that the grid aims at, and its most points. */
const refinement = { tolerance: 1e-3, most: 30_000 };

const halfLog2Pi = 0.5 * Math.log(2 * Math.PI);

/** log p(x, z) − log q(z) in nats at z = mean + std ∘ noise, for rows of noise. */
export async function logWeights(
  joint: Joint,
  x: Float32Array,
  q: DiagonalGaussian,
  noise: Float64Array,
): Promise<Float64Array> {
  const latent = q.mean.length;
  const logs = await joint.at(x, codesOn(q, noise));
  const peak = q.std.reduce((sum, std) => sum + Math.log(std), latent * halfLog2Pi);
  return logs.map((log, k) => {
    let sum = log + peak;
    for (let j = 0; j < latent; j++) sum += 0.5 * noise[k * latent + j]! ** 2;
    return sum;
  });
}

/** A mean with its standard error, as an estimate. */
const estimate = ({ mean, standardError }: { mean: number; standardError: number }): Estimate => ({
  value: mean,
  error: standardError,
});

/** The mean of estimates whose errors are independent. */
function meanOf(estimates: readonly Estimate[]): Estimate {
  const n = estimates.length;
  return {
    value: estimates.reduce((sum, { value }) => sum + value, 0) / n,
    error: Math.sqrt(estimates.reduce((sum, { error }) => sum + error * error, 0)) / n,
  };
}

/** Mean and standard error over items; of one alone the error is not known. */
function overItems(values: readonly number[]): Estimate {
  if (values.length === 1) return { value: values[0]!, error: Infinity };
  const { mean, standardError } = meanWithError(values);
  return { value: mean, error: standardError };
}

/** log q(z) − log p(z) in nats at z = mean + std ∘ noise, for rows of noise. */
function logRatios({ prior }: Joint, q: DiagonalGaussian, noise: Float64Array): Float64Array {
  const latent = q.mean.length;
  const peak = q.std.reduce((sum, std) => sum + Math.log(std), latent * halfLog2Pi);
  return logPrior(prior, codesOn(q, noise)).map((log, k) => {
    let sum = -log - peak;
    for (let j = 0; j < latent; j++) sum -= 0.5 * noise[k * latent + j]! ** 2;
    return sum;
  });
}

/** The law of the data that a run is trained on, where its density is known. */
function lawOf({ settings: { data, likelihood } }: Standing): Law | undefined {
  // The other likelihoods see data that are clipped, which have no density.
  return data === 'own' || likelihood !== 'gaussian' ? undefined : catalogue[data].law;
}

async function averages(
  trainer: Standing,
  joint: Joint,
  grid: ManyEvidences | undefined,
  items: Items,
  stream: string,
  { items: wanted, samples }: Extract<Question, { kind: 'evidence' }>,
): Promise<EvidenceAverage> {
  const { features, latent, prior } = trainer.model;
  const codes = await codesOf(trainer, items, wanted);
  const all = Float64Array.from(normals(trainer.settings.seed, stream, codes.count * samples * latent));
  const law = lawOf(trainer);
  const truths: number[] = [];
  const elbos: Estimate[] = [];
  const bounds: Estimate[] = [];
  const exact: Estimate[] = [];
  const kls: Estimate[] = [];
  const reconstructions: Estimate[] = [];
  for (let item = 0; item < codes.count; item++) {
    const x = rowOf(items.x, item, features);
    const q = gaussianAt(codes, item);
    const noise = all.subarray(item * samples * latent, (item + 1) * samples * latent);
    const weights = await logWeights(joint, x, q, noise);
    const elbo = estimate(meanWithError(weights));
    elbos.push(elbo);
    bounds.push(estimate(logMeanWithError(weights)));
    if (prior === 'normal') {
      const kl = klToNormal(codes, item);
      kls.push({ value: kl, error: 0 });
      reconstructions.push({ value: elbo.value + kl, error: elbo.error });
    } else {
      const ratios = logRatios(joint, q, noise);
      kls.push(estimate(meanWithError(ratios)));
      reconstructions.push(estimate(meanWithError(weights.map((log, k) => log + ratios[k]!))));
    }
    if (law) truths.push(law.logDensity(x));
    if (!grid) continue;
    const { log, error } = await grid.of(x);
    exact.push({ value: log, error: error + joint.rounding(log) });
  }
  const best = grid ? exact : bounds;
  const truth: TrueDensity | undefined = law && {
    logDensity: overItems(truths),
    ...(grid && { missing: overItems(truths.map((log, i) => log - exact[i]!.value)) }),
  };
  return {
    items: codes.count,
    elbo: meanOf(elbos),
    kl: meanOf(kls),
    reconstruction: meanOf(reconstructions),
    iwae: meanOf(bounds),
    // Errors of a rule may all point the same way.
    ...(grid && {
      exact: { value: meanOf(exact).value, error: exact.reduce((sum, { error }) => sum + error, 0) / exact.length },
    }),
    gaps: best.map(({ value }, i) => value - elbos[i]!.value),
    ...(truth && { truth }),
    acrossItems: overItems(bounds.map(({ value }) => value)).error,
  };
}

/**
 * ELBO, importance-weighted bound (Burda, Grosse & Salakhutdinov 2016) and, for one or two latent units, log p(x), averaged
 * over the first items of both sets. The draws depend on the seed alone. Both bounds come from the same draws, so that the
 * first is never above the second. Throws `RangeError` for numbers of items or draws that make no sense.
 */
export async function answerEvidence(
  trainer: Standing,
  question: Extract<Question, { kind: 'evidence' }>,
): Promise<EvidenceAnswer> {
  const { items, samples } = question;
  if (!Number.isSafeInteger(items) || items < 1)
    throw new RangeError(`The bounds need one item or more to average over, got ${items}.`);
  if (!Number.isSafeInteger(samples) || samples < 2 || samples > 5000)
    throw new RangeError(`The importance-weighted bound needs 2 to 5,000 draws an item, got ${samples}.`);
  const joint = await openJoint(trainer);
  const grid = joint.latent <= 2 ? await manyEvidences(joint, refinement) : undefined;
  try {
    const { heldOut, train } = trainer.dataset;
    return {
      kind: 'evidence',
      samples,
      heldOut: await averages(trainer, joint, grid, heldOut, 'evidence held-out', question),
      train: await averages(trainer, joint, grid, train, 'evidence train', question),
    };
  } finally {
    grid?.dispose();
  }
}
