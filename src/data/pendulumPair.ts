import { observedAt, side, times } from '../math/pendulumSignals.ts';

/** Two signals of each item with what caused them, row by row. */
export interface PairItems {
  readonly count: number;
  /** `count` × 144. */
  readonly pictures: Float32Array;
  /** `count` × 40. */
  readonly traces: Float32Array;
  /** Which of the three pendulums. */
  readonly kinds: Uint8Array;
  /** Angle of release in radians. */
  readonly angles: Float32Array;
  /** Per second. */
  readonly dampings: Float32Array;
}

/**
 * Pendulums seen twice: a noisy picture before the release, which shows the length and the angle but not the damping, and
 * a noisy trace of the swing in units of that angle, which shows the length (by the frequency) and the damping but not the
 * angle. Each item comes from a stream of its own, so it does not depend on how many there are.
 */
export function pendulumPair(seed: number, split: 'train' | 'held-out', count: number): PairItems {
  const pictures = new Float32Array(count * side * side);
  const traces = new Float32Array(count * times.length);
  const kinds = new Uint8Array(count);
  const [angles, dampings] = [new Float32Array(count), new Float32Array(count)];
  for (let n = 0; n < count; n++) {
    const { cause, picture, trace } = observedAt(seed, split, n);
    pictures.set(picture, n * picture.length);
    traces.set(trace, n * trace.length);
    kinds[n] = cause.kind;
    angles[n] = cause.angle;
    dampings[n] = cause.damping;
  }
  return { count, pictures, traces, kinds, angles, dampings };
}
