import {
  boxKeys,
  codesAt,
  halved,
  indicesOf,
  isAtRim,
  isOnEdge,
  keyOf,
  latticeOn,
  neighborsIn,
  quarterOf,
} from './lattice.ts';
import type { Lattice, Span } from './lattice.ts';

/** A density e^{log} known on the lattice points that matter, with its integral. */
export interface Mass {
  /** log of the integral in nats. */
  readonly log: number;
  /** How far the four rules made of a quarter of its points each differ from it: usually far above the true error. */
  readonly error: number;
  /** Points × latent. */
  readonly codes: Float64Array;
  /** Log density at each point. */
  readonly logs: Float64Array;
}

/** How far an integration goes. */
export interface Refinement {
  /** It ends when the error is below this, in nats. */
  readonly tolerance: number;
  /** Or before more than so many points lie on one lattice. */
  readonly most: number;
}

/** Points lower than this below the highest, in nats, hold a thousandth of the tolerance at most: of a bell in the plane e^(−depth). */
const depthFor = (tolerance: number): number => Math.log(1000 / tolerance);

/** Log densities at codes, row by row. */
export type LogDensity = (codes: Float64Array) => Promise<Float64Array>;

/** Where a search starts: the lattice of a box, and the log densities there. */
export interface Start {
  readonly lattice: Lattice;
  readonly logs: Float64Array;
}

/** The lattice with which a search in a box starts: fine enough that no slope of a decoder is missed, as a rule. */
export function firstLattice(box: readonly Span[]): Lattice {
  const widest = Math.max(...box.map(({ min, max }) => max - min));
  if (box.length === 1) return latticeOn(box, 257);
  return latticeOn(box, Math.min(97, Math.max(49, 2 * Math.ceil(widest / 0.6) + 1)));
}

/**
 * The points that may matter: those within `depth` of the highest when the rise to their steepest neighbor is added. A
 * bump narrower than the step has its top between points, and no higher above the nearest one than such a rise.
 */
function lively(values: ReadonlyMap<number, number>, latent: number, depth: number): number[] {
  const steps = neighborsIn(latent);
  let top = -Infinity;
  for (const value of values.values()) if (value > top) top = value;
  const keys: number[] = [];
  for (const [key, value] of values) {
    let rise = depth + value - top;
    for (let n = 0; rise < 0 && n < steps.length; n++) {
      const other = values.get(key + steps[n]!);
      if (other !== undefined) rise = Math.max(rise, depth + value - top + Math.abs(other - value));
    }
    if (rise >= 0) keys.push(key);
  }
  return keys;
}

/** log Σ e^value · cell, and how far the four rules made of a quarter of the points each, coarser ones, differ from it. */
function trapezoidSum(
  values: ReadonlyMap<number, number>,
  { step }: Lattice,
): { readonly log: number; readonly error: number } {
  let top = -Infinity;
  for (const value of values.values()) if (value > top) top = value;
  const sums = [0, 0, 0, 0];
  for (const [key, value] of values) {
    const quarter = quarterOf(key, step.length);
    sums[quarter] = sums[quarter]! + Math.exp(value - top);
  }
  const sum = sums.reduce((total, each) => total + each, 0);
  return {
    log: top + Math.log(sum) + step.reduce((total, side) => total + Math.log(side), 0),
    error: Math.max(...sums.map((each) => Math.abs(Math.log((4 * each) / sum)))),
  };
}

/**
 * ∫ e^{log density} over a line or the plane by the trapezoid rule on a lattice whose step is halved, where the density
 * is, until coarser rules agree with it; for smooth densities that vanish far out the error then falls faster than any power of
 * the step. Points are added around whatever is high, also outside the starting box.
 * Throws `RangeError` when the density is zero or no number everywhere.
 */
export async function integrateDensity(density: LogDensity, start: Start, refinement: Refinement): Promise<Mass> {
  let { lattice } = start;
  const latent = lattice.center.length;
  const steps = neighborsIn(latent);
  const depth = depthFor(refinement.tolerance);
  let values = new Map<number, number>();
  boxKeys(lattice).forEach((key, i) => values.set(key, start.logs[i]!));
  const add = async (keys: ArrayLike<number>): Promise<void> => {
    const logs = await density(codesAt(lattice, keys));
    logs.forEach((log, i) => values.set(keys[i]!, log));
  };
  let alive = lively(values, latent, depth);
  // What is high at the rim of the box goes on beyond it.
  for (let wider = 0; wider < 12 && alive.some((key) => isOnEdge(lattice, key)); wider++) {
    lattice = { ...lattice, step: lattice.step.map((step) => 2 * step) };
    values = new Map();
    await add(boxKeys(lattice));
    alive = lively(values, latent, depth);
  }
  for (;;) {
    if (alive.length === 0)
      throw new RangeError('The density is no number anywhere: the weights of the model are not finite.');
    // Likewise at the rim of what was refined.
    for (let round = 0; round < 60 && values.size < refinement.most; round++) {
      const missing = new Set<number>();
      for (const key of alive) {
        if (isAtRim(key, latent)) continue;
        for (const step of steps) if (!values.has(key + step)) missing.add(key + step);
      }
      if (missing.size === 0) break;
      await add([...missing]);
      alive = lively(values, latent, depth);
    }
    const { log, error } = trapezoidSum(values, lattice);
    const finer = halved(lattice, alive);
    if (error < refinement.tolerance || !finer || alive.length * 2 ** latent > refinement.most)
      return {
        log,
        error,
        codes: codesAt(lattice, [...values.keys()]),
        logs: Float64Array.from(values.values()),
      };
    const old = values;
    values = new Map();
    lattice = finer;
    const fresh = new Set<number>();
    for (const key of alive) {
      const own = keyOf(indicesOf(key, latent).map((index) => 2 * index));
      values.set(own, old.get(key)!);
      for (const step of steps) fresh.add(own + step);
    }
    await add([...fresh]);
    alive = lively(values, latent, depth);
  }
}
