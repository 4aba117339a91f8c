import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadKernels } from './load.ts';
import { createWasm } from './wasm.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a browser that cannot run the kernels', () => {
  it('is told that it has no WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    await expect(createWasm()).rejects.toThrow('WebAssembly is missing or switched off in this browser');
  });

  it('is told that it has no SIMD', async () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    await expect(createWasm()).rejects.toThrow('this browser has no SIMD instructions for WebAssembly');
  });

  it('is told why it refuses to compile', async () => {
    vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(new Error('wasm-unsafe-eval is not allowed') as never);
    await expect(createWasm()).rejects.toThrow(
      'the browser does not let this page compile WebAssembly (wasm-unsafe-eval is not allowed)',
    );
  });
});

describe('the kernels', () => {
  it('are one memory of their own and nothing that they ask for', async () => {
    const { memory } = await loadKernels();
    expect(memory.buffer.byteLength).toBeLessThanOrEqual(65536);
  });
});
