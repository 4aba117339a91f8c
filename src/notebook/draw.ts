import type { Rng } from '../math/rng.ts';
import type { Draw } from './derivation.ts';

/**
 * Draws from a generator, `n` a line. The numbers of each stream are kept and copied out, so that evaluating again at
 * other parameters costs a copy. Throws `RangeError` when `n` is not a positive integer.
 */
export function createDraw(rng: Rng, n: number): Draw {
  if (!(Number.isSafeInteger(n) && n > 0)) throw new RangeError(`createDraw: n must be a positive integer, got ${n}`);
  const kept = new Map<string, Float64Array>();
  const take = (kind: 'normal' | 'uniform', stream: string, count: number): Float64Array => {
    const name = `${kind} ${stream} ${count}`;
    let numbers = kept.get(name);
    if (numbers === undefined) {
      const source = rng.fork(`${kind}/${stream}`);
      numbers = new Float64Array(count);
      for (let i = 0; i < count; i++) numbers[i] = source[kind]();
      kept.set(name, numbers);
    }
    return numbers.slice();
  };
  return {
    n,
    normals: (stream, count) => take('normal', stream, count),
    uniforms: (stream, count) => take('uniform', stream, count),
  };
}

/** The draws of a line, and four times as many independent ones for a line that misses its four standard errors. */
export interface Draws {
  readonly first: Draw;
  readonly second: Draw;
}

/** Both sets of draws, filled only when a line asks for them. Throws as `createDraw` does. */
export function createDraws(rng: Rng, n: number): Draws {
  return { first: createDraw(rng, n), second: createDraw(rng.fork('second'), 4 * n) };
}
