import { describe, expect, it } from 'vitest';
import { createMemory } from './memory.ts';

const create = () => createMemory(new WebAssembly.Memory({ initial: 1 }), 2 ** 24);

describe('the memory of the WASM device', () => {
  it('keeps only what a tidy returns, however deep', () => {
    const memory = create();
    const kept = memory.tidy(() => {
      memory.make(2, 3);
      const inner = memory.tidy(() => {
        memory.make(4, 4);
        return [memory.make(1, 2), memory.make(1, 3)];
      });
      expect(memory.count()).toBe(3);
      return inner[1]!;
    });
    expect(memory.count()).toBe(1);
    memory.release(kept);
    memory.release(kept);
    expect(memory.count()).toBe(0);
  });

  it('lets go of everything when a body fails', () => {
    const memory = create();
    expect(() =>
      memory.tidy(() => {
        memory.make(2, 2);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(memory.count()).toBe(0);
  });

  it('keeps what was made outside of a tidy that returns it', () => {
    const memory = create();
    const outside = memory.make(1, 1);
    memory.tidy(() => memory.tidy(() => outside));
    expect(memory.count()).toBe(1);
  });

  it('does not count or release a view of what belongs to others', () => {
    const memory = create();
    const view = memory.view(1, 1, 4096);
    memory.tidy(() => view);
    memory.release(view);
    expect(memory.count()).toBe(0);
  });

  it('shows its numbers also after it has grown', () => {
    const memory = create();
    const small = memory.make(1, 2);
    memory.floats().set([1, 2], small.at / 4);
    memory.make(1000, 1000);
    expect([...memory.floats().subarray(small.at / 4, small.at / 4 + 2)]).toEqual([1, 2]);
    expect(memory.integers().length).toBe(memory.floats().length);
  });
});
