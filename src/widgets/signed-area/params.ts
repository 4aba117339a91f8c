import { normals } from '../../derivations/d05-kl/params.ts';
import { choice } from '../../notebook/param.ts';

/** The two normals of the signed area, q and p, each by its mean and standard deviation; and what is shown of them. */
export const params = {
  ...normals,
  direction: choice('direction', {
    tex: '\\text{direction}',
    meaning: 'direction',
    initial: 'qp',
    options: [
      { value: 'qp', label: '$\\KL{q}{p}$' },
      { value: 'pq', label: '$\\KL{p}{q}$' },
    ],
    term: 'gap',
  }),
  unit: choice('unit', {
    tex: '\\text{unit}',
    meaning: 'lengths in',
    initial: 'm',
    options: [
      { value: 'm', label: 'meters' },
      { value: 'mm', label: 'millimeters' },
    ],
  }),
};
