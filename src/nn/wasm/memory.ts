import type { Tensor } from '../ops.ts';
import { createBlocks } from './blocks.ts';
import type { Address } from './kernels.ts';

/** A tensor of this device: a place in the memory of the kernels. */
export interface Placed extends Tensor {
  readonly at: Address;
}

/** Tensors in one growing memory. */
export interface Memory {
  /** A tensor with whatever numbers its place last held. */
  make(rows: number, columns: number): Placed;
  /** A tensor at a place that belongs to somebody else: it is neither counted nor released. */
  view(rows: number, columns: number, at: Address): Placed;
  release(tensor: Tensor): void;
  /** Runs `body` and releases whatever it made except what it returns. */
  tidy<T extends Tensor | readonly Tensor[] | undefined>(body: () => T): T;
  count(): number;
  /** Room for `bytes` bytes until the next call. */
  spare(bytes: number): Address;
  /** A piece for longer, and its return. */
  take(bytes: number): Address;
  give(address: Address): void;
  /** All of the memory as floats; to be asked for anew after anything was made. */
  floats(): Float32Array;
  /** The same as whole numbers. */
  integers(): Int32Array;
}

/** A tensor with what only this file knows of it. */
interface Tracked extends Placed {
  alive: boolean;
  kept: boolean;
}

/** A tensor seen as what this device made it. */
export const placed = (tensor: Tensor): Placed => tensor as Placed;

/** The address of a tensor that may be left out. */
export const addressOf = (tensor: Tensor | undefined): Address => (tensor ? placed(tensor).at : 0);

/** Address 0 stands for a tensor that is left out, so the first piece lies further up. */
const start = 1024;

/** Lays tensors into a memory, which grows to at most `most` bytes. */
export function createMemory(memory: WebAssembly.Memory, most: number): Memory {
  const blocks = createBlocks(memory, start, most);
  /** Tensors of all scopes that are open, in the order in which they were made. */
  const open: Tracked[] = [];
  let depth = 0;
  let alive = 0;
  let floats = new Float32Array(memory.buffer);
  let integers = new Int32Array(memory.buffer);
  let spareAt = 0;
  let spareBytes = 0;

  const drop = (tensor: Tracked): void => {
    if (!tensor.alive) return;
    tensor.alive = false;
    alive--;
    blocks.give(tensor.at);
  };
  const keep = (result: Tensor | readonly Tensor[] | undefined, kept: boolean): void => {
    if (Array.isArray(result)) for (const tensor of result as readonly Tracked[]) tensor.kept = kept;
    else if (result) (result as Tracked).kept = kept;
  };
  /** Ends a scope: what was made since `from` goes, but for what is kept, which belongs to the scope around it. */
  const close = (from: number): void => {
    let last = from;
    for (let i = from; i < open.length; i++) {
      const tensor = open[i]!;
      if (!tensor.kept) drop(tensor);
      else if (depth > 0) open[last++] = tensor;
    }
    open.length = last;
  };

  return {
    make(rows, columns) {
      const at = blocks.take(4 * rows * columns);
      const tensor: Tracked = { rows, columns, at, alive: true, kept: false };
      alive++;
      if (depth > 0) open.push(tensor);
      return tensor;
    },
    view: (rows, columns, at): Tracked => ({ rows, columns, at, alive: false, kept: false }),
    release: (tensor) => drop(tensor as Tracked),
    tidy(body) {
      const from = open.length;
      depth++;
      let result: ReturnType<typeof body> | undefined;
      try {
        result = body();
        keep(result, true);
        return result;
      } finally {
        depth--;
        close(from);
        keep(result, false);
      }
    },
    count: () => alive,
    spare(bytes) {
      if (bytes > spareBytes) {
        if (spareBytes > 0) blocks.give(spareAt);
        spareBytes = 0;
        spareAt = blocks.take(bytes);
        spareBytes = bytes;
      }
      return spareAt;
    },
    take: blocks.take,
    give: blocks.give,
    floats() {
      if (floats.buffer !== memory.buffer) floats = new Float32Array(memory.buffer);
      return floats;
    },
    integers() {
      if (integers.buffer !== memory.buffer) integers = new Int32Array(memory.buffer);
      return integers;
    },
  };
}
