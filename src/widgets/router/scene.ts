import { logitsOf } from '../../derivations/d20-routing/tokens.ts';
import { expertCapacity, routeTopOne, type Routing } from '../../math/routing.ts';
import { routingCost, type RoutingCost } from '../../math/routingCost.ts';
import type { RoutedLayer, RouterView } from '../../models/router/protocol.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { layerOf, type LayerScene } from './layer.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type RouterValues = ValuesOf<typeof params>;

/** A layer with its name. */
export interface NamedLayer {
  readonly name: string;
  readonly layer: LayerScene | undefined;
  /** How its error and its reading came about, where it learned. */
  readonly history: RoutedLayer | undefined;
}

/** Everything that the figure shows. */
export interface RouterScene {
  readonly stage: RouterValues['routerStage'];
  readonly experts: number;
  readonly tokens: number;
  readonly alpha: number;
  readonly factor: number;
  /** Tokens an expert has room for. */
  readonly capacity: number;
  /** The two layers that learn, or the one of the given tokens. */
  readonly layers: readonly NamedLayer[];
  readonly every: number;
  /** Counted from the layer that learns, and that of a layer with one expert; where the trainer has answered. */
  readonly cost: RoutingCost | undefined;
  readonly plain: RoutingCost | undefined;
  /** The top of the bins, as a share of the tokens. */
  readonly top: number;
}

/** Tokens of the layers that learn. */
const learned = 256;
/** Width of a token and of the hidden layer of an expert there. */
const shape = [8, 16] as const;

/** Three tokens that barely prefer the first expert and two that shun it: the hard load leans one way, the soft load the other. */
export const oddLogits: readonly (readonly number[])[] = [
  [0.1, 0],
  [0.1, 0],
  [0.1, 0],
  [-6, 0],
  [-6, 0],
];

const tops = [0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/** A view of the trainer with the routes of its tokens, which no slider but those of the run changes. */
export interface Routed {
  readonly view: RouterView;
  readonly free: Routing;
  readonly balanced: Routing;
}

/** Routes the tokens of both layers. */
export function routedOf(view: RouterView, experts: number): Routed {
  const routing = ({ logits }: RoutedLayer): Routing =>
    routeTopOne(
      Array.from({ length: logits.length / experts }, (_, t) =>
        Array.from(logits.subarray(t * experts, (t + 1) * experts)),
      ),
    );
  return { view, free: routing(view.free), balanced: routing(view.balanced) };
}

function layersOf(values: RouterValues, routed: Routed | undefined): NamedLayer[] {
  const factor = values.routerCapacity;
  if (values.routerStage !== 'trained') {
    const logits = values.routerStage === 'six' ? logitsOf(values) : oddLogits;
    return [{ name: 'given logits', layer: layerOf(routeTopOne(logits), factor), history: undefined }];
  }
  const named = (name: string, which: 'free' | 'balanced'): NamedLayer => {
    if (!routed) return { name, layer: undefined, history: undefined };
    const history = routed.view[which];
    const task = { errors: history.errors, unanswered: routed.view.unanswered };
    return { name, history, layer: layerOf(routed[which], factor, task) };
  };
  return [named('without the balance loss', 'free'), named('with it', 'balanced')];
}

/** Everything the figure shows at these values, with trained layers where there are any. */
export function scene(values: RouterValues, routed: Routed | undefined): RouterScene {
  const view = routed?.view;
  const stage = values.routerStage;
  const layers = layersOf(values, routed);
  const experts = stage === 'trained' ? values.routerExperts : stage === 'six' ? 3 : 2;
  const tokens = stage === 'trained' ? learned : stage === 'six' ? 6 : 5;
  const capacity = expertCapacity(tokens, experts, values.routerCapacity);
  const highest = Math.max(
    capacity / tokens,
    ...layers.flatMap(({ layer }) => [...(layer?.hardLoads ?? []), ...(layer?.softLoads ?? [])]),
  );
  return {
    stage,
    experts,
    tokens,
    alpha: values.alpha,
    factor: values.routerCapacity,
    capacity,
    layers,
    every: view?.every ?? 1,
    cost: stage === 'trained' && view ? { parameters: view.parameters, multiplyAdds: view.multiplyAdds } : undefined,
    plain: stage === 'trained' ? routingCost(...shape, 1) : undefined,
    top: tops.find((top) => top >= 1.05 * highest) ?? 1.08,
  };
}
