import type { Training } from '../../state/training.ts';
import type { TrainerValues } from './scene.ts';

/** The true factor that colors the codes. */
export interface Coloring {
  readonly name: string;
  /** 0 … 1 along the factor, one a code; for classes, the class divided by 10; for an angle, turns from 0 up to 1. */
  readonly shade: Float32Array;
  /** Ends of the factor. */
  readonly low: number;
  readonly high: number;
  readonly classes: Uint8Array | null;
  /** Whether the factor is an angle, whose colors end as they begin. */
  readonly around: boolean;
}

/** The held-out codes as they are drawn: two of their coordinates, with the posterior's standard deviations. */
export interface CodesScene {
  readonly count: number;
  /** Units along the axes, counted from 1; `unitY` is 0 where there is one unit only and the factor stands upright instead. */
  readonly unitX: number;
  readonly unitY: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly stdX: Float32Array;
  readonly stdY: Float32Array;
  readonly coloring: Coloring;
  /** The window: the same lengths along both axes. */
  readonly reach: number;
}

/** The units on the axes: the reader's pair, moved into what exists and kept apart. */
export function pairOf(values: Pick<TrainerValues, 'unitX' | 'unitY'>, latent: number): readonly [number, number] {
  const x = Math.min(Math.round(values.unitX), latent);
  const y = Math.min(Math.round(values.unitY), latent);
  if (latent === 1) return [1, 0];
  return [x, x === y ? (x % latent) + 1 : y];
}

/** The names that the codes of a data set can be colored by. */
export function coloringNames(heldOut: NonNullable<Training['heldOut']>): readonly string[] {
  return [...(heldOut.classes ? ['class'] : []), ...Object.keys(heldOut.factors)];
}

function coloringOf(heldOut: NonNullable<Training['heldOut']>, wanted: string): Coloring {
  const names = coloringNames(heldOut);
  const name = names.includes(wanted) ? wanted : (names[0] ?? '');
  if (name === 'class' && heldOut.classes) {
    return {
      name,
      shade: Float32Array.from(heldOut.classes, (c) => c / 10),
      low: 0,
      high: 9,
      classes: heldOut.classes,
      around: false,
    };
  }
  const factor = heldOut.factors[name] ?? new Float32Array(heldOut.count);
  if (heldOut.angles?.includes(name)) {
    const turns = factor.map((angle) => angle / (2 * Math.PI));
    return { name, shade: turns, low: 0, high: 2 * Math.PI, classes: null, around: true };
  }
  const low = factor.reduce((a, b) => Math.min(a, b), Infinity);
  const high = factor.reduce((a, b) => Math.max(a, b), -Infinity);
  const shade = factor.map((value) => (value - low) / (high - low || 1));
  return { name, shade, low, high, classes: null, around: false };
}

/** One coordinate of every code; `scale` turns log variances into standard deviations. */
const column = (
  of: Float32Array,
  latent: number,
  unit: number,
  count: number,
  change = (value: number) => value,
): Float32Array => Float32Array.from({ length: count }, (_, n) => change(of[n * latent + unit - 1] ?? 0));

/** Half the width of a window that holds everything, in round steps, so that it does not tremble while the codes move. */
function windowFor(far: number): number {
  const step = far < 6 ? 0.5 : far < 30 ? 5 : 50;
  return Math.max(2.75, Math.ceil((far * 1.04) / step) * step);
}

