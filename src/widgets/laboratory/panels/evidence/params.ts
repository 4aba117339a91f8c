import { choice } from '../../../../notebook/param.ts';

/** With how many draws, and over how many items, the evidence is estimated. */
export const evidenceParams = {
  evidenceK: choice('evidenceK', {
    tex: 'K',
    meaning: 'draws K per item',
    initial: '50',
    options: [
      { value: '5', label: '5' },
      { value: '50', label: '50' },
      { value: '500', label: '500' },
      { value: '5000', label: '5,000' },
    ],
    term: 'elbo',
  }),
  evidenceItems: choice('evidenceItems', {
    tex: 'N',
    meaning: 'items of each set',
    initial: '50',
    options: [
      { value: '50', label: '50' },
      { value: '200', label: '200' },
      { value: '400', label: '400' },
    ],
    term: 'data',
  }),
} as const;
