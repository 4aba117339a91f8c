import type { Preset } from '../../ui/Figure.tsx';

const square = { gradF: 'square', muZ: 1, sigmaZ: 0.5, target: 0, dimension: 1, gradBaseline: 'none' };
const wave = { gradF: 'wave', gradOmega: 20, muZ: 1, sigmaZ: 0.5, dimension: 1, gradBaseline: 'none' };

/** Places to start from; how many samples are drawn, and which, stays as it is. */
export const presets: readonly Preset[] = [
  { label: 'a parabola', values: square },
  { label: 'half the σ', values: { ...square, sigmaZ: 0.25 } },
  { label: 'with a baseline', values: { ...square, gradBaseline: 'best' } },
  { label: '100 dimensions', values: { ...square, dimension: 100 } },
  { label: 'where the score wins', values: wave },
  { label: 'a tie', values: { ...wave, dimension: 100 } },
];
