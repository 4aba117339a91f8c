import { choice, number } from '../../notebook/param.ts';

/** The two normals of the signed area, q and p, each by its mean and standard deviation; and what is shown of them. */
export const params = {
  muQ: number('muQ', { tex: '\\mu_q', meaning: 'mean of q', initial: 0.5, min: -4, max: 4, step: 0.05, term: 'q' }),
  sigmaQ: number('sigmaQ', {
    tex: '\\sigma_q',
    meaning: 'standard deviation of q',
    initial: 0.8,
    min: 0.1,
    max: 3,
    step: 0.05,
    term: 'q',
  }),
  muP: number('muP', { tex: '\\mu_p', meaning: 'mean of p', initial: 0, min: -4, max: 4, step: 0.05, term: 'p' }),
  sigmaP: number('sigmaP', {
    tex: '\\sigma_p',
    meaning: 'standard deviation of p',
    initial: 1.5,
    min: 0.1,
    max: 3,
    step: 0.05,
    term: 'p',
  }),
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
