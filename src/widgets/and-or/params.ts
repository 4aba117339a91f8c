import { experts } from '../../derivations/d23-pools/params.ts';
import { choice, number } from '../../notebook/param.ts';

const mean = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\mu_${index}`,
    meaning: `mean of expert ${index}`,
    initial,
    min: -4,
    max: 4,
    step: 0.1,
    term: 'p',
  });

const std = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `\\sigma_${index}`,
    meaning: `standard deviation of expert ${index}`,
    initial,
    min: 0.1,
    max: 3,
    step: 0.05,
    scale: 'log',
    term: 'p',
  });

const voice = (key: string, index: number) =>
  number(key, {
    tex: `v_${index}`,
    meaning: `voice of expert ${index}, where that of expert 2 is 1`,
    initial: 1,
    min: 0,
    max: 5,
    step: 0.1,
    term: 'p',
  });

/** Two to four experts, how much each is heard, and a stage on which two equal ones are moved apart. */
export const params = {
  ...experts,
  andOrPlaced: choice('andOrPlaced', {
    tex: '\\text{experts}',
    meaning: 'experts',
    initial: 'hand',
    options: [
      { value: 'hand', label: 'placed by hand' },
      { value: 'apart', label: 'two equal ones, moved apart' },
    ],
    term: 'p',
  }),
  andOrConflict: number('andOrConflict', {
    tex: 'd',
    meaning: 'distance of the two experts, in standard deviations',
    initial: 2,
    min: 0,
    max: 10,
    step: 0.1,
    term: 'gap',
  }),
  andOrCount: number('andOrCount', {
    tex: 'n',
    meaning: 'number of experts',
    initial: 2,
    min: 2,
    max: 4,
    step: 1,
    whole: true,
    term: 'p',
  }),
  andOrMean3: mean('andOrMean3', 3, 0.5),
  andOrStd3: std('andOrStd3', 3, 1),
  andOrVoice3: voice('andOrVoice3', 3),
  andOrMean4: mean('andOrMean4', 4, -2),
  andOrStd4: std('andOrStd4', 4, 0.3),
  andOrVoice4: voice('andOrVoice4', 4),
};
