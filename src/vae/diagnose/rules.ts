import { gaussHermite } from '../../math/quadrature.ts';
import type { DiagonalGaussian } from '../protocol/questions.ts';

/** Σ weight · f(noise) stands for E f(ε), ε ~ N(0, I); the weights sum to 1. */
export interface Rule {
  /** nodes × latent. */
  readonly noise: Float64Array;
  readonly weights: Float64Array;
}

/** All tuples of nodes on the line, for `latent` 1 or 2. */
function product(nodes: readonly number[], weights: readonly number[], latent: number): Rule {
  const count = nodes.length;
  if (latent === 1) return { noise: Float64Array.from(nodes), weights: Float64Array.from(weights) };
  const noise = new Float64Array(2 * count * count);
  const both = new Float64Array(count * count);
  for (let j = 0, at = 0; j < count; j++) {
    for (let i = 0; i < count; i++, at++) {
      noise[2 * at] = nodes[i]!;
      noise[2 * at + 1] = nodes[j]!;
      both[at] = weights[i]! * weights[j]!;
    }
  }
  return { noise, weights: both };
}

/** Gauss–Hermite nodes along each of one or two units: exact for polynomials of degree 2 count − 1 in each. */
export function hermiteRule(count: number, latent: number): Rule {
  const { nodes, weights } = gaussHermite(count);
  return product(nodes, weights, latent);
}

/** Beyond so many standard deviations a normal holds 4e-12 of its mass. */
const reach = 7;

/**
 * The trapezoid rule with a step in standard deviations, for one or two units, its nodes moved by a part of the step; for
 * smooth functions the error falls like e^{−2π²/step²}.
 */
export function trapezoidRule(step: number, latent: number, shift = 0): Rule {
  const half = Math.round(reach / step);
  const nodes = Array.from({ length: 2 * half + 1 }, (_, i) => (i - half + shift) * step);
  const raw = nodes.map((node) => Math.exp(-0.5 * node * node));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return product(
    nodes,
    raw.map((weight) => weight / total),
    latent,
  );
}

/** The codes mean + std ∘ noise. */
export function codesOn({ mean, std }: DiagonalGaussian, noise: Float64Array): Float64Array {
  const latent = mean.length;
  return noise.map((e, i) => mean[i % latent]! + std[i % latent]! * e);
}

/** The entropy of a diagonal Gaussian in nats. */
export const entropyOf = ({ std }: DiagonalGaussian): number =>
  std.reduce((sum, each) => sum + Math.log(each), 0.5 * std.length * (1 + Math.log(2 * Math.PI)));
