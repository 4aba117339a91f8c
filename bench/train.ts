import * as tf from '@tensorflow/tfjs';
import { createPlain } from '../src/nn/plain/plain.ts';
import { createCpu } from '../src/nn/tfjs/cpu.ts';
import { createWebgl } from '../src/nn/tfjs/webgl.ts';
import type { Ops } from '../src/nn/ops.ts';
import { makeDataset } from '../src/vae/dataset.ts';
import { defaults } from '../src/vae/protocol.ts';
import type { DataName } from '../src/vae/protocol.ts';
import { createTrainer, firstCheckpoint } from '../src/vae/trainer.ts';
import { createPlainTfjs } from './plainTfjs.ts';

/** One measured figure; `ratio` is relative to the first device of the suite, greater is better. */
export interface Row {
  readonly suite: string;
  readonly model: string;
  readonly device: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio: number;
}

/** Something that trains. */
interface Contender {
  readonly device: string;
  /** Takes ten steps, then reads one loss, as a page does that shows a curve. */
  tenSteps(): Promise<void>;
}

const rounds = 5;
const roundLength = 1000;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function tutorial(data: DataName): Promise<Contender> {
  await tf.setBackend('webgl');
  const model = createPlainTfjs(defaults[data], makeDataset(data, 1));
  return {
    device: 'tfjs layers + minimize, WebGL',
    async tenSteps() {
      await tf.setBackend('webgl');
      for (let i = 0; i < 10; i++) {
        const loss = model.step();
        if (i === 9) await loss.data();
        loss.dispose();
      }
    },
  };
}

async function ours(
  data: DataName,
  device: string,
  open: () => Promise<Ops> | Ops,
  backend?: string,
): Promise<Contender> {
  const ops = await open();
  const dataset = makeDataset(data, 1);
  const trainer = createTrainer(ops, dataset, firstCheckpoint(defaults[data], dataset));
  return {
    device,
    async tenSteps() {
      if (backend) await tf.setBackend(backend);
      for (let i = 0; i < 10; i++) {
        const measured = trainer.advance(i === 9);
        if (!measured) continue;
        await trainer.losses(measured);
        ops.dispose(measured);
      }
    },
  };
}

/** Steps per second in one round of about a second. */
async function round({ tenSteps }: Contender): Promise<number> {
  const started = performance.now();
  let steps = 0;
  while (performance.now() - started < roundLength) {
    await tenSteps();
    steps += 10;
  }
  return (steps * 1000) / (performance.now() - started);
}

/** Training steps per second of our trainer on each device against tfjs as a tutorial uses it: medians of interleaved rounds. */
export async function benchTrain(report: (line: string) => void): Promise<readonly Row[]> {
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  const rows: Row[] = [];
  for (const data of ['heat-bump', 'digits'] as const) {
    const { hidden, latent, batchSize } = defaults[data];
    const { features } = makeDataset(data, 1, 1, 1);
    const model = `${features}-${hidden}-${latent}-${hidden}-${features}, batch ${batchSize}`;
    const contenders = [
      await tutorial(data),
      await ours(data, 'ours, tfjs WebGL', createWebgl, 'webgl'),
      await ours(data, 'ours, tfjs CPU', createCpu, 'cpu'),
      await ours(data, 'ours, plain TypeScript', createPlain),
    ];
    for (const { device, tenSteps } of contenders) {
      report(`training ${model}: warming up ${device}`);
      await tenSteps();
    }
    const speeds = contenders.map((): number[] => []);
    for (let i = 0; i < rounds; i++) {
      report(`training ${model}: round ${i + 1} of ${rounds}`);
      for (const [k, contender] of contenders.entries()) speeds[k]!.push(await round(contender));
    }
    const values = speeds.map(median);
    contenders.forEach(({ device }, k) =>
      rows.push({
        suite: 'training',
        model,
        device,
        value: values[k]!,
        unit: 'steps/s',
        ratio: values[k]! / values[0]!,
      }),
    );
  }
  return rows;
}
