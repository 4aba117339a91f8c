import type { Preset } from '../../ui/Figure.tsx';

const both = {
  fusionHeard: 'both',
  fusionMissing: 'out',
  fusionPrior: 'once',
  fusionReading1: 1.5,
  fusionReading2: 1.8,
  fusionNoise1: 0.4,
  fusionNoise2: 0.6,
  fusionAngle1: 0,
  fusionAngle2: 60,
};

/** Where to start from: everybody speaks, one is missing, two ways to get it wrong, and a contradiction. */
export const presets: readonly Preset[] = [
  { label: 'two sensors', values: both },
  { label: 'sensor 2 is missing', values: { ...both, fusionHeard: 'first' } },
  { label: 'its mean put in', values: { ...both, fusionHeard: 'first', fusionMissing: 'mean' } },
  { label: 'prior in each expert', values: { ...both, fusionPrior: 'each' } },
  {
    label: 'a contradiction',
    values: { ...both, fusionReading1: 2.5, fusionReading2: -2.5, fusionAngle2: 10, fusionNoise2: 0.4 },
  },
];
