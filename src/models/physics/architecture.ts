import { side, times } from '../../math/pendulumSignals.ts';
import type { Shape, Tensor } from '../../nn/ops.ts';

/** Hidden units of what reads or draws a picture, of what reads a trace, and of what reads the damping off a code. */
export const hidden = { picture: 32, trace: 24, damping: 16 } as const;
/** Numbers of a picture and of a trace. */
export const features = { picture: side * side, trace: times.length } as const;

/** Tensors by what they are. */
export interface Weights {
  /** Two layers each: signal → tanh → [mean 2 | log variance 2] of its expert. */
  readonly pictureEncoder: readonly [Tensor, Tensor];
  readonly traceEncoder: readonly [Tensor, Tensor];
  /** z → tanh → logits of the pixels. */
  readonly pictureDecoder: readonly [Tensor, Tensor];
  /** z → tanh → log γ, the damping that all experts share. */
  readonly dampingDecoder: readonly [Tensor, Tensor];
  /** log ω of each expert, 1 × components. */
  readonly frequencies: Tensor;
  /** log σ of a pixel and of a reading, 1 × 1 each. */
  readonly pictureLogSigma: Tensor;
  readonly traceLogSigma: Tensor;
  /** components × 4, [mean 2 | log variance 2], and 1 × components. */
  readonly components: Tensor;
  readonly logits: Tensor;
}

/** The shapes of all weights in the order of `Weights`. */
export const shapes = (components: number): readonly Shape[] => [
  [features.picture + 1, hidden.picture],
  [hidden.picture + 1, 4],
  [features.trace + 1, hidden.trace],
  [hidden.trace + 1, 4],
  [3, hidden.picture],
  [hidden.picture + 1, features.picture],
  [3, hidden.damping],
  [hidden.damping + 1, 1],
  [1, components],
  [1, 1],
  [1, 1],
  [components, 4],
  [1, components],
];

/** The weights by name, from tensors in the order of `shapes`. Throws `RangeError` when their number is wrong. */
export function named(tensors: readonly Tensor[]): Weights {
  const [a, b, c, d, e, f, g, h, frequencies, pictureLogSigma, traceLogSigma, components, logits] = tensors;
  if (
    !(a && b && c && d && e && f && g && h && frequencies && pictureLogSigma && traceLogSigma && components && logits)
  )
    throw new RangeError(`named: 13 tensors are needed, got ${tensors.length}`);
  return {
    pictureEncoder: [a, b],
    traceEncoder: [c, d],
    pictureDecoder: [e, f],
    dampingDecoder: [g, h],
    frequencies,
    pictureLogSigma,
    traceLogSigma,
    components,
    logits,
  };
}
