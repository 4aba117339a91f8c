import { drawPendulum } from '../../data/pendulum.ts';
import { createRng } from '../../math/rng.ts';
import type { Ops } from '../../nn/ops.ts';
import { makeDataset } from '../dataset.ts';
import { knnAccuracy, knnR2 } from '../knn.ts';
import { defaults } from '../protocol.ts';
import type { DataName, Settings } from '../protocol.ts';
import { measureQuality } from '../quality.ts';
import { encodeData } from '../snapshot.ts';
import { createTrainer, firstCheckpoint } from '../trainer.ts';
import type { Trainer } from '../trainer.ts';

/** Opens a device for one run. */
export type OpenDevice = () => Promise<Ops>;

/** What a run has come to. */
export interface Trained {
  readonly trainer: Trainer;
  readonly elbo: number;
  /** Nats per unit on held-out items, the greatest first. */
  readonly klPerUnit: readonly number[];
  readonly sigma: number;
  /** By neighbors among codes drawn from q. */
  readonly r2: Readonly<Record<string, number>>;
}

/** Trains with the usual settings of a data set, changed as told. */
export async function train(
  open: OpenDevice,
  data: DataName,
  steps: number,
  changes: Partial<Settings>,
): Promise<Trained> {
  const settings: Settings = { ...defaults[data], ...changes };
  const dataset = makeDataset(data, settings.seed);
  const trainer = createTrainer(await open(), dataset, firstCheckpoint(settings, dataset));
  for (let i = 0; i < steps; i++) trainer.advance(false);
  const { elbo, klPerUnit, sigma } = await trainer.heldOutLosses();
  const { r2 } = await measureQuality(trainer);
  return { trainer, elbo, klPerUnit: klPerUnit.toSorted((a, b) => b - a), sigma, r2 };
}

/** Means of q(z | x) of so many training items and of the held-out ones. */
async function meanCodes(trainer: Trainer, most: number) {
  const { latent } = trainer.model;
  const codes = async (x: Float32Array, count: number) => ({
    values: (await encodeData(trainer, x.subarray(0, count * trainer.model.features))).means,
    count,
    dimensions: latent,
  });
  const { train: items, heldOut } = trainer.dataset;
  return { near: await codes(items.x, Math.min(most, items.count)), far: await codes(heldOut.x, heldOut.count) };
}

/** R² of a number told from the means of the codes by ten neighbors. */
export async function r2FromMeans(trainer: Trainer, told: (item: number, held: boolean) => number): Promise<number> {
  const { near, far } = await meanCodes(trainer, 1000);
  const list = (count: number, held: boolean) => Array.from({ length: count }, (_, i) => told(i, held));
  return knnR2(near, list(near.count, false), far, list(far.count, true));
}

/** Share of held-out items whose class the means of the codes tell, by seven neighbors among all training items. */
export async function accuracyFromMeans(trainer: Trainer): Promise<number> {
  const { near, far } = await meanCodes(trainer, Infinity);
  const { train: items, heldOut } = trainer.dataset;
  return knnAccuracy(near, items.classes ?? [], far, heldOut.classes ?? []);
}

/** Means of the codes of the pendulum at so many even angles, with the noise of the data. */
async function around(trainer: Trainer, count: number): Promise<Float32Array> {
  const rng = createRng(trainer.settings.seed, 'claims');
  const x = new Float32Array(count * trainer.model.features);
  for (let i = 0; i < count; i++)
    x.set(
      drawPendulum((2 * Math.PI * i) / count).map((value) => value + 0.02 * rng.normal()),
      i * trainer.model.features,
    );
  return (await encodeData(trainer, x)).means;
}

/** How often the codes of a pendulum that goes once around wind around their centroid in the plane. */
export async function windingNumber(trainer: Trainer): Promise<number> {
  const count = 240;
  const means = await around(trainer, count);
  const at = (i: number, j: number): number => means[2 * (i % count) + j]!;
  const center = [0, 1].map((j) => Array.from({ length: count }, (_, i) => at(i, j)).reduce((a, b) => a + b) / count);
  let turned = 0;
  for (let i = 0; i < count; i++) {
    const [x0, y0] = [at(i, 0) - center[0]!, at(i, 1) - center[1]!];
    const [x1, y1] = [at(i + 1, 0) - center[0]!, at(i + 1, 1) - center[1]!];
    turned += Math.atan2(x0 * y1 - y0 * x1, x0 * x1 + y0 * y1);
  }
  return turned / (2 * Math.PI);
}

/** The greatest jump of a one-unit code of the pendulum between angles 1.5° apart, as a share of the code's range. */
export async function greatestJump(trainer: Trainer): Promise<number> {
  const means = await around(trainer, 240);
  const jumps = Array.from(means, (mean, i) => Math.abs(mean - means[(i + 1) % means.length]!));
  return Math.max(...jumps) / (Math.max(...means) - Math.min(...means));
}
