import { meanWithError } from '../../math/monteCarlo.ts';
import type { Settling } from './moments.ts';
import { pathCount, type Paths } from './paths.ts';
import type { MeansValues, Source } from './source.ts';

/** A place on the picture: log₁₀ of the number of draws, and a height. */
type Place = readonly [number, number];

/** What can be said: a band forms; f has one value only; there is a mean but no standard deviation; the mean is ∞; or there is none. */
export type MeansState = 'band' | 'constant' | 'no-spread' | 'infinite' | 'no-mean';

/** Everything that the figure shows. */
export interface MeansScene {
  readonly state: MeansState;
  /** The number of draws that the reader asked for, and the number that have been taken so far, at most as many. */
  readonly asked: number;
  readonly n: number;
  /** E f(X) and the standard deviation of f(X), NaN or ∞ where there is none. */
  readonly mean: number;
  readonly std: number;
  readonly how: Settling['how'];
  /** std / √n; NaN where there is none. */
  readonly error: number;
  /** The twenty averages of n draws. */
  readonly means: readonly number[];
  /** How many of them lie within two standard errors of the mean; undefined where there is no band. */
  readonly inside: number | undefined;
  /** The standard deviation of the twenty averages, with its standard error; NaN where they have no spread to estimate. */
  readonly measured: { readonly std: number; readonly standardError: number };
  /** Whether the twenty averages vary so much less than they should that the draws which carry the mean must be missing. */
  readonly rare: boolean;
  /** Each path up to n, and the upper edge of the band as a height over log₁₀ n; the lower one mirrors it in `center`. */
  readonly paths: readonly (readonly Place[])[];
  readonly ends: readonly Place[];
  readonly edge: ((logN: number) => number) | undefined;
  readonly center: number;
  /** Whether heights are counted in standard errors. */
  readonly inErrors: boolean;
  readonly view: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
}

/** The numbers of draws at which a path is drawn: all of the first, then 36 a factor of ten. */
const stations: readonly number[] = [
  ...new Set(Array.from({ length: 5 * 36 + 1 }, (_, i) => Math.round(10 ** (i / 36)))),
];

/** The middle of some numbers and the distance between their quartiles. */
function quartiles(numbers: readonly number[]): { readonly middle: number; readonly width: number } {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? NaN;
  return { middle: at(0.5), width: at(0.75) - at(0.25) };
}

/** Heights in view where no band tells them: around the middle of the first draws, eight times as wide as their quartiles. */
function viewOfDraws(paths: Paths, mean: number): readonly [number, number] {
  const first = Math.min(paths.drawn(), 50);
  const draws: number[] = [];
  for (let j = 0; j < pathCount; j++)
    for (let i = 1; i <= first; i++)
      draws.push(paths.meanAt(j, i) * i - (i > 1 ? paths.meanAt(j, i - 1) * (i - 1) : 0));
  const { middle, width } = quartiles(draws.filter(Number.isFinite));
  const center = Number.isFinite(mean) ? mean : middle;
  const half = 8 * (width > 0 ? width : 1);
  return Number.isFinite(center) && half < 1e250 ? [center - half, center + half] : [-1, 1];
}

/** A standard deviation below this, beside the mean or 1, is none that could be drawn: one draw in 10¹⁸ is another. */
const leastSpread = 1e-9;

function stateOf({ mean, std }: Settling): MeansState {
  if (mean === Infinity) return 'infinite';
  if (Number.isNaN(mean)) return 'no-mean';
  if (std === Infinity) return 'no-spread';
  return std <= leastSpread * Math.max(1, Math.abs(mean)) ? 'constant' : 'band';
}

/** How much twenty averages vary, with the error of that as for normal ones. */
function measuredSpread(means: readonly number[]): MeansScene['measured'] {
  const std = meanWithError(means).standardError * Math.sqrt(means.length);
  return { std, standardError: std / Math.sqrt(2 * (means.length - 1)) };
}

/** Everything that the figure shows, as far as the paths have been drawn. */
export function scene(values: Pick<MeansValues, 'n' | 'meansScale'>, settling: Settling, paths: Paths): MeansScene {
  const asked = Math.round(values.n);
  const n = Math.min(asked, paths.drawn());
  const { mean, std, how } = settling;
  const state = stateOf(settling);
  const inErrors = state === 'band' && values.meansScale === 'errors';
  const height = (value: number, at: number): number => (inErrors ? ((value - mean) / std) * Math.sqrt(at) : value);
  const shown = stations.filter((at) => at < n);
  const line = [...shown, n];
  const all = Array.from({ length: pathCount }, (_, j) => j);
  const means = all.map((j) => paths.meanAt(j, n));
  const measured = measuredSpread(means);
  const error = state === 'band' || state === 'constant' ? std / Math.sqrt(n) : NaN;
  const edge = inErrors ? () => 2 : (logN: number) => mean + 2 * std * 10 ** (-logN / 2);
  const viewY = inErrors
    ? ([-4.2, 4.2] as const)
    : state === 'band'
      ? ([mean - 2.6 * std, mean + 2.6 * std] as const)
      : state === 'constant'
        ? ([mean - 1, mean + 1] as const)
        : viewOfDraws(paths, mean);
  return {
    state,
    asked,
    n,
    mean,
    std,
    how,
    error,
    means,
    inside: state === 'band' ? means.filter((value) => Math.abs(value - mean) <= 2 * error).length : undefined,
    measured,
    rare: state === 'band' && measured.std + 4 * measured.standardError < error,
    paths: all.map((j) => line.map((at): Place => [Math.log10(at), height(paths.meanAt(j, at), at)])),
    ends: means.map((value): Place => [Math.log10(n), height(value, n)]),
    edge: state === 'band' ? edge : undefined,
    center: inErrors ? 0 : mean,
    inErrors,
    view: { x: [0, 5], y: viewY },
  };
}

/** The source of a figure, for its picture of the density: what is in view of it. */
export function viewOfLaw({ lawName, law, mu, sigma }: Source): readonly [number, number] {
  return lawName === 'own' ? [law.support[0], law.support[1]] : [mu - 4 * sigma, mu + 4 * sigma];
}
