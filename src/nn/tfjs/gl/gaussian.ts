import type { Ops } from '../../ops.ts';
import { expm1Minus } from './functions.ts';
import { program } from './program.ts';

const reparameterize = program({
  inputs: ['Q', 'Noise'],
  ints: ['draws'],
  element: `
    int row = r / draws;
    return atQ(row, c) + exp(.5 * atQ(row, c + columns)) * atNoise(r, c);`,
});

const klPerUnit = program({
  inputs: ['Q'],
  ints: ['tall'],
  functions: expm1Minus,
  // Averaged while it is summed, as half floats ask.
  element: `
    float sum = 0.;
    for (int i = 0; i < tall; i++) {
      float mean = atQ(i, c);
      sum += .5 * (mean * mean + expm1Minus(atQ(i, c + columns)));
    }
    return sum / float(tall);`,
});

const freeBitsMask = program({
  inputs: ['Kl'],
  floats: ['least'],
  element: 'return atKl(r, c) > least ? 1. : 0.;',
});

const posteriorGradient = program({
  inputs: ['Q', 'Noise', 'D', 'Mask'],
  ints: ['latent', 'masked'],
  floats: ['weight'],
  functions: expm1Minus,
  element: `
    int unit = c < latent ? c : c - latent;
    float pressure = masked == 1 ? weight * atMask(0, unit) : weight;
    float q = atQ(r, c);
    float d = atD(r, unit);
    if (c < latent) return d + pressure * q;
    return .5 * (d * atNoise(r, unit) * exp(.5 * q) + pressure * (q + expm1Minus(q)));`,
});

const sampledPosteriorGradient = program({
  inputs: ['Q', 'Noise', 'D', 'Weights'],
  ints: ['latent', 'draws', 'weighted'],
  floats: ['beta', 'share'],
  element: `
    int unit = c < latent ? c : c - latent;
    float deviation = exp(.5 * atQ(r, c));
    float sum = 0.;
    for (int row = r * draws; row < (r + 1) * draws; row++) {
      float d = atD(row, unit);
      float weight = weighted == 1 ? atWeights(row, 0) : share;
      sum += c < latent ? d : .5 * (d * atNoise(row, unit) * deviation - beta * weight);
    }
    return sum;`,
});

const logPosterior = program({
  inputs: ['Q', 'Noise'],
  ints: ['latent', 'draws'],
  element: `
    float sum = 0.;
    for (int unit = 0; unit < latent; unit++) {
      float e = atNoise(r, unit);
      sum -= .5 * (1.8378770664093453 + atQ(r / draws, unit + latent) + e * e);
    }
    return sum;`,
});

/** The diagonal Gaussian posterior q(z | x): draws, divergence from N(0, I), density and gradients. */
export const gaussian: Pick<
  Ops,
  'reparameterize' | 'klPerUnit' | 'freeBitsMask' | 'posteriorGradient' | 'sampledPosteriorGradient' | 'logPosterior'
> = {
  reparameterize: (posterior, noise) =>
    reparameterize([noise.rows, noise.columns], { Q: posterior, Noise: noise }, { draws: noise.rows / posterior.rows }),
  klPerUnit: (posterior) => klPerUnit([1, posterior.columns / 2], { Q: posterior }, { tall: posterior.rows }),
  freeBitsMask: (kl, least) => freeBitsMask([1, kl.columns], { Kl: kl }, { least }),
  posteriorGradient: (posterior, noise, dz, beta, mask) =>
    posteriorGradient(
      [posterior.rows, posterior.columns],
      { Q: posterior, Noise: noise, D: dz, Mask: mask ?? noise },
      { latent: noise.columns, masked: mask ? 1 : 0, weight: beta / posterior.rows },
    ),
  sampledPosteriorGradient: (posterior, noise, dz, beta, weights) =>
    sampledPosteriorGradient(
      [posterior.rows, posterior.columns],
      { Q: posterior, Noise: noise, D: dz, Weights: weights ?? noise },
      {
        latent: noise.columns,
        draws: noise.rows / posterior.rows,
        weighted: weights ? 1 : 0,
        beta,
        share: 1 / noise.rows,
      },
    ),
  logPosterior: (posterior, noise) =>
    logPosterior(
      [noise.rows, 1],
      { Q: posterior, Noise: noise },
      { latent: noise.columns, draws: noise.rows / posterior.rows },
    ),
};
