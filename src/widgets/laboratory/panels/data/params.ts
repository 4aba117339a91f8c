import { choice, number } from '../../../../notebook/param.ts';

/** What the panel of data shows, and which data a link was made with. */
export const dataParams = {
  dataView: choice('dataView', {
    tex: '\\text{view}',
    meaning: 'from where',
    initial: 'bring',
    options: [
      { value: 'bring', label: 'files and numbers' },
      { value: 'draw', label: 'draw them' },
      { value: 'forecast', label: 'forecast of collapse' },
    ],
  }),
  dataPrint: number('dataPrint', {
    tex: '\\#',
    meaning: 'fingerprint of your own data',
    initial: 0,
    min: 0,
    max: 0xffffffff,
    step: 1,
    whole: true,
  }),
} as const;
