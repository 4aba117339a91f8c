import type { Preset } from '../../ui/Figure.tsx';

const datum = { graphX1: 0.8, graphX2: 0.6, graphEps: 0.7 };

/** Places to start from: the forward pass, the two forms after the way back, and two data that tell more. */
export const presets: readonly Preset[] = [
  { label: 'forward', values: { ...datum, graphForm: 'draw', graphStep: 0, graphNode: 'z' } },
  { label: 'a sampling node', values: { ...datum, graphForm: 'draw', graphStep: 7, graphNode: 'z' } },
  { label: 'reparameterized', values: { ...datum, graphForm: 'path', graphStep: 7, graphNode: 'z' } },
  { label: 'no noise', values: { ...datum, graphEps: 0, graphForm: 'path', graphStep: 7, graphNode: 'z' } },
  {
    label: 'far off the curve',
    values: { graphX1: -1.2, graphX2: 1.3, graphEps: -1, graphForm: 'path', graphStep: 7, graphNode: 'm' },
  },
];
