import { clamp } from '../../notebook/param.ts';
import { params } from './params.ts';
import { boundAt, heightOf, type Rest } from './slice.ts';

/** θ on the slice, and where the bounds touch, the present one last. */
export interface Place {
  readonly mean: number;
  readonly touches: readonly number[];
}

/** So many bounds are remembered, the present one included. */
export const most = 6;

/** E: a new bound that touches at θ; a bound that touches there already stays. */
export const stepE = ({ mean, touches }: Place): Place => ({
  mean,
  touches: touches.at(-1) === mean ? touches : [...touches, mean].slice(-most),
});

/**
 * M on this slice: θ to the top of the present bound, in the digits that an address keeps, unless that is no gain. It never
 * lowers the bound; the likelihood it raises for sure only where the bound touched.
 */
export function stepM(rest: Rest, { mean, touches }: Place): Place {
  const bound = boundAt(rest, touches.at(-1) ?? mean);
  const next = clamp(params.sliceMean, bound.top);
  return { mean: heightOf(bound, next) > heightOf(bound, mean) ? next : mean, touches };
}

/** E and M in turn, so many times. */
export function turns(rest: Rest, from: Place, count: number): Place {
  let place = from;
  for (let turn = 0; turn < count; turn++) place = stepM(rest, stepE(place));
  return place;
}
