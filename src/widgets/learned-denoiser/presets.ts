import type { Preset } from '../../ui/Figure.tsx';
import { denoiserStep } from './params.ts';

const end = { denoiserSeed: 1, denoiserStep: denoiserStep.max } as const;

/** Runs to watch, whole ones, and a level half way back. */
export const presets: readonly Preset[] = [
  { label: 'moons, untrained', values: { denoiserData: 'moons', denoiserSeed: 1, denoiserStep: 0, denoiserTime: 0 } },
  { label: 'moons, trained', values: { denoiserData: 'moons', ...end, denoiserTime: 0 } },
  { label: 'moons, on the way back', values: { denoiserData: 'moons', ...end, denoiserTime: 16 } },
  { label: 'nine Gaussians', values: { denoiserData: 'nine', ...end, denoiserTime: 0 } },
  { label: 'spiral', values: { denoiserData: 'spiral', ...end, denoiserTime: 0 } },
  { label: 'checkerboard', values: { denoiserData: 'checkerboard', ...end, denoiserTime: 0 } },
];
