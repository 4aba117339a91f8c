import { emData } from '../../derivations/d12-em/data.ts';
import { params as start } from '../../derivations/d12-em/params.ts';
import { number, text } from '../../notebook/param.ts';

/** The data and the four numbers of θ that stay, as Figure 6.1 starts from them; the mean that moves; and where bounds touch. */
export const params = {
  emData,
  emWeight: start.emWeight,
  emMean1: start.emMean1,
  emStd1: start.emStd1,
  emStd2: start.emStd2,
  sliceMean: number('sliceMean', {
    tex: '\\mu_2',
    meaning: 'mean of component 2 now',
    initial: -3,
    min: -5,
    max: 5,
    step: 0.1,
    digits: 4,
    term: 'p',
  }),
  sliceTouches: text('sliceTouches', {
    tex: '\\mu_2^q',
    meaning: 'where the bounds touch, the present one last',
    initial: '-3',
    longest: 64,
    term: 'elbo',
  }),
};
