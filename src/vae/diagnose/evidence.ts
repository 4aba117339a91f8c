import type { Items } from '../../data/types.ts';
import { logMeanWithError, meanWithError } from '../../math/monteCarlo.ts';
import type { Estimate, EvidenceAnswer, EvidenceAverage, Question } from '../protocol/questions.ts';
import { normals } from '../trainer.ts';
import type { Standing } from '../trainer.ts';
import { codesOf, gaussianAt, rowOf } from './codes.ts';
import { openJoint } from './joint.ts';
import type { Joint } from './joint.ts';
import { manyEvidences } from './logEvidence.ts';
import type { ManyEvidences } from './logEvidence.ts';
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

/** The mean of estimates whose errors are independent. */
function meanOf(estimates: readonly Estimate[]): Estimate {
  const n = estimates.length;
  return {
    value: estimates.reduce((sum, { value }) => sum + value, 0) / n,
    error: Math.sqrt(estimates.reduce((sum, { error }) => sum + error * error, 0)) / n,
  };
}

async function averages(
  trainer: Standing,
  joint: Joint,
  grid: ManyEvidences | undefined,
  items: Items,
  stream: string,
  { items: wanted, samples }: Extract<Question, { kind: 'evidence' }>,
): Promise<EvidenceAverage> {
  const { features, latent } = trainer.model;
  const codes = await codesOf(trainer, items, wanted);
  const all = Float64Array.from(normals(trainer.settings.seed, stream, codes.count * samples * latent));
  const [elbos, bounds, exact]: [Estimate[], Estimate[], Estimate[]] = [[], [], []];
  for (let item = 0; item < codes.count; item++) {
    const x = rowOf(items.x, item, features);
    const noise = all.subarray(item * samples * latent, (item + 1) * samples * latent);
    const weights = await logWeights(joint, x, gaussianAt(codes, item), noise);
    const elbo = meanWithError(weights);
    const bound = logMeanWithError(weights);
    elbos.push({ value: elbo.mean, error: elbo.standardError });
    bounds.push({ value: bound.mean, error: bound.standardError });
    if (!grid) continue;
    const { log, error } = await grid.of(x);
    exact.push({ value: log, error: error + joint.rounding(log) });
  }
  return {
    items: codes.count,
    elbo: meanOf(elbos),
    iwae: meanOf(bounds),
    // Errors of a rule may all point the same way.
    ...(grid && {
      exact: { value: meanOf(exact).value, error: exact.reduce((sum, { error }) => sum + error, 0) / exact.length },
    }),
    acrossItems: codes.count > 1 ? meanWithError(bounds.map(({ value }) => value)).standardError : Infinity,
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
