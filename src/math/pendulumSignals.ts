import { exp } from './portableExp.ts';
import { cos, sin } from './portableTrig.ts';
import { createRng, type Rng } from './rng.ts';

/** Free fall, in meters per second squared. */
export const gravity = 9.81;
/** The three pendulums there are, by their lengths in meters. */
export const lengths = [0.3, 0.55, 1] as const;
/** A picture is `side` × `side` pixels of a tenth of a meter each. */
export const side = 12;
/** The times of a trace in seconds: 40 of them, up to 3 seconds. */
export const times: readonly number[] = Array.from({ length: 40 }, (_, i) => (3 * (i + 1)) / 40);
/** Greatest angle of release to either side in radians, 20°: so far a swing keeps its period to within 1 %. */
export const widest = Math.PI / 9;
/** Least and greatest damping, per second. */
export const dampings = [0.1, 1] as const;
/** Standard deviations of the noise: of a pixel, where a bob is 1 bright, and of a reading, in units of the release. */
export const noise = { picture: 0.18, trace: 0.15 } as const;

/** What causes both signals: which pendulum, the angle of release in radians, and the damping per second. */
export interface Cause {
  readonly kind: number;
  readonly angle: number;
  readonly damping: number;
}

/** A cause with its two noisy signals. */
export interface Observed {
  readonly cause: Cause;
  readonly picture: Float32Array;
  readonly trace: Float32Array;
}

/** The angular frequency √(g/ℓ) of a small swing, in radians per second, for a length in meters. */
export const frequencyOf = (length: number): number => Math.sqrt(gravity / length);

/** The length g/ω² in meters of a pendulum that swings with this angular frequency. */
export const lengthOf = (frequency: number): number => gravity / (frequency * frequency);

const squared = (x: number, y: number): number => x * x + y * y;

/**
 * The picture of a pendulum at rest before it is let go, without noise: a faint rod from the middle of the top and a bob at
 * its end, 1 where bright. The frame is 1.2 m wide and high; the pivot is .1 m below its upper edge.
 */
export function pictureOf(length: number, angle: number): Float32Array {
  const [bobX, bobY] = [length * sin(angle), length * cos(angle)];
  return Float32Array.from({ length: side * side }, (_, pixel) => {
    const x = ((pixel % side) + 0.5) / 10 - 0.6;
    const y = (Math.floor(pixel / side) + 0.5) / 10 - 0.1;
    const along = Math.max(0, Math.min(1, (x * bobX + y * bobY) / (length * length)));
    const fromRod = squared(x - along * bobX, y - along * bobY);
    const fromBob = squared(x - bobX, y - bobY);
    return Math.min(1, 0.4 * exp(-fromRod / 0.003) + exp(-fromBob / 0.012));
  });
}

/** A dying swing e^(−γt) cos ωt at the `times`, as a share of the angle of release: the solution for a small swing with weak damping. */
export const traceOf = (frequency: number, damping: number): Float32Array =>
  Float32Array.from(times, (t) => exp(-damping * t) * cos(frequency * t));

function causeFrom(rng: Rng): Cause {
  const kind = rng.below(lengths.length);
  const angle = widest * (2 * rng.uniform() - 1);
  const damping = dampings[0] + (dampings[1] - dampings[0]) * rng.uniform();
  return { kind, angle, damping };
}

/** The cause of item `n` of a split, for a seed. Kinds are equally likely, angle and damping uniform and independent of all else. */
export const causeAt = (seed: number, split: 'train' | 'held-out', n: number): Cause =>
  causeFrom(createRng(seed, `two signals/${split}/${n}`));

/** Item `n` of a split: its cause, and both signals with noise. */
export function observedAt(seed: number, split: 'train' | 'held-out', n: number): Observed {
  const rng = createRng(seed, `two signals/${split}/${n}`);
  const cause = causeFrom(rng);
  const length = lengths[cause.kind] ?? NaN;
  return {
    cause,
    picture: pictureOf(length, cause.angle).map((value) => value + noise.picture * rng.normal()),
    trace: traceOf(frequencyOf(length), cause.damping).map((value) => value + noise.trace * rng.normal()),
  };
}
