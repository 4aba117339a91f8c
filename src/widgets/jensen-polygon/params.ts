import { points } from '../../derivations/d06-jensen/params.ts';
import { choice } from '../../notebook/param.ts';

/** A convex function and three points on its graph; their sizes divided by the sum of the sizes are the weights. */
export const params = {
  ...points,
  jensenShow: choice('jensenShow', {
    tex: '\\text{show}',
    meaning: 'read the gap from',
    initial: 'polygon',
    options: [
      { value: 'polygon', label: 'the polygon' },
      { value: 'tangent', label: 'the supporting line' },
    ],
  }),
};
