import { catalogue } from '../../data/catalogue.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { cos } from '../../math/portableTrig.ts';
import { createRng } from '../../math/rng.ts';
import { recording } from '../../vae/recorded.ts';
import { unflatten } from '../../vae/recording.ts';
import type { CreateModel } from '../model.ts';
import { batchSize, drawBatch } from './batch.ts';
import { boundOf, fittedVariances, targetVariances, type Bound } from './bound.ts';
import { createChain, noisingSteps, runLength } from './chain.ts';
import { dataSeed, makeData } from './data.ts';
import { inputs } from './features.ts';
import { createExamination } from './heldOut.ts';
import { backward, firstWeights, shapes } from './network.ts';
import type { BoundPoint, DenoiserData, DenoiserSettings, DenoiserView } from './protocol.ts';
import { particles, samplePaths } from './sample.ts';

/** The greatest learning rate of Adam; it falls along half a cosine to 0 at the end of the run. */
const fastest = 0.004;
/** Steps from one point of the loss to the next, and from one point of the bound to the next. */
const lossEvery = 40;
const boundEvery = 200;
/** Weight of one row in the running mean of the errors at its time: about the last hundred steps count. */
const memory = 0.004;

/** The bound of the recorded autoencoder on the held-out points at the end of its run. */
async function autoencoderOf(data: DenoiserData): Promise<DenoiserView['autoencoder']> {
  const { losses } = await recording(data);
  const last = losses.map(unflatten).findLast(({ heldOut }) => heldOut);
  if (!last?.heldOut)
    throw new RangeError(`autoencoderOf: the run must have been measured on held-out points, got ${data}`);
  return { elbo: last.heldOut.elbo, step: last.step };
}

/** A network that learns to tell the noise in points of a plane, at every noise level of a chain. */
export const create: CreateModel<DenoiserSettings, DenoiserView> = async (ops, { data, seed }) => {
  const dataset = makeData(data);
  const { heldOut, train } = dataset;
  const chain = createChain();
  const { law } = catalogue[data];
  const logDensities = Float64Array.from({ length: heldOut.count }, (_, i) =>
    law ? law.logDensity(heldOut.x.subarray(2 * i, 2 * i + 2)) : NaN,
  );
  const autoencoder = await autoencoderOf(data);
  const values = firstWeights(createRng(seed, 'denoiser weights'));
  const zeros = new Float32Array(values.length);
  const parameters = ops.parameters({ values, firstMoment: zeros, secondMoment: zeros, adamStep: 0 }, shapes);
  const examination = createExamination(ops, chain, heldOut.x, dataSeed);
  const rng = createRng(seed, 'denoiser batches');
  const target = targetVariances(chain);

  const lossAt = new Float64Array(noisingSteps + 1).fill(1);
  const losses: number[] = [];
  const history: BoundPoint[] = [];
  const targetHistory: BoundPoint[] = [];
  let step = 0;
  let sum = 0;
  let measured: { readonly step: number; readonly fitted: Bound; readonly target: Bound } | undefined;

  const measure = async (): Promise<{ readonly fitted: Bound; readonly target: Bound }> => {
    if (measured?.step === step) return measured;
    const errors = await examination.errors(parameters.tensors);
    const bound = (variances: Float64Array): Bound => boundOf(chain, heldOut.x, errors, variances);
    measured = { step, fitted: bound(fittedVariances(chain, lossAt)), target: bound(target) };
    return measured;
  };
  const mark = async (): Promise<void> => {
    const now = await measure();
    const pointOf = ({ report: { mean, standardError } }: Bound): BoundPoint => ({ step, mean, standardError });
    history.push(pointOf(now.fitted));
    targetHistory.push(pointOf(now.target));
  };
  await mark();

  return {
    async step() {
      const { times, rows, noise } = drawBatch(chain, train.x, rng);
      const learningRate = 0.5 * fastest * (1 + cos((Math.PI * Math.min(step, runLength)) / runLength));
      const errors = ops.tidy(() => {
        const pass = backward(
          ops,
          parameters.tensors,
          ops.tensor(rows, batchSize, inputs),
          ops.tensor(noise, batchSize, 2),
        );
        parameters.step(pass.gradients, { kind: 'adam', learningRate, beta1: 0.9, beta2: 0.999, epsilon: ops.epsilon });
        return pass.errors;
      });
      const squares = await ops.read(errors);
      ops.dispose(errors);
      for (const [n, t] of times.entries()) {
        const perCoordinate = squares[n]! / 2;
        lossAt[t]! += memory * (perCoordinate - lossAt[t]!);
        sum += perCoordinate / batchSize;
      }
      step += 1;
      if (!Number.isFinite(sum))
        throw new Error(`The numbers grew too large at step ${step}. Another seed may do better.`);
      if (step % lossEvery === 0) {
        losses.push(sum / lossEvery);
        sum = 0;
      }
      if (step % boundEvery === 0) await mark();
    },
    async view() {
      const now = await measure();
      const stds = fittedVariances(chain, lossAt).map(Math.sqrt);
      return {
        losses: [...losses],
        lossEvery,
        lossAt: lossAt.slice(),
        fitted: now.fitted.report,
        target: now.target.report,
        history: [...history],
        targetHistory: [...targetHistory],
        law: meanWithError(logDensities),
        gap: meanWithError(logDensities.map((log, i) => log - now.fitted.perPoint[i]!)),
        autoencoder,
        heldOut: heldOut.count,
        stds,
        paths: await samplePaths(ops, parameters.tensors, chain, stds, seed),
        particles,
        layers: await Promise.all(parameters.tensors.map((layer) => ops.read(layer))),
      };
    },
  };
};
