import type { AffineVae } from './affineVae.ts';
import type { Normal } from './normal.ts';

/** The slopes of the ELBO, in nats per unit of each parameter; the encoder's width is its log variance. */
export interface AffineVaeGradient {
  readonly slope: number;
  readonly offset: number;
  readonly logVar: number;
  readonly w: number;
  readonly b: number;
}

/** The gradient of the ELBO averaged over data of this mean and std and over the noise of the code, in closed form. */
export function affineVaeGradient({ decoder, encoder }: AffineVae, data: Normal): AffineVaeGradient {
  const { w, b } = decoder;
  const precision = 1 / decoder.std / decoder.std;
  const variance = encoder.std * encoder.std;
  const square = data.mean * data.mean + data.std * data.std;
  // Means over the data of the code's mean m = slope x + offset, of m x, and of the residual r = x − b − w m with 1, x, m.
  const code = encoder.slope * data.mean + encoder.offset;
  const codeX = encoder.slope * square + encoder.offset * data.mean;
  const rest = data.mean - b - w * code;
  const restX = square - b * data.mean - w * codeX;
  const restCode = encoder.slope * restX + encoder.offset * rest;
  return {
    slope: w * precision * restX - codeX,
    offset: w * precision * rest - code,
    logVar: 0.5 - 0.5 * variance * (1 + w * w * precision),
    w: precision * (restCode - w * variance),
    b: precision * rest,
  };
}

/**
 * The reparameterized gradient of one datum and one draw z = m + s ε (Kingma and Welling 2014): its mean over the data and
 * over ε ~ N(0, 1) is `affineVaeGradient`. The prior penalty enters in closed form, as in a VAE.
 */
export function affineVaeDrawGradient({ decoder, encoder }: AffineVae, x: number, noise: number): AffineVaeGradient {
  const { w, b } = decoder;
  const precision = 1 / decoder.std / decoder.std;
  const mean = encoder.slope * x + encoder.offset;
  const z = mean + encoder.std * noise;
  const rest = precision * (x - b - w * z);
  return {
    slope: (w * rest - mean) * x,
    offset: w * rest - mean,
    logVar: 0.5 * w * rest * encoder.std * noise + 0.5 - 0.5 * encoder.std * encoder.std,
    w: rest * z,
    b: rest,
  };
}
