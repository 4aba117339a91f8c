import { budget } from './grid.ts';
import { measuredErrors, type Measured } from './measure.ts';
import type { CostScene } from './scene.ts';
import { errorOf } from './words.ts';

/** The least error that is told apart from none. */
const floor = -8;

/** A mark of the picture: powers of ten of what it costs and of how far it is off, held to the floor. */
type Place = readonly [cost: number, error: number];

/** The picture of error against cost, both as powers of ten. */
export interface CostView {
  readonly cost: readonly [number, number];
  readonly error: readonly [number, number];
  /** Grids that were computed, in order; the reader's; and where its count lies if it was not. */
  readonly ladder: readonly Place[];
  readonly grid?: Place;
  readonly beyond?: number;
  /** What the repeated draws measured, and the reader's own run. */
  readonly runs: readonly Place[];
  readonly own?: Place;
  /** The error to expect of so many draws. */
  readonly expected: (cost: number) => number;
  /** The largest cost that is computed. */
  readonly budget: number;
}

/** The first of these that is large enough, or the last. */
const enough = (steps: readonly number[], wanted: number): number =>
  steps.find((each) => each >= wanted) ?? steps.at(-1) ?? wanted;

const place = (cost: number, error: number): Place => [Math.log10(cost), Math.max(floor, Math.log10(error))];

/** Where everything lies that has been computed so far. */
export function viewOf(shown: CostScene, measured: Measured): CostView {
  const { exact, k, spread, logCount, affordable, samples } = shown;
  const { grid, own } = measured;
  const ladder = measured.ladder.map(({ n, value }) => place(n ** k, errorOf(value, exact)));
  const expected = (cost: number): number => Math.log10(spread) - cost / 2;
  const highest = Math.max(expected(0), ...ladder.map(([, error]) => error));
  const last = own?.means.at(-1);
  return {
    cost: [0, enough([7.5, 12, 20, 30, 42], affordable ? 0 : logCount + 1)],
    error: [floor - 0.5, Math.max(1, 2 * Math.ceil((highest + 0.3) / 2))],
    ladder,
    ...(grid ? { grid: place(grid.n ** k, errorOf(grid.value, exact)) } : {}),
    ...(affordable ? {} : { beyond: logCount }),
    runs: measured.runs.length > 1 ? measuredErrors(measured, exact).map(({ size, error }) => place(size, error)) : [],
    ...(last === undefined ? {} : { own: place(samples, errorOf(last, exact)) }),
    expected,
    budget: Math.log10(budget),
  };
}
