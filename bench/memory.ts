import * as tf from '@tensorflow/tfjs';
import type { Ops } from '../src/nn/ops.ts';
import { createWebgl } from '../src/nn/tfjs/webgl.ts';
import { createWasm } from '../src/nn/wasm/wasm.ts';
import { createTrainer, firstCheckpoint } from '../src/vae/trainer.ts';
import { models } from './models.ts';
import type { Row } from './row.ts';

const steps = 5000;

/** Chromium's own measure of the page's heap. */
const heap = (): number =>
  (performance as Performance & { readonly memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN;

/** Tensors and heap that 5,000 steps, each tenth one measured and read, leave behind. */
export async function benchMemory(report: (line: string) => void): Promise<readonly Row[]> {
  const model = models()[1]!;
  const rows: Row[] = [];
  const devices: readonly (() => Promise<Ops>)[] = [createWasm, createWebgl];
  for (const open of devices) {
    const ops = await open();
    if (ops.name === 'webgl') await tf.setBackend('webgl');
    report(`memory ${model.name}: ${steps} steps on ${ops.name}`);
    const trainer = createTrainer(ops, model.dataset, firstCheckpoint(model.settings, model.dataset));
    const take = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        const measured = trainer.advance(i % 10 === 9);
        if (!measured) continue;
        await trainer.losses(measured);
        ops.dispose(measured);
      }
    };
    await take(100);
    const before = { tensors: ops.count(), heap: heap() };
    await take(steps);
    rows.push(
      {
        suite: 'memory',
        model: model.name,
        device: ops.name,
        value: ops.count() - before.tensors,
        unit: 'tensors more',
      },
      {
        suite: 'memory',
        model: model.name,
        device: ops.name,
        value: (heap() - before.heap) / 1e6,
        unit: 'MB of heap more',
      },
    );
  }
  return rows;
}
