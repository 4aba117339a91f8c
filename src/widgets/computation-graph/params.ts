import { choice, number, type NumberParam } from '../../notebook/param.ts';
import { ids } from './ids.ts';

const coordinate = (key: string, index: 1 | 2, initial: number): NumberParam =>
  number(key, {
    tex: `x_${index}`,
    meaning: index === 1 ? 'first number of the datum' : 'second number of the datum',
    initial,
    min: index === 1 ? -2.5 : -1.5,
    max: index === 1 ? 2.5 : 1.5,
    step: 0.05,
    term: 'data',
  });

/** The datum, the noise, how z is made, how far the pulses have come, and the node that is looked at. */
export const params = {
  graphForm: choice('graphForm', {
    tex: 'z',
    meaning: 'the latent',
    initial: 'draw',
    options: [
      { value: 'draw', label: '$\\z{z}\\sim\\N(\\q{m},\\q{s}^2)$, drawn in the node' },
      { value: 'path', label: '$\\z{z}=\\q{m}+\\q{s}\\,\\varepsilon$, with $\\varepsilon$ an input' },
    ],
  }),
  graphStep: number('graphStep', {
    tex: 'k',
    meaning: 'levels that the pulses have gone back',
    initial: 0,
    min: 0,
    max: 7,
    step: 0.25,
  }),
  graphX1: coordinate('graphX1', 1, 0.8),
  graphX2: coordinate('graphX2', 2, 0.6),
  graphEps: number('graphEps', {
    tex: '\\varepsilon',
    meaning: 'noise of this draw',
    initial: 0.7,
    min: -3,
    max: 3,
    step: 0.05,
  }),
  graphNode: choice('graphNode', {
    tex: '\\text{node}',
    meaning: 'node looked at',
    initial: 'z',
    options: ids.map((id) => ({ value: id, label: id })),
  }),
};
