import { describe, expect, it } from 'vitest';
import { createBlocks } from './blocks.ts';

const page = 65536;
const create = (most: number) => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  return { memory, blocks: createBlocks(memory, 1024, most) };
};

describe('pieces of a growing memory', () => {
  it('do not overlap and leave the kernels room to work past the end', () => {
    const { blocks } = create(4 * page);
    const sizes = [4, 64, 65, 1000, 4096, 4097, 10_000];
    const starts = sizes.map((size) => blocks.take(size));
    starts.forEach((start, i) => {
      expect(start % 64).toBe(0);
      // Four rows of eight floats at most are touched past the end.
      const endBefore = i === 0 ? 0 : starts[i - 1]! + sizes[i - 1]! + 128;
      expect(start).toBeGreaterThanOrEqual(endBefore);
    });
  });

  it('are handed out again for the same size, and for a slightly smaller one', () => {
    const { blocks } = create(4 * page);
    const first = blocks.take(8000);
    blocks.give(first);
    expect(blocks.take(8000)).toBe(first);
    blocks.give(first);
    expect(blocks.take(7900)).toBe(first);
  });

  it('make the memory grow', () => {
    const { memory, blocks } = create(100 * page);
    const at = blocks.take(20 * page);
    expect(memory.buffer.byteLength).toBeGreaterThanOrEqual(at + 20 * page);
  });

  it('stop at the limit with a sentence, unless a larger piece lies free', () => {
    const { blocks } = create(16 * page);
    const large = blocks.take(12 * page);
    expect(() => blocks.take(8 * page)).toThrow(
      new RangeError(
        'wasm memory: 2 MiB are needed, but only 1 MiB can be had; take fewer data, fewer draws or narrower layers',
      ),
    );
    blocks.give(large);
    expect(blocks.take(8 * page)).toBe(large);
  });

  it('say the same where the browser refuses before the limit', () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
    expect(() => createBlocks(memory, 1024, 100 * page).take(5 * page)).toThrow(/^wasm memory: 1 MiB are needed, but/);
  });
});
