import { bellOnInterval } from '../../derivations/d01-density/params.ts';
import { choice } from '../../notebook/param.ts';

/** A bell with an interval under it, and the unit in which lengths are written. */
export const params = {
  ...bellOnInterval,
  lengthUnit: choice('lengthUnit', {
    tex: '\\text{unit}',
    meaning: 'lengths in',
    initial: 'm',
    options: [
      { value: 'm', label: 'meters' },
      { value: 'mm', label: 'millimeters' },
    ],
  }),
};
