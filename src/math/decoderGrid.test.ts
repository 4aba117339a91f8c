import { describe, expect, it } from 'vitest';
import { decoderLogJoint, type Decoder, type DecoderLikelihood } from './decoder.ts';
import { posteriorGrid } from './decoderGrid.ts';
import { mvnLogProb } from './mvn.ts';
import { createRng } from './rng.ts';

const rng = createRng(31);
const normals = (count: number, size: number): Float64Array =>
  Float64Array.from({ length: count }, () => size * rng.normal());

function randomDecoder(sizes: readonly number[], activation: Decoder['activation'], size = 1): Decoder {
  const layers = sizes.slice(1).map((outputs, depth) => ({
    weights: normals((sizes[depth] ?? NaN) * outputs, size),
    bias: normals(outputs, size),
  }));
  return { hidden: layers.slice(0, -1), activation, output: layers.at(-1)! };
}

const likelihoods: readonly DecoderLikelihood[] = [
  { kind: 'gaussian', mean: 'linear', std: 0.4 },
  { kind: 'gaussian', mean: 'sigmoid', std: 0.4 },
  { kind: 'bernoulli' },
];

/** Largest difference of log p(x, z) between the grid and the formula, point by point, relative to its size. */
function worst(decoder: Decoder, likelihood: DecoderLikelihood, x: ArrayLike<number>): number {
  const [first, second] = [
    { min: -2, max: 3, points: 7 },
    { min: -1, max: 1.5, points: 5 },
  ];
  const { logPosterior, logEvidence } = posteriorGrid(decoder, likelihood, x, first, second);
  expect(logPosterior).toHaveLength(35);
  let most = 0;
  for (let j = 0; j < 5; j++)
    for (let i = 0; i < 7; i++) {
      const exact = decoderLogJoint(decoder, likelihood, x, [-2 + (5 * i) / 6, -1 + (2.5 * j) / 4]);
      most = Math.max(most, Math.abs(logPosterior[7 * j + i]! + logEvidence - exact) / (1 + Math.abs(exact)));
    }
  return most;
}

describe('the posterior grid of a decoder', () => {
  it.each(likelihoods)('has the values of the formula at every point: %o', (likelihood) => {
    for (const sizes of [
      [2, 5, 9],
      [2, 9, 5],
      [2, 4, 4],
      [2, 6, 3, 7],
      [2, 1, 1],
      [2, 32, 64],
      [2, 3, 1200],
    ])
      for (const activation of ['tanh', 'sigmoid', 'relu'] as const) {
        const x = Float64Array.from({ length: sizes.at(-1)! }, () => rng.uniform());
        const error = worst(randomDecoder(sizes, activation), likelihood, x);
        // rounding of sums of up to 1,200 terms
        expect(error, `${sizes.join()} ${activation}`).toBeLessThan(1e-12);
      }
  });

  it('loses nothing to a tiny std or to a std that fits, since no squares are subtracted', () => {
    const decoder = randomDecoder([2, 6, 12], 'tanh');
    const x = normals(12, 1);
    for (const std of [1e-6, 1e3])
      expect(worst(decoder, { kind: 'gaussian', mean: 'linear', std }, x)).toBeLessThan(1e-12);
  });

  it.each(likelihoods)('survives weights whose exponentials would overflow: %o', (likelihood) => {
    const x = Float64Array.from({ length: 3 }, () => rng.uniform());
    for (const activation of ['tanh', 'sigmoid', 'relu'] as const)
      for (const sizes of [
        [2, 4, 3],
        [2, 4, 4, 3],
      ])
        expect(worst(randomDecoder(sizes, activation, 600), likelihood, x)).toBeLessThan(1e-12);
  });

  it('gives the evidence and the posterior of a linear decoder, which have closed forms', () => {
    // relu with a bias of 50 never bends on this window, so that the decoder is x = W z + b
    const w = [0.8, -0.3, 0.2, 0.5, 0.4, 0.9];
    const decoder: Decoder = {
      hidden: [{ weights: [1, 0, 0, 1], bias: [50, 50] }],
      activation: 'relu',
      output: { weights: w, bias: [0, 1, 2].map((j) => 0.1 - 50 * (w[j]! + w[3 + j]!)) },
    };
    const x = [0.4, -0.9, 0.3];
    const std = 0.5;
    const cov = [0, 1, 2].map((i) =>
      [0, 1, 2].map((j) => w[i]! * w[j]! + w[3 + i]! * w[3 + j]! + (i === j ? std * std : 0)),
    );
    const { logPosterior, logEvidence, edgeMass } = posteriorGrid(
      decoder,
      { kind: 'gaussian', mean: 'linear', std },
      x,
      { min: -6, max: 6, points: 101 },
    );
    // the trapezoid rule is exact to rounding for a smooth bump that vanishes at the edge; the bias of 50 costs two digits
    expect(logEvidence).toBeCloseTo(mvnLogProb({ mean: [0.1, 0.1, 0.1], cov }, x), 11);
    expect(edgeMass).toBeLessThan(1e-15);
    const mass = logPosterior.reduce((sum, value) => sum + Math.exp(value), 0) * 0.12 ** 2;
    expect(mass).toBeCloseTo(1, 12);
  });

  it('tells by the mass at its edge that a window cuts the posterior off', () => {
    const decoder = randomDecoder([2, 3, 2], 'tanh', 0.01);
    const likelihood = { kind: 'gaussian', mean: 'linear', std: 1 } as const;
    const axis = (reach: number) => ({ min: -reach, max: reach, points: 41 });
    expect(posteriorGrid(decoder, likelihood, [0, 0], axis(5)).edgeMass).toBeLessThan(1e-4);
    expect(posteriorGrid(decoder, likelihood, [0, 0], axis(0.5)).edgeMass).toBeGreaterThan(0.02);
  });

  it('refuses a bad axis and a decoder that does not fit', () => {
    const decoder = randomDecoder([2, 3, 2], 'tanh');
    const likelihood = likelihoods[0]!;
    const good = { min: -1, max: 1, points: 3 };
    expect(() => posteriorGrid(decoder, likelihood, [0, 0], { ...good, max: -1 })).toThrow(
      'posteriorGrid: an axis must go from a finite min to a larger finite max, got [-1,-1]',
    );
    expect(() => posteriorGrid(decoder, likelihood, [0, 0], good, { ...good, points: 1 })).toThrow(
      'posteriorGrid: an axis must have 2 to 10,000 points, got 1',
    );
    expect(() => posteriorGrid(decoder, likelihood, [0], good)).toThrow(/^posteriorGrid: x must have as many numbers/);
  });
});
