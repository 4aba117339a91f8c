import { createRng } from '../../math/rng.ts';
import { noisingSteps } from '../../models/denoiser/chain.ts';
import { inputs } from '../../models/denoiser/features.ts';
import type { DenoiserView } from '../../models/denoiser/protocol.ts';

const rng = createRng(8, 'view');
const normals = (count: number): Float32Array => Float32Array.from({ length: count }, () => rng.normal());
const widths = [inputs, 5, 4, 2];

/** Points of the made-up model. */
export const madeParticles = 12;

/** A view such as a trainer sends, of a made-up network with two hidden layers. */
export const madeView: DenoiserView = {
  losses: [0.7, 0.5],
  lossEvery: 100,
  lossAt: new Float64Array(noisingSteps + 1).fill(0.4),
  fitted: {
    mean: -1.2,
    standardError: 0.04,
    reconstruction: 3.2,
    priorKl: 0.005,
    denoisingKl: Float64Array.from({ length: noisingSteps + 1 }, (_, t) => (t < 2 ? 0 : 4.395 / (noisingSteps - 1))),
  },
  target: {
    mean: -1.6,
    standardError: 0.05,
    reconstruction: 3,
    priorKl: 0.005,
    denoisingKl: new Float64Array(noisingSteps + 1),
  },
  history: [
    { step: 0, mean: -7.4, standardError: 0.1 },
    { step: 200, mean: -1.2, standardError: 0.04 },
  ],
  targetHistory: [{ step: 0, mean: -8, standardError: 0.1 }],
  law: { mean: -1.03, standardError: 0.04 },
  gap: { mean: 0.17, standardError: 0.02 },
  autoencoder: { elbo: -1.78, step: 3000 },
  heldOut: 400,
  stds: new Float64Array(noisingSteps + 1).fill(0.2),
  paths: normals(2 * (noisingSteps + 1) * madeParticles),
  particles: madeParticles,
  layers: widths.slice(1).map((width, i) => normals((widths[i]! + 1) * width)),
};
