import type { Ops } from '../../ops.ts';
import { tidied } from '../tensors.ts';
import { program } from './program.ts';

/** GLSL: logit + log N(z; mean, e^{logVar}) of one code and one component, which is log p up to Σ e^logit. */
const termOf = `
  float termOf(int row, int part) {
    float sum = atLogits(0, part);
    for (int unit = 0; unit < latent; unit++) {
      float logVar = atParts(part, unit + latent);
      float d = atZ(row, unit) - atParts(part, unit);
      sum -= .5 * (1.8378770664093453 + logVar + d * d * exp(-logVar));
    }
    return sum;
  }
  float logSumOfTerms(int row, int parts) {
    float top = termOf(row, 0);
    float sum = 1.;
    for (int part = 1; part < parts; part++) {
      float term = termOf(row, part);
      float high = max(top, term);
      sum = sum * exp(top - high) + exp(term - high);
      top = high;
    }
    return top + log(sum);
  }`;

const logSumOfLogits = `
  float logSumOfLogits(int parts) {
    float top = atLogits(0, 0);
    for (int part = 1; part < parts; part++) top = max(top, atLogits(0, part));
    float sum = 0.;
    for (int part = 0; part < parts; part++) sum += exp(atLogits(0, part) - top);
    return top + log(sum);
  }`;

const logProb = program({
  inputs: ['Z', 'Parts', 'Logits'],
  ints: ['latent', 'parts'],
  functions: termOf + logSumOfLogits,
  element: 'return logSumOfTerms(r, parts) - logSumOfLogits(parts);',
});

/** How much of each code each component answers for, times the weight of the code: rows × components. */
const responsibilities = program({
  inputs: ['Z', 'Parts', 'Logits', 'Weights'],
  ints: ['latent', 'weighted'],
  floats: ['scale'],
  functions: termOf,
  element: `
    float weight = weighted == 1 ? scale * atWeights(r, 0) : scale;
    return weight * exp(termOf(r, c) - logSumOfTerms(r, columns));`,
});

const gradientOfCodes = program({
  inputs: ['Z', 'Parts', 'Share'],
  ints: ['parts'],
  element: `
    float sum = 0.;
    for (int part = 0; part < parts; part++)
      sum += atShare(r, part) * (atZ(r, c) - atParts(part, c)) * exp(-atParts(part, c + columns));
    return sum;`,
});

const gradientOfComponents = program({
  inputs: ['Z', 'Parts', 'Share'],
  ints: ['tall', 'latent'],
  element: `
    int unit = c < latent ? c : c - latent;
    float mean = atParts(r, unit);
    float perVariance = exp(-atParts(r, unit + latent));
    float sum = 0.;
    for (int row = 0; row < tall; row++) {
      float d = atZ(row, unit) - mean;
      sum += atShare(row, r) * (c < latent ? -d * perVariance : .5 * (1. - d * d * perVariance));
    }
    return sum;`,
});

const gradientOfLogits = program({
  inputs: ['Logits', 'Share', 'Weights'],
  ints: ['tall', 'weighted'],
  floats: ['scale'],
  functions: logSumOfLogits,
  element: `
    float prior = exp(atLogits(0, c) - logSumOfLogits(columns));
    float sum = 0.;
    for (int row = 0; row < tall; row++)
      sum += prior * (weighted == 1 ? scale * atWeights(row, 0) : scale) - atShare(row, c);
    return sum;`,
});

/** The density of a mixture of diagonal Gaussians, the prior of codes, and its gradient. */
export const mixture: Pick<Ops, 'mixtureLogProb' | 'mixtureGradient'> = {
  mixtureLogProb: (z, components, logits) =>
    logProb([z.rows, 1], { Z: z, Parts: components, Logits: logits }, { latent: z.columns, parts: components.rows }),
  mixtureGradient(z, components, logits, scale, weights) {
    const [latent, parts, rows] = [z.columns, components.rows, z.rows];
    const weighing = { weighted: weights ? 1 : 0, scale: weights ? scale : scale / rows };
    const [dz, dComponents, dLogits] = tidied(() => {
      const share = responsibilities(
        [rows, parts],
        { Z: z, Parts: components, Logits: logits, Weights: weights ?? z },
        { latent, ...weighing },
      );
      return [
        gradientOfCodes([rows, latent], { Z: z, Parts: components, Share: share }, { parts }),
        gradientOfComponents([parts, 2 * latent], { Z: z, Parts: components, Share: share }, { tall: rows, latent }),
        gradientOfLogits(
          [1, parts],
          { Logits: logits, Share: share, Weights: weights ?? z },
          { tall: rows, ...weighing },
        ),
      ] as const;
    });
    return { z: dz, components: dComponents, logits: dLogits };
  },
};
