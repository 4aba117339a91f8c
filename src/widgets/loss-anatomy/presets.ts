import type { Preset } from '../../ui/Figure.tsx';

const image = { x1: 0.1, x2: 0.9, x3: 0.4, x4: 0, hat1: 0.2, hat2: 0.7, hat3: 0.5, hat4: 0.1 };
const plain = { ...image, sigmaX: 0.3, anatomyLikelihood: 'fixed', anatomyPixel: '3', anatomyBeta: 1, anatomyTwin: 4 };

/** Losses to start from. */
export const presets: readonly Preset[] = [
  { label: 'σ = 0.3', values: plain },
  { label: 'σ = 0.1', values: { ...plain, sigmaX: 0.1 } },
  { label: 'σ learned', values: { ...plain, anatomyLikelihood: 'learned' } },
  { label: 'a pixel at 0.3, Bernoulli', values: { ...plain, x3: 0.3, hat3: 0.3, anatomyLikelihood: 'bernoulli' } },
  { label: 'β = 4', values: { ...plain, anatomyBeta: 4, anatomyTwin: 1 } },
];
