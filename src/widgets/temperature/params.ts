import { emData } from '../../derivations/d12-em/data.ts';
import { params as start } from '../../derivations/d12-em/params.ts';
import { choice, number } from '../../notebook/param.ts';

/** The data, the two bells to start from, the temperature, and whether EM has been run at it. */
export const params = {
  emData,
  ...start,
  emTemperature: number('emTemperature', {
    tex: 'T',
    meaning: 'temperature: how much the entropy counts',
    initial: 1,
    min: 0.02,
    max: 50,
    step: 0.05,
    digits: 2,
    scale: 'log',
    term: 'q',
  }),
  emTheta: choice('emTheta', {
    tex: '\\theta',
    meaning: 'bells on screen',
    initial: 'start',
    options: [
      { value: 'start', label: 'the start' },
      { value: 'end', label: 'where EM at this T ends' },
    ],
  }),
};
