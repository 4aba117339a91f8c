import { drawnView } from './drawnView.ts';
import { fitOf } from './fit.ts';
import { params } from './params.ts';
import { scene, type ExpertsValues } from './scene.ts';

const view = drawnView(1, 2);
const fit = fitOf(view, 1);

/** What one move of a handle evaluates, and what each view of the trainer does. */
export const moves = {
  params,
  evaluate: {
    'scene, when the probe moves': (values: ExpertsValues) => scene(values, fit),
    'the fit of a view': (values: ExpertsValues) => fitOf(view, values.expertsSeed),
  },
};
