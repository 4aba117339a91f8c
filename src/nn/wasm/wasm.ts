import type { Ops } from '../ops.ts';
import { wasmGaussian } from './gaussian.ts';
import { wasmLayers } from './layers.ts';
import { wasmLikelihood } from './likelihood.ts';
import { loadKernels } from './load.ts';
import { createMemory, placed } from './memory.ts';
import { wasmMixture } from './mixture.ts';
import { wasmParameters } from './parameters.ts';

/** What the device may use: a laptop spares it, and a phone refuses sooner with the same error. */
const mostBytes = 2 ** 30;

/**
 * The WASM device: SIMD kernels in AssemblyScript without fused multiply-add, with their own exponentials, logarithms and
 * normal draws, so that a run has the same bits in every browser on every machine. Rejects where WebAssembly, its SIMD
 * instructions or leave to compile is missing; operations throw `RangeError` beyond 1 GiB.
 */
export async function createWasm(): Promise<Ops> {
  const kernels = await loadKernels();
  const memory = createMemory(kernels.memory, mostBytes);
  const { make } = memory;
  return {
    name: 'wasm',
    epsilon: 1e-8,
    tensor(values, rows, columns) {
      const made = make(rows, columns);
      memory.floats().set(values, made.at / 4);
      return made;
    },
    read(tensor) {
      const from = placed(tensor).at / 4;
      return Promise.resolve(memory.floats().slice(from, from + tensor.rows * tensor.columns));
    },
    dispose: memory.release,
    tidy: memory.tidy,
    count: memory.count,
    parameters: (state, shapes) => wasmParameters(memory, kernels, state, shapes),
    gather(table, rows) {
      const room = memory.spare(4 * rows.length);
      const out = make(rows.length, table.columns);
      memory.integers().set(rows, room / 4);
      kernels.gather(placed(table).at, room, out.at, rows.length, table.columns);
      return out;
    },
    noise([low, high], step, rows, columns) {
      const out = make(rows, columns);
      kernels.noise(low, high, step, out.at, rows * columns);
      return out;
    },
    ...wasmLayers(memory, kernels),
    ...wasmGaussian(memory, kernels),
    ...wasmLikelihood(memory, kernels),
    ...wasmMixture(memory, kernels),
    combine(tensors, factors) {
      const [{ rows, columns }] = tensors as readonly [(typeof tensors)[0], ...typeof tensors];
      const out = make(rows, columns);
      tensors.forEach((tensor, t) => kernels.accumulate(placed(tensor).at, factors[t]!, out.at, rows * columns, t > 0));
      return out;
    },
    columnMeans(x) {
      const out = make(1, x.columns);
      kernels.columnMeans(placed(x).at, out.at, x.rows, x.columns);
      return out;
    },
    join(rows) {
      let columns = 0;
      for (const row of rows) columns += row.columns;
      const out = make(1, columns);
      const floats = memory.floats();
      let to = out.at / 4;
      for (const row of rows) {
        const from = placed(row).at / 4;
        floats.copyWithin(to, from, from + row.columns);
        to += row.columns;
      }
      return out;
    },
    settle: () => Promise.resolve(),
    close: () => {},
  };
}
