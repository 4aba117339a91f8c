import type { Normal } from '../../math/normal.ts';
import type { Opinions } from '../../math/opinionPool.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** The values that the figure is drawn from. */
export type AndOrValues = ValuesOf<typeof params>;

/** Two equal experts of width 1, `distance` apart around 0. */
function apart(distance: number): readonly [Normal, Normal] {
  return [
    { mean: -distance / 2, std: 1 },
    { mean: distance / 2, std: 1 },
  ];
}

/** The experts on screen and their weights: expert 1 has its own, and the others share the rest by their voices. */
export function opinionsOf(values: AndOrValues): Opinions {
  if (values.andOrPlaced === 'apart') return { weights: [0.5, 0.5], experts: apart(values.andOrConflict) };
  const { weight1, andOrCount, andOrVoice3, andOrVoice4 } = values;
  const voices = [1, andOrVoice3, andOrVoice4].slice(0, andOrCount - 1);
  const loudness = voices.reduce((sum, voice) => sum + voice, 0);
  return {
    weights: [weight1, ...voices.map((voice) => ((1 - weight1) * voice) / loudness)],
    experts: [
      { mean: values.expertMean1, std: values.expertStd1 },
      { mean: values.expertMean2, std: values.expertStd2 },
      { mean: values.andOrMean3, std: values.andOrStd3 },
      { mean: values.andOrMean4, std: values.andOrStd4 },
    ].slice(0, andOrCount),
  };
}
