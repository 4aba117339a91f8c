import { squareLogEvidence } from '../../math/squareModel.ts';
import type { Model } from './values.ts';

/** A place on the map: the mean of q, and the log of its standard deviation. */
export type Place = readonly [mean: number, logStd: number];

/** One contour: its runs of places, and a place on the right half for its name. */
export interface Contour {
  readonly level: number;
  readonly runs: readonly (readonly Place[])[];
  readonly name: Place | undefined;
}

/** The gaps at which contours are drawn, in nats; the ones with a name are drawn stronger. */
export const levels = [
  0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.75, 1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000,
];

/** Whether a contour is one of the stronger ones. */
export const isStrong = (level: number): boolean => [0.1, 1, 2, 5, 10, 20, 50, 200, 1000].includes(level);

/** One row of the map: its log width, and the parabola that the gap is in m², with its lowest place and value. */
interface Row {
  readonly logStd: number;
  readonly square: number;
  readonly least: number;
}

/** The rows of one model: at fixed s the gap is least + (m² − c + 3s²)²/2σ², with c = x − σ²/2. */
function rowOf({ squareX: x, squareNoise: noise }: Model): (logStd: number) => Row {
  const shift = squareLogEvidence(noise, x) + 0.5 * Math.log(2 * Math.PI) + Math.log(noise) - 0.5;
  return (logStd) => {
    const S = Math.exp(2 * logStd);
    const square = x - (noise * noise) / 2 - 3 * S;
    const rest = ((x - S) ** 2 + 2 * S * S - square * square) / (2 * noise * noise);
    return { logStd, square, least: shift + rest + S / 2 - logStd };
  };
}

const root = (square: number): number => (square >= 0 ? Math.sqrt(square) : NaN);

const rows = 72;

/** The place of a run at the height where names stand. */
const upright = (run: readonly Place[]): Place | undefined =>
  run.find(([mean, logStd]) => logStd >= Math.log(0.07) && logStd < Math.log(0.08) && mean > 0);

/** The contours of the gap over all q between two log widths; where a run begins or ends is found by halving. */
export function contoursOf(model: Model, low: number, high: number): readonly Contour[] {
  const row = rowOf(model);
  const all = Array.from({ length: rows + 1 }, (_, i) => row(low + ((high - low) * i) / rows));
  return levels.map((level) => {
    const reach = ({ least }: Row): number => model.squareNoise * Math.sqrt(2 * (level - least));
    const inner = (at: Row): number => root(at.square - reach(at));
    const outer = (at: Row): number => root(at.square + reach(at));
    const kind = (at: Row): number => (Number.isNaN(inner(at)) ? 0 : 1) + (Number.isNaN(outer(at)) ? 0 : 2);
    const cut: Row[] = [];
    for (const [i, here] of all.entries()) {
      cut.push(here);
      const next = all[i + 1];
      const before = kind(here);
      if (!next || kind(next) === before) continue;
      let [a, b] = [here, next];
      for (let k = 0; k < 40; k++) {
        const middle = row((a.logStd + b.logStd) / 2);
        if (kind(middle) === before) a = middle;
        else b = middle;
      }
      cut.push(a, b);
    }
    const near = cut.map((at): Place => [inner(at), at.logStd]);
    const far = cut.map((at): Place => [outer(at), at.logStd]);
    const drawn = [near, far].filter((run) => run.some(([mean]) => !Number.isNaN(mean)));
    const mirrored = drawn.map((run) => run.map(([mean, y]): Place => [-mean, y]));
    return {
      level,
      runs: [...drawn, ...mirrored],
      // Names stand in a row where the contours run upright, or on the crest of one that does not come down so far.
      name: upright(far) ?? far.findLast(([mean, y]) => !Number.isNaN(mean) && y < high),
    };
  });
}
