import { choice } from '../../../../notebook/param.ts';

/** Whether the best q is sought for the selected datum. */
export const gapParams = {
  gapSought: choice('gapSought', {
    tex: 'q^*',
    meaning: 'best q of the selected datum',
    initial: 'off',
    options: [
      { value: 'off', label: 'not sought' },
      { value: 'on', label: 'sought' },
    ],
    term: 'q',
  }),
} as const;
