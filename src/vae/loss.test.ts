import { describe, expect, it } from 'vitest';
import { klPerUnit } from '../math/diagonalEncoder.ts';
import { gaussianLoss } from '../math/likelihoodGaussian.ts';
import { relativeError } from '../math/relativeError.ts';
import { createRng } from '../math/rng.ts';
import { createPlain } from '../nn/plain/plain.ts';
import { isFiniteLoss, lossesFrom } from './loss.ts';

const rng = createRng(17, 'test');
const normals = (count: number): number[] => Array.from({ length: count }, () => rng.normal());
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Slope of f along one coordinate, by central differences with a step that suits cubes of numbers near 1. */
function slope(f: (at: readonly number[]) => number, at: readonly number[], i: number): number {
  const h = 1e-4;
  return (f(at.with(i, at[i]! + h)) - f(at.with(i, at[i]! - h))) / (2 * h);
}

const ops = createPlain(Float64Array);
const read = async (tensor: Parameters<typeof ops.read>[0]): Promise<number[]> => [...(await ops.read(tensor))];

describe('the losses of the trainer', () => {
  it.each([0.05, 0.3, 1, 4])('are those of the library at σ = %f', async (sigma) => {
    const [features, latent] = [6, 3];
    const [x, mean, posterior] = [normals(features), normals(features), normals(2 * latent)];
    const measured = ops.join([
      ops.reconstructionError('linear', ops.tensor(mean, 1, features), ops.tensor(x, 1, features)),
      ops.klPerUnit(ops.tensor(posterior, 1, 2 * latent)),
      ops.tensor([Math.log(sigma)], 1, 1),
    ]);
    const losses = lossesFrom(Float32Array.from(await read(measured)), {
      features,
      latent,
      output: 'linear',
      prior: 'normal',
    });
    const units = klPerUnit(posterior.slice(0, latent), posterior.slice(latent));
    // what is measured leaves the device in single precision
    const near = 1e-6;
    const { nll } = gaussianLoss(x, mean, sigma);
    expect(Math.abs(losses.reconstruction + nll)).toBeLessThan(near * (10 + Math.abs(nll)));
    losses.klPerUnit.forEach((unit, k) => expect(relativeError(unit, units[k]!)).toBeLessThan(near));
    expect(relativeError(losses.kl, total(units))).toBeLessThan(near);
    expect(losses.elbo).toBe(losses.reconstruction - losses.kl);
  });

  it('are told apart from what is no number', () => {
    expect(isFiniteLoss({ elbo: -3, sigma: 0.5 })).toBe(true);
    expect(isFiniteLoss({ elbo: NaN, sigma: 0.5 })).toBe(false);
    expect(isFiniteLoss({ elbo: -3, sigma: 0 })).toBe(false);
    expect(isFiniteLoss({ elbo: -3, sigma: Infinity })).toBe(false);
  });
});

// Central differences err by h² times a third derivative, 1e-8 of numbers near 1; reading rounds to 6e-8.
const near = 3e-7;

describe('the gradients of the trainer are slopes of the library’s losses', () => {
  it('for the mean and for log σ of a Gaussian decoder, averaged over a batch', async () => {
    const [rows, features, logSigma] = [4, 5, -0.3];
    const [x, mean] = [normals(rows * features), normals(rows * features)];
    const loss = (at: readonly number[], log = logSigma): number => {
      let sum = 0;
      for (let i = 0; i < rows; i++) {
        const row = [i * features, (i + 1) * features] as const;
        sum += gaussianLoss(x.slice(...row), at.slice(...row), Math.exp(log)).nll;
      }
      return sum / rows;
    };
    const [m, data, log] = [
      ops.tensor(mean, rows, features),
      ops.tensor(x, rows, features),
      ops.tensor([logSigma], 1, 1),
    ];
    const gradient = await read(ops.likelihoodGradient('linear', m, data, log));
    gradient.forEach((value, i) => {
      const wanted = slope((at) => loss(at), mean, i);
      expect(Math.abs(value - wanted)).toBeLessThan(near * (1 + Math.abs(wanted)));
    });
    const [ofLogSigma = NaN] = await read(
      ops.logSigmaGradient(ops.reconstructionError('linear', m, data), log, features),
    );
    const wanted = slope(([at = NaN]) => loss(mean, at), [logSigma], 0);
    expect(Math.abs(ofLogSigma - wanted)).toBeLessThan(near * (1 + Math.abs(wanted)));
  });

  it('and vanish for log σ where σ is the best one', async () => {
    const [x, mean] = [normals(8), normals(8)];
    const { bestStd } = gaussianLoss(x, mean, 1);
    const error = ops.reconstructionError('linear', ops.tensor(mean, 1, 8), ops.tensor(x, 1, 8));
    const [gradient = NaN] = await read(ops.logSigmaGradient(error, ops.tensor([Math.log(bestStd)], 1, 1), 8));
    expect(Math.abs(gradient)).toBeLessThan(1e-12);
  });

  it('for the mean and the log variance of the code, through z and through the prior penalty', async () => {
    const [latent, beta] = [3, 1.7];
    const [noise, pull] = [normals(latent), normals(latent)];
    const posterior = normals(2 * latent);
    // a loss that is linear in z, with gradient `pull`, plus β times the penalty
    const loss = (at: readonly number[]): number => {
      const [m, l] = [at.slice(0, latent), at.slice(latent)];
      const z = m.map((value, k) => value + Math.exp(0.5 * l[k]!) * noise[k]!);
      return z.reduce((sum, value, k) => sum + pull[k]! * value, 0) + beta * total(klPerUnit(m, l));
    };
    const gradient = await read(
      ops.posteriorGradient(
        ops.tensor(posterior, 1, 2 * latent),
        ops.tensor(noise, 1, latent),
        ops.tensor(pull, 1, latent),
        beta,
      ),
    );
    gradient.forEach((value, i) => {
      const wanted = slope(loss, posterior, i);
      expect(Math.abs(value - wanted)).toBeLessThan(near * (1 + Math.abs(wanted)));
    });
  });
});
