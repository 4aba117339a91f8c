import { params as oneDirection } from '../../derivations/d27-collapse/params.ts';
import { choice, number } from '../../notebook/param.ts';

const eigenvalue = (n: number, initial: number) =>
  number(`collapseEig${n}`, {
    tex: `\\lambda_${n}`,
    meaning: `variance along direction ${n} of your own spectrum`,
    initial,
    min: 0.001,
    max: 10,
    step: 0.01,
    scale: 'log',
    term: 'data',
  });

/** One direction of the data against the noise, and a whole spectrum of them. */
export const params = {
  ...oneDirection,
  collapseShow: choice('collapseShow', {
    tex: '\\text{show}',
    meaning: 'show',
    initial: 'one',
    options: [
      { value: 'one', label: 'one direction' },
      { value: 'many', label: 'a whole spectrum' },
    ],
  }),
  collapseData: choice('collapseData', {
    tex: '\\data{x}',
    meaning: 'spectrum of',
    initial: 'heat-bump',
    options: [
      { value: 'heat-bump', label: 'heat bumps' },
      { value: 'wave', label: 'waves' },
      { value: 'oscillator', label: 'oscillators' },
      { value: 'pendulum', label: 'pendulum' },
      { value: 'own', label: 'your own' },
    ],
    term: 'data',
  }),
  collapseEig1: eigenvalue(1, 4),
  collapseEig2: eigenvalue(2, 2),
  collapseEig3: eigenvalue(3, 1),
  collapseEig4: eigenvalue(4, 0.5),
  collapseEig5: eigenvalue(5, 0.25),
  collapseEig6: eigenvalue(6, 0.125),
} as const;
