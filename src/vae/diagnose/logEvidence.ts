import type { DiagonalGaussian } from '../protocol/questions.ts';
import { firstLattice, integrateDensity } from './integrate.ts';
import type { Mass, Refinement } from './integrate.ts';
import type { Joint, Kept } from './joint.ts';
import { boxKeys, codesAt } from './lattice.ts';
import type { Lattice, Span } from './lattice.ts';
import type { Prior } from './prior.ts';

/** Beyond so many standard deviations of its components a prior is left out of the first lattice. */
const reach = 6.5;

/** The box that holds a prior, and the q given. */
export function boxOf({ latent, means, stds }: Prior, q?: DiagonalGaussian): readonly Span[] {
  return Array.from({ length: latent }, (_, j) => {
    let [min, max] = q ? [q.mean[j]! - reach * q.std[j]!, q.mean[j]! + reach * q.std[j]!] : [Infinity, -Infinity];
    for (let at = j; at < means.length; at += latent) {
      min = Math.min(min, means[at]! - reach * stds[at]!);
      max = Math.max(max, means[at]! + reach * stds[at]!);
    }
    return { min, max };
  });
}

/** Throws `RangeError` unless a grid over the code is possible. */
export function checkGrid(latent: number): void {
  if (latent > 2)
    throw new RangeError(
      `A grid needs one or two latent units; this model has ${latent}. Train one with two to see it.`,
    );
}

/** p(z | x) and log p(x) of one datum, by refining a lattice over the code. */
export async function posteriorMass(
  joint: Joint,
  x: Float32Array,
  refinement: Refinement,
  q?: DiagonalGaussian,
): Promise<Mass> {
  const lattice = firstLattice(boxOf(joint.prior, q));
  const density = (codes: Float64Array): Promise<Float64Array> => joint.at(x, codes);
  return integrateDensity(density, { lattice, logs: await density(codesAt(lattice, boxKeys(lattice))) }, refinement);
}

/** log p(x) of many data, each by refining the same first lattice, which is decoded once. */
export interface ManyEvidences {
  of(x: Float32Array): Promise<Mass>;
  dispose(): void;
}

/** Decodes the first lattice for `of`. */
export async function manyEvidences(joint: Joint, refinement: Refinement): Promise<ManyEvidences> {
  const lattice: Lattice = firstLattice(boxOf(joint.prior));
  const kept: Kept = await joint.kept(codesAt(lattice, boxKeys(lattice)));
  return {
    of: async (x) => integrateDensity((codes) => joint.at(x, codes), { lattice, logs: await kept.at(x) }, refinement),
    dispose: kept.dispose,
  };
}

/** Mean, standard deviations and correlation of a density on lattice points. */
export function moments(
  { codes, logs }: Mass,
  latent: number,
): { readonly gaussian: DiagonalGaussian; readonly correlation: number } {
  const top = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const shares = logs.map((log) => Math.exp(log - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const average = (f: (from: number) => number): number =>
    shares.reduce((sum, share, i) => sum + share * f(i * latent), 0) / total;
  const mean = Array.from({ length: latent }, (_unit, j) => average((from) => codes[from + j]!));
  const std = mean.map((m, j) => Math.sqrt(average((from) => (codes[from + j]! - m) ** 2)));
  const correlation =
    latent === 2
      ? average((from) => (codes[from]! - mean[0]!) * (codes[from + 1]! - mean[1]!)) / (std[0]! * std[1]!)
      : 0;
  return { gaussian: { mean, std }, correlation };
}
