import type { Preset } from '../../ui/Figure.tsx';

const model = { exactSlope: 1.5, exactOffset: 0.2, exactNoise: 0.7, exactMean: 0.8, exactSpread: 2 };
const asPrior = { exactStartSlope: 0, exactStartOffset: 0, exactStartWidth: 1 };
const calm = { ...model, ...asPrior, exactTrain: 'encoder', exactGradient: 'exact', exactRate: 0.05, exactStep: 0 };

/** Runs to watch, each before its first step. */
export const presets: readonly Preset[] = [
  { label: 'the encoder alone', values: calm },
  {
    label: 'a wrong-way encoder',
    values: { ...calm, exactStartSlope: -0.8, exactStartOffset: 1, exactStartWidth: 0.2 },
  },
  { label: 'one draw a step', values: { ...calm, exactGradient: 'draw' } },
  { label: 'encoder and decoder', values: { ...calm, exactTrain: 'both' } },
  { label: 'less spread than noise', values: { ...calm, exactTrain: 'both', exactSpread: 0.6 } },
];
