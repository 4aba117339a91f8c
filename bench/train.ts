import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Ops, OpsName } from '../src/nn/ops.ts';
import { createPlain } from '../src/nn/plain/plain.ts';
import { createCpu } from '../src/nn/tfjs/cpu.ts';
import { countLaunches } from '../src/nn/tfjs/launches.ts';
import { createWebgl } from '../src/nn/tfjs/webgl.ts';
import { createWasm } from '../src/nn/wasm/wasm.ts';
import { createTrainer, firstCheckpoint } from '../src/vae/trainer.ts';
import { createConvnet } from './convnet.ts';
import { createFloor } from './floor.ts';
import { createJax } from './jax.ts';
import { models } from './models.ts';
import type { BenchModel } from './models.ts';
import { createPlainTfjs } from './plainTfjs.ts';
import { median } from './row.ts';
import type { Row } from './row.ts';

/** Something that trains, or does a part of training. */
interface Contender {
  readonly device: string;
  /** Takes ten steps and waits until they are done, reading one loss as a page does that shows a curve. */
  tenSteps(): Promise<void>;
  /** Launches of one step. */
  readonly launches?: number;
}

const rounds = 7;
const roundLength = 500;

async function tutorial(model: BenchModel, device: string, backend: string): Promise<Contender> {
  await tf.setBackend(backend);
  const plain = createPlainTfjs(model);
  const step = async (): Promise<void> => {
    const loss = plain.step();
    await loss.data();
    loss.dispose();
  };
  await step();
  const { launches } = backend === 'webgl' ? await countLaunches(step) : { launches: undefined };
  return {
    device,
    ...(launches !== undefined && { launches }),
    async tenSteps() {
      await tf.setBackend(backend);
      for (let i = 0; i < 9; i++) plain.step().dispose();
      await step();
    },
  };
}

/** Our trainer on a device, and its floor there. */
async function ours(model: BenchModel, open: () => Promise<Ops> | Ops): Promise<readonly Contender[]> {
  const ops = await open();
  const backend: Partial<Record<OpsName, string>> = { webgl: 'webgl', cpu: 'cpu' };
  const wanted = backend[ops.name];
  const { dataset } = model;
  const trainer = createTrainer(ops, dataset, firstCheckpoint(model.settings, dataset));
  const floor = createFloor(ops, model);
  const ready = async (): Promise<void> => {
    if (wanted) await tf.setBackend(wanted);
  };
  await ready();
  trainer.advance(false);
  const { launches } =
    ops.name === 'webgl' ? await countLaunches(() => void trainer.advance(false)) : { launches: undefined };
  return [
    {
      device: ops.name,
      ...(launches !== undefined && { launches }),
      async tenSteps() {
        await ready();
        for (let i = 0; i < 10; i++) {
          const measured = trainer.advance(i === 9);
          if (!measured) continue;
          await trainer.losses(measured);
          ops.dispose(measured);
        }
      },
    },
    {
      device: `floor of ${ops.name}`,
      async tenSteps() {
        await ready();
        for (let i = 0; i < 10; i++) floor.step();
        await floor.settle();
      },
    },
  ];
}

async function peers(model: BenchModel): Promise<readonly Contender[]> {
  const jax = await createJax(model);
  const convnet = createConvnet(model);
  return [
    await tutorial(model, 'tfjs WASM, layers + minimize', 'wasm'),
    {
      device: 'jax-js WASM, jit',
      async tenSteps() {
        for (let i = 0; i < 10; i++) await jax.step(i === 9);
      },
    },
    {
      device: 'convnetjs, an autoencoder without noise and KL',
      tenSteps() {
        for (let i = 0; i < 10; i++) convnet.step();
        return Promise.resolve();
      },
    },
  ];
}

/** Steps per second in one round. */
async function round({ tenSteps }: Contender): Promise<number> {
  const started = performance.now();
  let steps = 0;
  do {
    await tenSteps();
    steps += 10;
  } while (performance.now() - started < roundLength);
  return (steps * 1000) / (performance.now() - started);
}

/** Training steps per second of every device and of peers against tfjs as a tutorial uses it: medians of interleaved rounds. */
export async function benchTrain(report: (line: string) => void): Promise<readonly Row[]> {
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainWasm,
    'tfjs-backend-wasm-simd.wasm': simdWasm,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedWasm,
  });
  const rows: Row[] = [];
  for (const model of models()) {
    const contenders = [
      await tutorial(model, 'baseline', 'webgl'),
      ...(await ours(model, createWebgl)),
      ...(await ours(model, createWasm)),
      ...(await ours(model, createPlain)),
      ...(await ours(model, createCpu)),
      ...(await peers(model)),
    ];
    for (const contender of contenders) {
      report(`train ${model.name}: warming up ${contender.device}`);
      await contender.tenSteps();
    }
    const speeds = contenders.map((): number[] => []);
    for (let i = 0; i < rounds; i++) {
      report(`train ${model.name}: round ${i + 1} of ${rounds}`);
      for (const [k, contender] of contenders.entries()) speeds[k]!.push(await round(contender));
    }
    const values = speeds.map(median);
    contenders.forEach(({ device, launches }, k) => {
      const floor = contenders.findIndex((other) => other.device === `floor of ${device}`);
      rows.push({
        suite: 'train',
        model: model.name,
        device,
        value: values[k]!,
        unit: 'steps/s',
        ratio: values[k]! / values[0]!,
        ...(floor >= 0 && { floorRatio: values[floor]! / values[k]! }),
        ...(launches !== undefined && { launches }),
      });
    });
  }
  return rows;
}
