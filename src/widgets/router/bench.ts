import { drawnView } from './drawnView.ts';
import { params } from './params.ts';
import { routedOf, scene, type Routed, type RouterValues } from './scene.ts';

const views = new Map<number, Routed>();

/** A state for any number of experts, made once. */
function routed(experts: number): Routed {
  const made = views.get(experts) ?? routedOf(drawnView(1, experts), experts);
  views.set(experts, made);
  return made;
}

const sixteen = drawnView(1, 16);

/** What one move of a handle evaluates, and what each view of the trainer does. */
export const moves = {
  params,
  evaluate: {
    'scene, when the room moves': (values: RouterValues) => scene(values, routed(values.routerExperts)),
    'the routes of a view': () => routedOf(sixteen, 16),
  },
};
