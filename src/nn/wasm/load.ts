import { code } from './assembly/index.ts?assembly';
import type { Kernels } from './kernels.ts';

/**
 * Compiles the kernels. Rejects with what is missing: WebAssembly, its SIMD instructions, or leave to compile (a content
 * security policy must allow 'wasm-unsafe-eval').
 */
export async function loadKernels(): Promise<Kernels> {
  if (typeof WebAssembly === 'undefined') throw new Error('WebAssembly is missing or switched off in this browser');
  const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) throw new Error('this browser has no SIMD instructions for WebAssembly');
  try {
    const { instance } = await WebAssembly.instantiate(bytes);
    return instance.exports as unknown as Kernels;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`the browser does not let this page compile WebAssembly (${why})`, { cause });
  }
}
