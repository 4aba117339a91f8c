import type { DensityAnswer, GridAxis, Question } from '../protocol/questions.ts';
import { createRng } from '../../math/rng.ts';
import type { Standing } from '../trainer.ts';
import { cellMasses } from './cellMasses.ts';
import type { Bells } from './cellMasses.ts';
import { codesOf } from './codes.ts';
import { marginal, readPrior } from './prior.ts';
import type { Prior } from './prior.ts';

/** Holes are looked for among the cells that together hold this much of the prior's mass … */
const within = 0.95;

/** … and are those where the aggregate has less than this part of the prior's mass. */
const ratio = 0.1;

/** The window holds every component of the prior to so many standard deviations, and every code to one. */
const reach = 3.5;

function axesFor(prior: Prior, codes: Bells, side: number): readonly GridAxis[] {
  return Array.from({ length: prior.latent }, (_, j) => {
    let [min, max] = [Infinity, -Infinity];
    const include = (means: Float64Array, stds: Float64Array, times: number): void => {
      for (let at = j; at < means.length; at += prior.latent) {
        min = Math.min(min, means[at]! - times * stds[at]!);
        max = Math.max(max, means[at]! + times * stds[at]!);
      }
    };
    include(prior.means, prior.stds, reach);
    include(codes.means, codes.stds, 1);
    return { min, max, points: side + 1 };
  });
}

/** Cells of highest prior mass that together hold `within` of it, and there those that the aggregate leaves nearly empty. */
function holesIn(prior: Float64Array, aggregate: Float64Array): { readonly holes: Uint8Array; readonly share: number } {
  const order = Array.from(prior.keys()).toSorted((a, b) => prior[b]! - prior[a]!);
  const holes = new Uint8Array(prior.length);
  let [held, share] = [0, 0];
  for (const cell of order) {
    if (held >= within) break;
    held += prior[cell]!;
    if (aggregate[cell]! >= ratio * prior[cell]!) continue;
    holes[cell] = 1;
    share += prior[cell]!;
  }
  return { holes, share };
}

/** As many codes of the same widths, drawn so that their aggregate is the prior on average: bells inside the prior's bells. */
function drawnFrom({ latent, logShares, means, stds }: Prior, codes: Bells, seed: number): Bells {
  const rng = createRng(seed, 'density by chance');
  const drawn = new Float64Array(codes.means.length);
  for (let n = 0; n < codes.shares.length; n++) {
    let left = rng.uniform();
    let c = 0;
    while (c < logShares.length - 1 && (left -= Math.exp(logShares[c]!)) > 0) c++;
    for (let j = 0; j < latent; j++) {
      const [at, from] = [n * latent + j, c * latent + j];
      const rest = Math.sqrt(Math.max(0, stds[from]! ** 2 - codes.stds[at]! ** 2));
      drawn[at] = means[from]! + rest * rng.normal();
    }
  }
  return { ...codes, means: drawn };
}

/** Masses of cells over one or two units, and the holes; all of what an answer needs but its question. */
export async function densityOf(
  prior: Prior,
  codes: Bells,
  side: number,
  seed: number,
): Promise<Omit<DensityAnswer, 'kind' | 'of' | 'units'>> {
  const axes = axesFor(prior, codes, side);
  const priorMass = await cellMasses({ ...prior, shares: prior.logShares.map(Math.exp) }, axes);
  const mass = await cellMasses(codes, axes);
  const byChance = await cellMasses(drawnFrom(prior, codes, seed), axes);
  const { holes, share } = holesIn(priorMass, mass);
  const area = axes.reduce((product, { min, max, points }) => product * ((max - min) / (points - 1)), 1);
  return {
    axes,
    aggregate: Float32Array.from(mass, (cell) => cell / area),
    prior: Float32Array.from(priorMass, (cell) => cell / area),
    holes,
    within,
    ratio,
    holeShare: share,
    holeShareByChance: holesIn(priorMass, byChance).share,
  };
}

/**
 * The aggregate posterior of a set and the prior over two latent units (or one), averaged over the others, as exact masses of
 * cells, and the holes: places of high prior mass that hardly any code reaches.
 * Throws `RangeError` for units that are not there, or a side that does not fit.
 */
export async function answerDensity(
  trainer: Standing,
  { of, units, side }: Extract<Question, { kind: 'density' }>,
): Promise<DensityAnswer> {
  const { ops, model, weights, dataset, settings } = trainer;
  const missing = units.find((unit) => !Number.isSafeInteger(unit) || unit < 0 || unit >= model.latent);
  if (missing !== undefined)
    throw new RangeError(`There are ${model.latent} latent units, counted from 0; there is no unit ${missing}.`);
  if (!Number.isSafeInteger(side) || side < 4 || side > 256)
    throw new RangeError(`The side of a grid must be a whole number of cells from 4 to 256, got ${side}.`);
  const chosen = units[0] === units[1] ? [units[0]] : units;
  const prior = marginal(await readPrior(ops, model, weights), chosen);
  const all = await codesOf(trainer, of === 'train' ? dataset.train : dataset.heldOut);
  const shares = new Float64Array(all.count).fill(1 / all.count);
  const { means, stds } = marginal({ ...all, logShares: shares }, chosen);
  const codes: Bells = { latent: chosen.length, shares, means, stds };
  return { kind: 'density', of, units, ...(await densityOf(prior, codes, side, settings.seed)) };
}
