import type { DiagonalGaussian, GapAnswer, PosteriorAnswer } from '../../../../vae/protocol/questions.ts';
import { levelOfMass, pointsOf } from '../../plane/contour.ts';
import type { Interval } from '../../../../figures/scale.ts';

/** How many standard deviations of a q are kept in view. */
const seen = 2.6;

/** The share of the true posterior that is kept in view. */
const kept = 0.99;

/** Where along a unit's axis the true posterior holds nearly all of its mass. */
function reachOf({ axes, logPosterior }: PosteriorAnswer, unit: number): Interval {
  const z = axes[unit] ? pointsOf(axes[unit]) : [];
  const across = axes[0]?.points ?? 1;
  const density = logPosterior.map((log) => Math.exp(log));
  const level = levelOfMass(density, kept);
  const places = [...density].flatMap((value, i) =>
    value >= level ? [unit === 0 ? i % across : Math.floor(i / across)] : [],
  );
  return [z[Math.min(...places)] ?? 0, z[Math.max(...places)] ?? 1];
}

/** The part of a unit's axis that holds the true posterior and both q. */
export function viewOf(posterior: PosteriorAnswer, { best, encoder }: GapAnswer, unit: number): Interval {
  const [low, high] = reachOf(posterior, unit);
  const ends = [best, encoder].flatMap(({ mean, std }) => [
    (mean[unit] ?? 0) - seen * (std[unit] ?? 1),
    (mean[unit] ?? 0) + seen * (std[unit] ?? 1),
  ]);
  return [Math.min(low, ...ends), Math.max(high, ...ends)];
}

/** The density of a q over its first unit. */
export function bell({ mean: [mean = 0], std: [std = 1] }: DiagonalGaussian): (z: number) => number {
  return (z) => Math.exp(-0.5 * ((z - mean) / std) ** 2) / (std * Math.sqrt(2 * Math.PI));
}

/** Standard deviations of the ellipse that holds a share of the mass of a normal law in the plane. */
export const radiusOf = (share: number): number => Math.sqrt(-2 * Math.log(1 - share));
