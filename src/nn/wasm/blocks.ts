import type { Address } from './kernels.ts';

/** Pieces of one growing memory, handed out again after use. */
export interface Blocks {
  /** A piece of at least so many bytes, at a multiple of 64. Throws `RangeError` where the memory may not grow further. */
  take(bytes: number): Address;
  give(address: Address): void;
}

const pageSize = 65536;

/**
 * What every piece has beyond what was asked for: the kernels work on four or eight floats at a time, so they may read
 * and write past the last one. It also keeps equal pieces from lying a power of two apart, where they would share few
 * lines of a cache.
 */
const margin = 128;

const mebibytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

/** The least size handed out for so many bytes: one of eight sizes from each power of two to the next. */
function sizeFor(bytes: number): number {
  const unit = Math.max(64, 2 ** (28 - Math.clz32(bytes)));
  return Math.ceil(bytes / unit) * unit;
}

/** Cuts a memory into pieces from byte `from` on, letting it grow to at most `most` bytes. */
export function createBlocks(memory: WebAssembly.Memory, from: Address, most: number): Blocks {
  const sizes = new Map<Address, number>();
  const free = new Map<number, Address[]>();
  let end = from;
  let room = memory.buffer.byteLength;

  const grow = (need: number): void => {
    // In steps of at least an eighth, since each one costs the views of the memory.
    const goal = Math.min(Math.max(need, room + room / 8), most);
    try {
      if (need > most) throw new RangeError('the limit');
      memory.grow(Math.ceil((goal - room) / pageSize));
    } catch (cause) {
      throw new RangeError(
        `wasm memory: ${mebibytes(need)} MiB are needed, but only ${mebibytes(Math.min(most, room))} MiB can be had; ` +
          'take fewer data, fewer draws or narrower layers',
        { cause },
      );
    }
    room = memory.buffer.byteLength;
  };

  /** A larger piece that lies free, for when nothing else is left. */
  const larger = (size: number): Address | undefined => {
    const fits = [...free].filter(([other, list]) => other > size && list.length > 0).toSorted(([a], [b]) => a - b);
    return fits[0]?.[1].pop();
  };

  return {
    take(bytes) {
      const size = sizeFor(bytes);
      const again = free.get(size)?.pop();
      if (again !== undefined) return again;
      const next = end + size + margin;
      if (next > room) {
        const instead = next > most ? larger(size) : undefined;
        if (instead !== undefined) return instead;
        grow(next);
      }
      const address = end;
      sizes.set(address, size);
      end = next;
      return address;
    },
    give(address) {
      const size = sizes.get(address)!;
      const list = free.get(size);
      if (list) list.push(address);
      else free.set(size, [address]);
    },
  };
}