/** What the latent plot shows, or null before there are codes. */
export function codesScene(
  training: Pick<Training, 'heldOut' | 'snapshot'>,
  values: Pick<TrainerValues, 'unitX' | 'unitY' | 'colorBy'>,
): CodesScene | null {
  const { heldOut, snapshot } = training;
  if (!heldOut || !snapshot?.means) return null;
  const { latent, means } = snapshot;
  const count = Math.min(heldOut.count, means.length / latent);
  const [unitX, unitY] = pairOf(values, latent);
  const coloring = coloringOf(heldOut, values.colorBy);
  const logVars = snapshot.logVars ?? new Float32Array(means.length).fill(-Infinity);
  const std = (logVar: number): number => Math.exp(logVar / 2);
  const x = column(means, latent, unitX, count);
  // One unit: the factor stands upright, stretched over the middle of the window.
  const y =
    unitY === 0 ? coloring.shade.slice(0, count).map((shade) => 4 * shade - 2) : column(means, latent, unitY, count);
  const far = [x, y].reduce((most, values) => values.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
  return {
    count,
    unitX,
    unitY,
    x,
    y,
    stdX: column(logVars, latent, unitX, count, std),
    stdY: unitY === 0 ? new Float32Array(count) : column(logVars, latent, unitY, count, std),
    coloring,
    reach: windowFor(far),
  };
}

/** The index of the code nearest to a point of the plane, or −1 where there is none. */
export function nearestCode(scene: CodesScene, x: number, y: number): number {
  let best = -1;
  let least = Infinity;
  for (let n = 0; n < scene.count; n++) {
    const distance = ((scene.x[n] ?? 0) - x) ** 2 + ((scene.y[n] ?? 0) - y) ** 2;
    if (distance < least) [best, least] = [n, distance];
  }
  return best;
}

/** The codes within half a unit of a point: what a lasso around the ring would hold. */
export function codesAround(scene: CodesScene, x: number, y: number): readonly number[] {
  return Array.from({ length: scene.count }, (_, n) => n).filter(
    (n) => ((scene.x[n] ?? 0) - x) ** 2 + ((scene.y[n] ?? 0) - y) ** 2 <= 0.25,
  );
}

/** The whole code of a point of the plane: the units that are not on the axes stay at the prior's mean, 0. */
export function codeAt(latent: number, [unitX, unitY]: readonly [number, number], x: number, y: number): Float32Array {
  const code = new Float32Array(latent);
  code[unitX - 1] = x;
  if (unitY > 0) code[unitY - 1] = y;
  return code;
}

/** The grid cell whose code is nearest to a code, or −1 where there is no grid. */
export function nearestCell(gridCodes: Float32Array | undefined, code: Float32Array): number {
  let best = -1;
  let least = Infinity;
  const latent = code.length;
  for (let cell = 0; gridCodes && cell < gridCodes.length / latent; cell++) {
    const distance = code.reduce((sum, value, i) => sum + (value - (gridCodes[cell * latent + i] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [cell, distance];
  }
  return best;
}

/** Ends of the shortest arc that holds all angles; from the first to the second it may pass 0. */
function arcOf(angles: readonly number[]): readonly [number, number] {
  const sorted = angles.toSorted((a, b) => a - b);
  const gaps = sorted.map((angle, i) => (sorted[i + 1] ?? (sorted[0] ?? 0) + 2 * Math.PI) - angle);
  const widest = gaps.indexOf(Math.max(...gaps));
  return [sorted[(widest + 1) % sorted.length] ?? 0, sorted[widest] ?? 0];
}

/** Encircled codes in a sentence: how many, and what is true of their data. */
export function describeCodes(heldOut: NonNullable<Training['heldOut']>, codes: readonly number[]): string {
  if (codes.length === 0) return 'No code lies inside.';
  const ranges = Object.entries(heldOut.factors).map(([name, values]) => {
    const inside = codes.map((n) => values[n] ?? 0);
    const [low, high] = heldOut.angles?.includes(name) ? arcOf(inside) : [Math.min(...inside), Math.max(...inside)];
    return `${name} ${low.toFixed(2)} to ${high.toFixed(2)}`;
  });
  const counts = new Map<number, number>();
  for (const n of heldOut.classes ? codes : [])
    counts.set(heldOut.classes?.[n] ?? 0, (counts.get(heldOut.classes?.[n] ?? 0) ?? 0) + 1);
  const digits = [...counts].toSorted((a, b) => b[1] - a[1]).map(([digit, count]) => `${digit} (${count})`);
  return `${codes.length} code${codes.length === 1 ? '' : 's'} inside: ${[...(digits.length > 0 ? [`digits ${digits.join(', ')}`] : []), ...ranges].join('; ').replaceAll('-', '−')}.`;
}
