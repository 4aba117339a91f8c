import { logits, temperature } from '../../derivations/d17-softmax/params.ts';
import { number } from '../../notebook/param.ts';

/** Three logits, the temperature that divides them, and a constant that is added to all of them. */
export const params = {
  ...logits,
  ...temperature,
  simplexShift: number('simplexShift', {
    tex: 'c',
    meaning: 'constant added to every logit',
    initial: 0,
    min: -1000,
    max: 1000,
    step: 1,
  }),
};
