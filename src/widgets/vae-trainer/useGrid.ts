import { useEffect, useMemo } from 'react';
import { training, type Training } from '../../state/training.ts';

/** The decode grid: codes (cells × latent), what they decode to, and the units that they run over. */
export interface Grid {
  readonly codes: Float32Array;
  readonly items: Float32Array;
  readonly pair: readonly [number, number];
}

/** The trainer's grid runs over units 1 and 2; the same places over another pair of units, the others at 0. */
export function gridOver(codes: Float32Array, latent: number, [x, y]: readonly [number, number]): Float32Array {
  const moved = new Float32Array(codes.length);
  for (let cell = 0; cell < codes.length; cell += latent) {
    moved[cell + x - 1] = codes[cell] ?? 0;
    if (y > 0) moved[cell + y - 1] = codes[cell + 1] ?? 0;
  }
  return moved;
}

/** The grid over the units on the axes; asked for where the trainer's own runs over others, which is shown until the answer comes. */
export function useGrid({ snapshot, phase, decoded }: Training, x: number, y: number): Grid | undefined {
  const latent = snapshot?.latent ?? 1;
  const codes = snapshot?.gridCodes;
  const step = snapshot?.step;
  const isOwn = latent === 1 || (x === 1 && y === 2) || phase === 'recorded';
  const wanted = useMemo(() => codes && gridOver(codes, latent, [x, y]), [codes, latent, x, y]);
  useEffect(() => {
    if (!isOwn && wanted && step !== undefined) training.decode('grid', wanted);
  }, [isOwn, wanted, step]);
  const own = snapshot?.grid;
  const answer = decoded['grid'];
  return useMemo(() => {
    if (!codes || !own) return undefined;
    if (!isOwn && wanted && answer?.codes.every((value, i) => value === wanted[i]))
      return { codes: wanted, items: answer.x, pair: [x, y] };
    return { codes, items: own, pair: latent === 1 ? [1, 0] : [1, 2] };
  }, [codes, own, isOwn, wanted, answer, latent, x, y]);
}
