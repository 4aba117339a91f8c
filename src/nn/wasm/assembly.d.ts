/** Kernels in AssemblyScript, compiled when the site is built. */
declare module '*?assembly' {
  /** The WebAssembly module in base 64. */
  export const code: string;
}
