declare module 'convnetjs' {
  /** As far as the bench uses it. */
  interface Library {
    readonly Net: new () => { makeLayers(layers: readonly object[]): void };
    readonly Trainer: new (net: object, options: object) => { train(x: object, y: ArrayLike<number>): void };
    readonly Vol: new (width: number, height: number, depth: number, fill: number) => { w: ArrayLike<number> };
  }
  const convnetjs: Library;
  export default convnetjs;
}
