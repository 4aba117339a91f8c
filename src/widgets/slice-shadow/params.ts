import { normal, point } from '../../derivations/d03-mvn/params.ts';
import { choice, number } from '../../notebook/param.ts';

/** A law in the plane, which coordinate is known, and where. */
export const params = {
  ...normal,
  ...point,
  sliceLaw: choice('sliceLaw', {
    tex: 'p(x_1,x_2)',
    meaning: 'joint law',
    initial: 'normal',
    options: [
      { value: 'normal', label: 'normal' },
      { value: 'coin', label: 'mirrored by a coin' },
      { value: 'signs', label: 'same signs' },
    ],
  }),
  sliceOf: choice('sliceOf', {
    tex: '\\text{known}',
    meaning: 'known',
    initial: 'x2',
    options: [
      { value: 'x2', label: '$x_2$' },
      { value: 'x1', label: '$x_1$' },
    ],
  }),
  sliceSeed: number('sliceSeed', {
    tex: '\\text{seed}',
    meaning: 'seed of the samples in the band',
    initial: 1,
    min: 1,
    max: 999,
    step: 1,
    whole: true,
  }),
};
