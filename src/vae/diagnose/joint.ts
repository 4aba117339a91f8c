import type { Ops, Tensor } from '../../nn/ops.ts';
import { logLikelihoodFrom } from '../loss.ts';
import { decode, through } from '../model.ts';
import type { Standing } from '../trainer.ts';
import { createPause } from './pauses.ts';
import { logPrior, logPriorSlopes, readOut, readPrior } from './prior.ts';
import type { Prior } from './prior.ts';

/** log p(x, z) of a model as it stands, for one datum at many codes; all in nats, the decoder in the device's single precision. */
export interface Joint {
  readonly features: number;
  readonly latent: number;
  readonly prior: Prior;
  /** What the device's rounding may add to a log p of this size: single precision keeps 2⁻²² of it and of what each number adds. */
  rounding(log: number): number;
  /** log p(x, z) at each code. */
  at(x: Float32Array, codes: ArrayLike<number>): Promise<Float64Array>;
  /** Σ weight · log p(x, z) over the codes, and the gradient of each term: codes × latent. */
  weighted(
    x: Float32Array,
    codes: ArrayLike<number>,
    weights: ArrayLike<number>,
  ): Promise<{ readonly value: number; readonly slopes: Float64Array }>;
  /** Decodes codes once, to ask about many data: log p(x, z) at them for any x. `dispose` frees what is kept. */
  kept(codes: ArrayLike<number>): Promise<Kept>;
}

/** Codes that stay decoded. */
export interface Kept {
  at(x: Float32Array): Promise<Float64Array>;
  dispose(): void;
}

/** The most codes at a time, which bounds memory. */
const mostCodes = 2048;

/** Multiplications at a time where the processor does them: a few milliseconds. */
const mostWork = 3e6;

/** How many codes are decoded at a time. A graphics chip takes as long for few as for many. */
function blockOf(ops: Ops, decoder: readonly Tensor[], features: number): number {
  if (ops.name === 'webgl') return mostCodes;
  // An exponential costs about as much as 20 multiplications.
  const work = decoder.reduce((sum, { rows, columns }) => sum + (rows + 20) * columns, 20 * features);
  return Math.max(32, Math.min(mostCodes, Math.floor(mostWork / work)));
}

/** Takes a trainer's model as it stands; right until its next step. */
export async function openJoint({ ops, model, weights }: Pick<Standing, 'ops' | 'model' | 'weights'>): Promise<Joint> {
  const { features, latent, output, decoder } = model;
  const prior = await readPrior(ops, model, weights);
  const sigma = Math.exp((await readOut(ops, () => ops.combine([weights.logSigma], [1])))[0]!);
  const pause = createPause();
  const block = blockOf(ops, weights.decoder, features);
  const isSigmoid = output === 'sigmoid';
  // Where Adam's ε is large, numbers are half floats of 10 bits.
  const unit = ops.epsilon > 1e-5 ? 2 ** -9 : 2 ** -22;

  const blocks = (codes: ArrayLike<number>): readonly Float32Array[] => {
    const line = Float32Array.from(codes);
    const size = block * latent;
    return Array.from({ length: Math.ceil(line.length / size) }, (_, i) => line.subarray(i * size, (i + 1) * size));
  };
  const onDevice = (codes: Float32Array): Tensor => ops.tensor(codes, codes.length / latent, latent);
  const likelihood = (error: number): number => logLikelihoodFrom(output, error, sigma, features);

  return {
    features,
    latent,
    prior,
    rounding: (log) => unit * (Math.abs(log) + features),
    async at(x, codes) {
      const logs = logPrior(prior, codes);
      let from = 0;
      for (const part of blocks(codes)) {
        const errors = await readOut(ops, () =>
          ops.reconstructionError(output, decode(ops, model, weights, onDevice(part)), ops.tensor(x, 1, features)),
        );
        errors.forEach((error, i) => (logs[from + i] = logs[from + i]! + likelihood(error)));
        from += errors.length;
        await pause();
      }
      return logs;
    },
    async weighted(x, codes, rowWeights) {
      const { logs, slopes } = logPriorSlopes(prior, codes);
      let value = 0;
      let from = 0;
      for (const part of blocks(codes)) {
        const rows = part.length / latent;
        const [error, dz] = ops.tidy(() => {
          const datum = ops.tensor(x, 1, features);
          const { inputs, out } = through(ops, weights.decoder, decoder.activation, onDevice(part));
          // Unit weights: the slope of every row is wanted for itself.
          const ones = ops.tensor(new Float32Array(rows).fill(1), rows, 1);
          let d = ops.likelihoodGradient(output, out, datum, weights.logSigma, ones);
          for (let i = inputs.length - 1; i >= 0; i--)
            d = ops.denseBackward(d, weights.decoder[i]!, inputs[i]!, i > 0 ? decoder.activation : 'linear');
          return [ops.reconstructionError(output, out, datum), d] as const;
        });
        const [errors, uphill] = await Promise.all([ops.read(error), ops.read(dz)]);
        [error, dz].forEach(ops.dispose);
        for (let i = 0; i < rows; i++) value += rowWeights[from + i]! * (logs[from + i]! + likelihood(errors[i]!));
        uphill.forEach((slope, i) => (slopes[from * latent + i] = slopes[from * latent + i]! - slope));
        from += rows;
        await pause();
      }
      return { value, slopes };
    },
    async kept(codes) {
      const priors = logPrior(prior, codes);
      const parts: Tensor[] = [];
      for (const part of blocks(codes)) {
        parts.push(
          ops.tidy(() => {
            const out = decode(ops, model, weights, onDevice(part));
            // The sigmoid is taken once, not for every x.
            return isSigmoid ? ops.mean(output, out) : out;
          }),
        );
        await ops.settle();
        await pause();
      }
      return {
        async at(x) {
          const logs = priors.slice();
          let from = 0;
          for (const part of parts) {
            const errors = await readOut(ops, () =>
              ops.reconstructionError(isSigmoid ? 'linear' : output, part, ops.tensor(x, 1, features)),
            );
            errors.forEach((error, i) => (logs[from + i] = logs[from + i]! + likelihood(error)));
            from += errors.length;
            await pause();
          }
          return logs;
        },
        dispose: () => parts.forEach(ops.dispose),
      };
    },
  };
}
