import { choice } from '../../../../notebook/param.ts';

/** Which failure is open. */
export const galleryParams = {
  galleryCase: choice('galleryCase', {
    tex: '\\text{case}',
    meaning: 'failure that is open',
    initial: 'none',
    options: [
      { value: 'none', label: 'none' },
      { value: 'silent', label: 'a silent unit' },
      { value: 'price', label: 'β too high' },
      { value: 'holes', label: 'a prior with holes' },
      { value: 'narrow', label: 'σ too small' },
      { value: 'wide', label: 'σ too large' },
      { value: 'average', label: 'a mean for a sum' },
      { value: 'rise', label: 'a KL that rises and falls' },
      { value: 'explode', label: 'an exploding rate' },
    ],
  }),
} as const;
