import { choice, number, type ChoiceParam } from '../../../notebook/param.ts';
import type { TermId } from '../../../notebook/term.ts';

/** Something that is shown or not. */
const shown = (key: string, meaning: string, term: TermId): ChoiceParam<'off' | 'on'> =>
  choice(key, {
    tex: '\\text{show}',
    meaning,
    initial: 'off',
    options: [
      { value: 'off', label: 'off' },
      { value: 'on', label: 'on' },
    ],
    term,
  });

/** What lies over the codes in the latent plane, which plane it is, and which datum is looked at. */
export const planeParams = {
  planeAxes: choice('planeAxes', {
    tex: '\\text{axes}',
    meaning: 'axes',
    initial: 'units',
    options: [
      { value: 'units', label: 'two units' },
      { value: 'pca', label: 'widest directions' },
    ],
    term: 'latent',
  }),
  planeDensity: shown('planeDensity', 'aggregate posterior', 'q'),
  planeHoles: shown('planeHoles', 'holes', 'prior'),
  planePrior: shown('planePrior', 'prior’s contours', 'prior'),
  planePosterior: shown('planePosterior', 'true posterior', 'p'),
  /** The number of a held-out datum, counted from 1; 0 for none. */
  selected: number('selected', {
    tex: 'n',
    meaning: 'number of the selected datum',
    initial: 0,
    min: 0,
    max: 50_000,
    step: 1,
    whole: true,
    term: 'data',
  }),
} as const;
