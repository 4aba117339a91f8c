import { choice, number } from '../../notebook/param.ts';

/** The input, the value that is observed, and the part looked at. */
export const params = {
  expdX: number('expdX', {
    tex: 'x',
    meaning: 'input of gate and experts',
    initial: 0,
    min: -2,
    max: 2,
    step: 0.05,
    term: 'data',
  }),
  expdY: number('expdY', {
    tex: 'y',
    meaning: 'observed value',
    initial: 1.2,
    min: -4,
    max: 4,
    step: 0.05,
    term: 'data',
  }),
  expdPart: choice('expdPart', {
    tex: '\\text{part}',
    meaning: 'part looked at',
    initial: 'sum',
    options: [
      { value: 'gate', label: 'the gate' },
      { value: 'expert1', label: 'expert 1' },
      { value: 'expert2', label: 'expert 2' },
      { value: 'expert3', label: 'expert 3' },
      { value: 'sum', label: 'the sum' },
    ],
  }),
};
