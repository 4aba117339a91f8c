import { logMeanWithError, meanWithError } from '../../math/monteCarlo.ts';
import type { DiagonalGaussian, Estimate, GapAnswer, Question } from '../protocol/questions.ts';
import { normals } from '../trainer.ts';
import type { Standing } from '../trainer.ts';
import { bestGaussianFrom } from './bestGaussian.ts';
import { encoderAt, numbersOf } from './codes.ts';
import { elboOf } from './elbo.ts';
import { logWeights } from './evidence.ts';
import { openJoint } from './joint.ts';
import type { Joint } from './joint.ts';
import { moments, posteriorMass } from './logEvidence.ts';
import type { Prior } from './prior.ts';
import { hermiteRule } from './rules.ts';
import type { Rule } from './rules.ts';

/** Error of log p(x) in nats that the grid aims at. */
const refinement = { tolerance: 1e-5, most: 60_000 };

/** Draws with which the best q is sought, and with which it is judged. */
const [sought, judged] = [256, 2048];

type Found = Omit<GapAnswer, 'kind' | 'x' | 'encoder'>;

/** Mean and standard deviations of the prior. */
function momentsOf({ latent, logShares, means, stds }: Prior): DiagonalGaussian {
  const average = (f: (at: number) => number, j: number): number =>
    logShares.reduce((sum, share, c) => sum + Math.exp(share) * f(c * latent + j), 0);
  const mean = Array.from({ length: latent }, (_, j) => average((at) => means[at]!, j));
  const std = mean.map((m, j) => Math.sqrt(average((at) => stds[at]! ** 2 + (means[at]! - m) ** 2, j)));
  return { mean, std };
}

/** By quadrature: a Gauss–Hermite rule to search with, the trapezoid rule on the scale of q to judge, a grid for log p(x). */
async function byGrid(joint: Joint, x: Float32Array, encoder: DiagonalGaussian): Promise<Found> {
  const { latent } = joint;
  const mass = await posteriorMass(joint, x, refinement, encoder);
  const search = hermiteRule(latent === 1 ? 32 : 12, latent);
  const at = async (q: DiagonalGaussian): Promise<Estimate> => (await elboOf(joint, x, q)).elbo;
  const elboEncoder = await at(encoder);
  let best = encoder;
  let elboBest = elboEncoder;
  const narrow = { mean: encoder.mean, std: encoder.std.map((std) => std / 4) };
  for (const start of [encoder, moments(mass, latent).gaussian, narrow]) {
    const q = await bestGaussianFrom(joint, x, search, start);
    const elbo = await at(q);
    if (elbo.value > elboBest.value) [best, elboBest] = [q, elbo];
  }
  const logEvidence = { value: mass.log, error: mass.error + joint.rounding(mass.log) };
  return {
    method: 'grid',
    draws: 0,
    logEvidence,
    elboBest,
    elboEncoder,
    approximation: { value: Math.max(0, mass.log - elboBest.value), error: logEvidence.error + elboBest.error },
    amortization: { value: elboBest.value - elboEncoder.value, error: elboBest.error + elboEncoder.error },
    best,
  };
}

/** Draws in pairs ± ε, each unit scaled to variance 1: a rule that is exact for the first two moments of each unit. */
function pairedRule(draws: Float32Array, latent: number): Rule {
  const pairs = draws.length / latent;
  const squares = new Float64Array(latent);
  draws.forEach((e, i) => (squares[i % latent] = squares[i % latent]! + e * e));
  const noise = new Float64Array(2 * draws.length);
  draws.forEach((e, i) => {
    const scaled = e / Math.sqrt(squares[i % latent]! / pairs);
    noise[i] = scaled;
    noise[draws.length + i] = -scaled;
  });
  return { noise, weights: new Float64Array(2 * pairs).fill(1 / (2 * pairs)) };
}

/**
 * By draws, where there are too many units for a grid. All numbers come from the same fresh draws: then by Jensen's
 * inequality the best ELBO is not above the estimate of log p(x), and the encoder is one of the candidates for the best.
 */
async function byDraws(joint: Joint, x: Float32Array, encoder: DiagonalGaussian, seed: number): Promise<Found> {
  const { latent } = joint;
  const rule = pairedRule(normals(seed, 'gap search', (sought / 2) * latent), latent);
  const noise = Float64Array.from(normals(seed, 'gap', judged * latent));
  const ofEncoder = await logWeights(joint, x, encoder, noise);
  let best = encoder;
  let ofBest = ofEncoder;
  for (const start of [encoder, momentsOf(joint.prior)]) {
    const q = await bestGaussianFrom(joint, x, rule, start);
    const weights = await logWeights(joint, x, q, noise);
    if (meanWithError(weights).mean > meanWithError(ofBest).mean) [best, ofBest] = [q, weights];
  }
  const estimate = ({ mean, standardError }: { mean: number; standardError: number }): Estimate => ({
    value: mean,
    error: standardError,
  });
  const logEvidence = estimate(logMeanWithError(ofBest));
  const elboBest = estimate(meanWithError(ofBest));
  // Differences on the same draws vary less than what is subtracted; log mean w moves by w / mean w − 1 with each draw.
  const slack = ofBest.map((log) => Math.exp(log - logEvidence.value) - log);
  return {
    method: 'draws',
    draws: judged,
    logEvidence,
    elboBest,
    elboEncoder: estimate(meanWithError(ofEncoder)),
    approximation: {
      value: Math.max(0, logEvidence.value - elboBest.value),
      error: meanWithError(slack).standardError,
    },
    amortization: estimate(meanWithError(ofBest.map((log, k) => log - ofEncoder[k]!))),
    best,
  };
}

/**
 * The inference gap of one datum with the decoder as it stands: log p(x), the ELBO of the best diagonal Gaussian that
 * searches from several starts find, and that of the encoder. Throws `RangeError` for a datum that does not fit.
 */
export async function answerGap(trainer: Standing, { datum }: Extract<Question, { kind: 'gap' }>): Promise<GapAnswer> {
  const x = numbersOf(trainer, datum);
  const encoder = await encoderAt(trainer, x);
  const joint = await openJoint(trainer);
  const found =
    joint.latent <= 2 ? await byGrid(joint, x, encoder) : await byDraws(joint, x, encoder, trainer.settings.seed);
  return { kind: 'gap', x, encoder, ...found };
}
