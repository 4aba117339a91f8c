import type { HeldOut, Training } from '../../state/training.ts';
import { priorMiddle, project, spreadOn, type Basis } from './basis.ts';
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
  /** Covariance of each posterior in the plane; absent where units stand on the axes, which are independent. */
  readonly covXY?: Float32Array;
  /** The plane that is shown, where it is no pair of units. */
  readonly basis?: Basis;
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
export function coloringNames(heldOut: HeldOut): readonly string[] {
  return [...(heldOut.classes ? ['class'] : []), ...Object.keys(heldOut.factors)];
}

const colorings = new WeakMap<HeldOut, Map<string, Coloring>>();

/** The coloring by a factor, or the first where there is no such; worked out once for the same data. */
function coloringOf(heldOut: HeldOut, wanted: string): Coloring {
  const known = colorings.get(heldOut) ?? new Map<string, Coloring>();
  colorings.set(heldOut, known);
  const found = known.get(wanted) ?? makeColoring(heldOut, wanted);
  known.set(wanted, found);
  return found;
}

function makeColoring(heldOut: HeldOut, wanted: string): Coloring {
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

/** One coordinate of every code. Plain loops: they run for every snapshot, over as many codes as there are. */
function column(of: Float32Array, latent: number, unit: number, count: number): Float32Array {
  const found = new Float32Array(count);
  for (let n = 0; n < count; n++) found[n] = of[n * latent + unit - 1]!;
  return found;
}

/** The posterior's standard deviation of every code along a unit; 0 where none are known. */
function stdsOf(logVars: Float32Array | undefined, latent: number, unit: number, count: number): Float32Array {
  const found = new Float32Array(count);
  for (let n = 0; logVars && n < count; n++) found[n] = Math.exp(logVars[n * latent + unit - 1]! / 2);
  return found;
}

function farthest(values: Float32Array, least = 0): number {
  let most = least;
  for (let n = 0; n < values.length; n++) most = Math.max(most, Math.abs(values[n]!));
  return most;
}

/** Half the width of a window that holds everything, in round steps, so that it does not tremble while the codes move. */
function windowFor(far: number): number {
  const step = far < 6 ? 0.5 : far < 30 ? 5 : 50;
  return Math.max(2.75, Math.ceil((far * 1.04) / step) * step);
}

/** The codes in a plane that is no pair of units, or none that it fits. */
function codesOn(
  basis: Basis,
  means: Float32Array,
  logVars: Float32Array | undefined,
  count: number,
): Pick<CodesScene, 'x' | 'y' | 'stdX' | 'stdY' | 'covXY' | 'basis'> & { readonly covXY: Float32Array } {
  const latent = basis.origin.length;
  const [x, y, stdX, stdY, covXY] = Array.from({ length: 5 }, () => new Float32Array(count)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let n = 0; n < count; n++) {
    [x[n], y[n]] = project(basis, means, n * latent);
    if (!logVars) continue;
    const { xx, xy, yy } = spreadOn(basis, logVars, n * latent);
    [stdX[n], stdY[n], covXY[n]] = [Math.sqrt(xx), Math.sqrt(yy), xy];
  }
  return { x, y, stdX, stdY, covXY, basis };
}

/** What the latent plot shows, over two units or in a plane of one's own; null before there are codes. */
export function codesScene(
  training: Pick<Training, 'heldOut' | 'snapshot'>,
  values: Pick<TrainerValues, 'unitX' | 'unitY' | 'colorBy'>,
  basis?: Basis | null,
): CodesScene | null {
  const { heldOut, snapshot } = training;
  if (!heldOut || !snapshot?.means) return null;
  const { latent, means } = snapshot;
  const count = Math.min(heldOut.count, means.length / latent);
  const [unitX, unitY] = pairOf(values, latent);
  const coloring = coloringOf(heldOut, values.colorBy);
  const { logVars } = snapshot;
  if (basis?.origin.length === latent) {
    const drawn = codesOn(basis, means, logVars, count);
    return { count, unitX, unitY, ...drawn, coloring, reach: windowFor(farthest(drawn.y, farthest(drawn.x))) };
  }
  const x = column(means, latent, unitX, count);
  // One unit: the factor stands upright, stretched over the middle of the window.
  const y =
    unitY === 0 ? coloring.shade.slice(0, count).map((shade) => 4 * shade - 2) : column(means, latent, unitY, count);
  return {
    count,
    unitX,
    unitY,
    x,
    y,
    stdX: stdsOf(logVars, latent, unitX, count),
    stdY: unitY === 0 ? new Float32Array(count) : stdsOf(logVars, latent, unitY, count),
    coloring,
    reach: windowFor(farthest(y, farthest(x))),
  };
}

/** The names of the axes in TeX; the upright one is empty where it is a factor. */
export function axisNames({ unitX, unitY, basis }: CodesScene): readonly [string, string] {
  if (basis) return ['c_1', 'c_2'];
  return [`z_${unitX}`, unitY === 0 ? '' : `z_${unitY}`];
}

/** The middle of a prior N(0, I) in the plane. */
export const middleOf = ({ basis }: CodesScene): readonly [number, number] => (basis ? priorMiddle(basis) : [0, 0]);

/** The covariance of a code's posterior in the plane. */
export const covarianceOf = (
  { stdX, stdY, covXY }: CodesScene,
  n: number,
): { readonly xx: number; readonly xy: number; readonly yy: number } => ({
  xx: (stdX[n] ?? 0) ** 2,
  xy: covXY?.[n] ?? 0,
  yy: (stdY[n] ?? 0) ** 2,
});

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
