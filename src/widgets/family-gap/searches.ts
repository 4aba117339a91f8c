import type { Normal } from '../../math/normal.ts';
import { climb } from './climb.ts';
import { restsOf, type Rest } from './rests.ts';
import type { Model } from './values.ts';

/** One search for the best bell: its way, and the top on which it ended. */
export interface Search {
  readonly path: readonly Normal[];
  readonly top: Rest;
}

/** Where the searches start: on both sides, near and far, narrow and wide. */
export const starts: readonly Normal[] = [-2.4, -1.5, -0.5, 0.4, 1.4, 2.5].flatMap((mean) =>
  [0.12, 0.9].map((std) => ({ mean, std })),
);

const distance = (a: Normal, b: Normal): number => Math.hypot(a.mean - b.mean, Math.log(a.std / b.std));

/** The climbs from twelve fixed places; which top one reaches is a matter of where it starts. */
export function searchesOf(model: Model): readonly Search[] {
  const tops = restsOf(model).filter(({ kind }) => kind === 'top');
  return starts.map((start) => {
    const path = climb(model, start);
    const end = path.at(-1) ?? start;
    const [top] = tops.toSorted((a, b) => distance(a.q, end) - distance(b.q, end));
    if (!top) throw new RangeError(`searchesOf: the map must have a top, got none at x = ${model.squareX}`);
    return { path, top };
  });
}

/** How many of the searches ended left of 0, in the middle and right of it. */
export function endsOf(searches: readonly Search[]): { left: number; middle: number; right: number } {
  const count = (side: number): number => searches.filter(({ top }) => Math.sign(top.q.mean) === side).length;
  return { left: count(-1), middle: count(0), right: count(1) };
}
