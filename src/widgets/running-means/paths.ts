import { createRng } from '../../math/rng.ts';
import type { Source } from './source.ts';

/** How many averages run side by side. */
export const pathCount = 20;

/** Running averages that are drawn further when more of them is wanted; the same seed gives the same draws. */
export interface Paths {
  /** Each path has this many draws so far. */
  readonly drawn: () => number;
  /** Draws every path on to `to` draws, at most. */
  readonly extend: (to: number) => void;
  /** The average of the first n draws of a path; NaN where it has not come so far. */
  readonly meanAt: (path: number, n: number) => number;
}

/** Averages of f(X) with nothing drawn yet. */
export function createPaths({ law, f }: Pick<Source, 'law' | 'f'>, seed: number): Paths {
  const rngs = Array.from({ length: pathCount }, (_, j) => createRng(seed, `running means ${j}`));
  let sums = rngs.map(() => new Float64Array(1));
  let drawn = 0;
  return {
    drawn: () => drawn,
    extend: (to) => {
      if (to <= drawn) return;
      const room = sums[0]?.length ?? 0;
      if (to >= room) {
        sums = sums.map((old) => {
          const wider = new Float64Array(Math.max(to + 1, 4 * room));
          wider.set(old);
          return wider;
        });
      }
      for (const [j, path] of sums.entries()) {
        const rng = rngs[j];
        if (!rng) continue;
        let sum = path[drawn] ?? NaN;
        for (let i = drawn + 1; i <= to; i++) {
          sum += f(law.sample(rng));
          path[i] = sum;
        }
      }
      drawn = to;
    },
    meanAt: (path, n) => (n <= drawn ? (sums[path]?.[n] ?? NaN) / n : NaN),
  };
}
