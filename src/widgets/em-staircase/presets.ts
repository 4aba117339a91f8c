import { emData } from '../../derivations/d12-em/data.ts';
import type { Preset } from '../../ui/Figure.tsx';

/** Bells to start from, by the keys of their parameters. */
export const starts = {
  lectured: { emWeight: 0.5, emMean1: -1, emMean2: 1, emStd1: 1, emStd2: 1 },
  mirrored: { emWeight: 0.5, emMean1: 1, emMean2: -1, emStd1: 1, emStd2: 1 },
  identical: { emWeight: 0.5, emMean1: 0.5, emMean2: 0.5, emStd1: 1, emStd2: 1 },
  onOneDatum: { emWeight: 0.1, emMean1: 3.3, emMean2: 0, emStd1: 0.3, emStd2: 1.5 },
  bad: { emWeight: 0.8, emMean1: 0.5, emMean2: 0.7, emStd1: 1.9, emStd2: 0.5 },
  better: { emWeight: 0.4, emMean1: 0.5, emMean2: -2.9, emStd1: 1.3, emStd2: 1.2 },
} as const;

const ten = { emData: emData.initial, emFloor: 0.01, emStep: 0 };

/** Starts on the ten data, each before its first half-step. */
export const presets: readonly Preset[] = [
  { label: 'the lecture’s start', values: { ...ten, ...starts.lectured } },
  { label: 'its mirror image', values: { ...ten, ...starts.mirrored } },
  { label: 'two identical bells', values: { ...ten, ...starts.identical } },
  { label: 'a bell on one datum', values: { ...ten, ...starts.onOneDatum } },
  { label: 'a bad maximum', values: { ...ten, ...starts.bad } },
  { label: 'a better one', values: { ...ten, ...starts.better } },
];

/** Data to place at once; the start stays. */
export const places: readonly { readonly label: string; readonly data: string }[] = [
  { label: 'the lecture’s ten', data: emData.initial },
  { label: 'two far clusters', data: '-3,-2.8,-2.6,-2.4,-2.2,2.1,2.4,2.6,2.8,3.1' },
  { label: 'one cluster', data: '-0.9,-0.6,-0.4,-0.2,0,0.1,0.3,0.5,0.7,1' },
];
