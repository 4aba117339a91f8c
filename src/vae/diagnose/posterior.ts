import type { GridAxis, PosteriorAnswer, Question } from '../protocol/questions.ts';
import type { Standing } from '../trainer.ts';
import { encoderAt, numbersOf } from './codes.ts';
import { elboOf } from './elbo.ts';
import type { Mass } from './integrate.ts';
import { openJoint } from './joint.ts';
import { checkGrid, moments, posteriorMass } from './logEvidence.ts';

/** What is drawn holds all points of p(z | x) within so many nats of its top … */
const drawnDepth = 10;

/** … and so many standard deviations of q. */
const drawnStds = 3.5;

/** Error of log p(x) in nats that the grid aims at. */
const refinement = { tolerance: 1e-5, most: 60_000 };

/** A standard deviation below which no grid can draw: a code is a single-precision number. */
const least = 1e-6;

function axesFor({ codes, logs }: Mass, encoder: PosteriorAnswer['encoder'], side: number): readonly GridAxis[] {
  const latent = encoder.mean.length;
  const top = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  return encoder.mean.map((mean, j) => {
    let min = mean - drawnStds * encoder.std[j]!;
    let max = mean + drawnStds * encoder.std[j]!;
    logs.forEach((log, i) => {
      if (log < top - drawnDepth) return;
      min = Math.min(min, codes[i * latent + j]!);
      max = Math.max(max, codes[i * latent + j]!);
    });
    const margin = 0.04 * (max - min) + least;
    return { min: min - margin, max: max + margin, points: side };
  });
}

/** All points of one or two axes, the first running fastest. */
function pointsOf(axes: readonly GridAxis[]): Float64Array {
  const at = ({ min, max, points }: GridAxis, i: number): number => min + ((max - min) * i) / (points - 1);
  const [first, second] = axes as readonly [GridAxis, GridAxis?];
  if (!second) return Float64Array.from({ length: first.points }, (_, i) => at(first, i));
  return Float64Array.from({ length: 2 * first.points * second.points }, (_, k) => {
    const cell = Math.floor(k / 2);
    return k % 2 === 0 ? at(first, cell % first.points) : at(second, Math.floor(cell / first.points));
  });
}

/**
 * p(z | x) of one datum on a grid, log p(x), and the encoder's gap, for one or two latent units.
 * Throws `RangeError` for more units, or a datum or side that does not fit.
 */
export async function answerPosterior(
  trainer: Standing,
  { datum, side }: Extract<Question, { kind: 'posterior' }>,
): Promise<PosteriorAnswer> {
  const { latent } = trainer.model;
  checkGrid(latent);
  if (!Number.isSafeInteger(side) || side < 8 || side > 512)
    throw new RangeError(`The side of a grid must be a whole number from 8 to 512, got ${side}.`);
  const x = numbersOf(trainer, datum);
  const encoder = await encoderAt(trainer, x);
  const joint = await openJoint(trainer);
  const mass = await posteriorMass(joint, x, refinement, encoder);
  const { gaussian: posterior, correlation } = moments(mass, latent);
  const axes = axesFor(mass, encoder, side);
  const logJoint = await joint.at(x, pointsOf(axes));
  const { elbo, divergence } = await elboOf(joint, x, encoder);
  const logEvidence = { value: mass.log, error: mass.error + joint.rounding(mass.log) };
  return {
    kind: 'posterior',
    x,
    axes,
    logPosterior: Float32Array.from(logJoint, (log) => log - mass.log),
    posterior,
    correlation,
    encoder,
    logEvidence,
    elbo,
    gap: divergence(logEvidence),
  };
}
