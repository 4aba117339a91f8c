import { budget, gridSum, rungs } from './grid.ts';
import { runsFor, sampleMean, sizesUpTo, type Estimates } from './sampling.ts';
import type { CostTask } from './scene.ts';

/** A grid that has been computed. */
interface GridPoint {
  readonly n: number;
  readonly value: number;
}

/** What has been computed so far of one state; nothing in it is predicted. */
export interface Measured {
  /** The reader's grid; absent while it runs, and for good where it is over the budget. */
  readonly grid?: GridPoint;
  /** The reader's own run of draws. */
  readonly own?: Estimates;
  readonly ladder: readonly GridPoint[];
  readonly sizes: readonly number[];
  /** The repeated runs, the reader's first. */
  readonly runs: readonly Estimates[];
  /** Runs that there will be. */
  readonly wanted: number;
  /** Grid evaluations done and the milliseconds that they took on this device. */
  readonly evaluations: number;
  readonly milliseconds: number;
  readonly finished: boolean;
}

/** Nothing yet. */
export const nothing = ({ sampleCount }: Pick<CostTask, 'sampleCount'>): Measured => ({
  ladder: [],
  sizes: sizesUpTo(sampleCount),
  runs: [],
  wanted: runsFor(sampleCount),
  evaluations: 0,
  milliseconds: 0,
  finished: false,
});

/** A clock, in milliseconds. */
type Clock = () => number;

interface Timed<T> {
  readonly value: T;
  /** Time at work, without the rests. */
  readonly milliseconds: number;
}

/** What has been computed before, for a reader who moves one slider and comes back. */
export interface Memory {
  readonly grids: Map<string, Timed<number>>;
  readonly runs: Map<string, Timed<Estimates>>;
}

/** Entries of a memory before it starts over. */
const most = 4000;

/** What a memory holds under a key; otherwise the work is done, resting where it rests, timed and kept. */
function* recall<T>(
  memory: Map<string, Timed<T>>,
  key: string,
  work: Generator<number, T>,
  clock: Clock,
): Generator<undefined, Timed<T>> {
  const known = memory.get(key);
  if (known) return known;
  let milliseconds = 0;
  for (;;) {
    const began = clock();
    const { done, value } = work.next();
    milliseconds += clock() - began;
    if (done) {
      if (memory.size >= most) memory.clear();
      const fresh = { value, milliseconds };
      memory.set(key, fresh);
      return fresh;
    }
    yield undefined;
  }
}

/**
 * Computes what one state shows: the reader's run and grid first, then the grids of the ladder, then the repeated runs.
 * Between them, and within them, it rests; where there is news it hands over everything that it has.
 */
export function* measure(values: CostTask, memory: Memory, clock: Clock): Generator<Measured | undefined, Measured> {
  const { latents: k, perAxis, sampleCount, costNoise: noise, costSeed: seed } = values;
  let now = nothing(values);
  function* grid(n: number): Generator<undefined, GridPoint> {
    const { value, milliseconds } = yield* recall(memory.grids, `${k} ${noise} ${n}`, gridSum(k, n, noise), clock);
    now = { ...now, evaluations: now.evaluations + n ** k, milliseconds: now.milliseconds + milliseconds };
    return { n, value };
  }
  function* run(index: number): Generator<undefined, Estimates> {
    const key = `${k} ${noise} ${sampleCount} ${seed} ${index}`;
    const { value } = yield* recall(memory.runs, key, sampleMean(k, noise, now.sizes, seed, index), clock);
    return value;
  }
  const own = yield* run(0);
  now = { ...now, own, runs: [own] };
  yield now;
  if (perAxis ** k <= budget) {
    const reader = yield* grid(perAxis);
    now = { ...now, grid: reader };
    yield now;
  }
  for (const n of rungs(k)) {
    const rung = n === perAxis && now.grid ? now.grid : yield* grid(n);
    now = { ...now, ladder: [...now.ladder, rung] };
    yield now;
  }
  for (let index = 1; index < now.wanted; index++) {
    const next = yield* run(index);
    now = { ...now, runs: [...now.runs, next] };
    yield now;
  }
  return { ...now, finished: true };
}

/** The error of the mean over its exact value, root mean square over the runs, for each of the sizes. */
export function measuredErrors({ sizes, runs }: Measured, exact: number): readonly { size: number; error: number }[] {
  return sizes.map((size, at) => {
    const squares = runs.reduce((sum, { means }) => sum + ((means[at] ?? NaN) / exact - 1) ** 2, 0);
    return { size, error: Math.sqrt(squares / runs.length) };
  });
}
