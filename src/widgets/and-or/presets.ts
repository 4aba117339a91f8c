import type { Preset } from '../../ui/Figure.tsx';

const veto = {
  andOrPlaced: 'hand',
  andOrCount: 4,
  weight1: 0.25,
  expertMean1: 0.6,
  expertStd1: 1,
  expertMean2: 1.2,
  expertStd2: 1,
  andOrMean3: 2.7,
  andOrStd3: 1,
  andOrVoice3: 1,
  andOrMean4: -2,
  andOrStd4: 0.2,
  andOrVoice4: 1,
};

/** Where to start from: two experts, a conflict from one end to the other, a veto, and what a weight does to it. */
export const presets: readonly Preset[] = [
  {
    label: 'two experts',
    values: {
      andOrPlaced: 'hand',
      andOrCount: 2,
      weight1: 0.5,
      expertMean1: -1,
      expertStd1: 0.7,
      expertMean2: 2,
      expertStd2: 1.2,
    },
  },
  { label: 'in one place', values: { andOrPlaced: 'apart', andOrConflict: 0 } },
  { label: 'four widths apart', values: { andOrPlaced: 'apart', andOrConflict: 4 } },
  { label: 'ten widths apart', values: { andOrPlaced: 'apart', andOrConflict: 10 } },
  { label: 'an overconfident expert', values: veto },
  { label: 'and turned down', values: { ...veto, weight1: 0.33, andOrVoice4: 0.01 } },
];
