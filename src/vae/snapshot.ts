import type { Tensor } from '../nn/ops.ts';
import { createRng } from '../math/rng.ts';
import { decodeMean, encode, priorMixture } from './model.ts';
import { priorGrid } from './priorGrid.ts';
import { drawPrior } from './protocol/drawPrior.ts';
import type { LearnedPrior } from './protocol/drawPrior.ts';
import { gridSide, sampleCount, shown } from './protocol.ts';
import type { Snapshot, Wants } from './protocol.ts';
import { normals } from './trainer.ts';
import type { Standing } from './trainer.ts';

/** What a snapshot is before the trainer adds how well codes tell the truth. */
type Parts = Omit<Snapshot, 'quality'>;

/** Reads what `make` gives and disposes it. */
async function readOut(trainer: Standing, make: () => Tensor): Promise<Float32Array> {
  const tensor = trainer.ops.tidy(make);
  try {
    return await trainer.ops.read(tensor);
  } finally {
    trainer.ops.dispose(tensor);
  }
}

/** Means of p(x | z) for codes in rows. */
export function decodeCodes(trainer: Standing, codes: Float32Array): Promise<Float32Array> {
  const { ops, model, weights } = trainer;
  return readOut(trainer, () =>
    decodeMean(ops, model, weights, ops.tensor(codes, codes.length / model.latent, model.latent)),
  );
}

/** Means and log variances of q(z | x) for data in rows, or for the held-out items when there is no x. */
export async function encodeData(
  trainer: Standing,
  x?: Float32Array,
): Promise<{ readonly means: Float32Array; readonly logVars: Float32Array }> {
  const { ops, model, weights, heldOut } = trainer;
  const { latent, features } = model;
  const posterior = await readOut(trainer, () =>
    encode(ops, model, weights, x ? ops.tensor(x, x.length / features, features) : heldOut),
  );
  const pick = (offset: number): Float32Array =>
    Float32Array.from(
      { length: posterior.length / 2 },
      (_, i) => posterior[Math.floor(i / latent) * 2 * latent + offset + (i % latent)]!,
    );
  return { means: pick(0), logVars: pick(latent) };
}

/** The prior where it is learned. */
async function learnedPrior(trainer: Standing): Promise<LearnedPrior | undefined> {
  const { ops, model, weights } = trainer;
  if (model.prior === 'normal') return undefined;
  const [components, logits] = await Promise.all([
    readOut(trainer, () => ops.combine([priorMixture(ops, model, weights).components], [1])),
    readOut(trainer, () => ops.combine([priorMixture(ops, model, weights).logits], [1])),
  ]);
  return { components, logits };
}

/** Uniform numbers that pick the components of the draws. */
function picks(seed: number): Float32Array {
  const rng = createRng(seed, 'noise').fork('prior components');
  return Float32Array.from({ length: sampleCount }, () => rng.uniform());
}

/** What is wanted of the run at this step. All decoding is one pass, since on a graphics chip a pass costs more than its rows. */
export async function takeSnapshot(trainer: Standing, wants: Wants, sigma: number): Promise<Parts> {
  const { model, settings, step } = trainer;
  const { latent, features } = model;
  const posterior = wants.codes || wants.reconstructions ? await encodeData(trainer) : undefined;
  const gridCodes = wants.grid ? priorGrid(gridSide, latent) : new Float32Array(0);
  const first = wants.reconstructions && posterior ? posterior.means.slice(0, shown * latent) : new Float32Array(0);
  const prior = wants.samples ? await learnedPrior(trainer) : undefined;
  const draws = wants.samples
    ? drawPrior(normals(settings.seed, 'prior samples', sampleCount * latent), picks(settings.seed), latent, prior)
    : new Float32Array(0);
  const codes = Float32Array.from([...first, ...gridCodes, ...draws]);
  const decoded = codes.length > 0 ? await decodeCodes(trainer, codes) : codes;
  const [endOfFirst, endOfGrid] = [first.length, first.length + gridCodes.length].map(
    (count) => (count / latent) * features,
  );
  return {
    type: 'snapshot',
    step,
    latent,
    sigma,
    ...(wants.codes && posterior),
    ...(wants.reconstructions && { reconstructions: decoded.slice(0, endOfFirst) }),
    ...(wants.grid && { gridCodes, grid: decoded.slice(endOfFirst, endOfGrid) }),
    ...(wants.samples && { samples: decoded.slice(endOfGrid), ...(prior && { prior }) }),
  };
}
