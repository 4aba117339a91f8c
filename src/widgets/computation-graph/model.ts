import { klStandardNormal } from '../../math/kl.ts';
import type { GraphNode } from '../../math/reverseMode.ts';
import type { NodeId } from './ids.ts';

/** A node of a network: weights on its parents, a bias, and whether tanh follows. */
interface Layer {
  readonly parents: readonly NodeId[];
  readonly weights: readonly number[];
  readonly bias: number;
  readonly tanh: boolean;
}

/** The networks. Their weights have one decimal, so that a reader can follow every number by hand; they were not trained. */
export const layers: Readonly<Partial<Record<NodeId, Layer>>> = {
  h1: { parents: ['x1', 'x2'], weights: [0.9, -0.4], bias: 0.1, tanh: true },
  h2: { parents: ['x1', 'x2'], weights: [-0.3, 0.8], bias: -0.2, tanh: true },
  m: { parents: ['h1', 'h2'], weights: [1.1, -0.3], bias: 0.1, tanh: false },
  l: { parents: ['h1', 'h2'], weights: [-0.6, 0.4], bias: -1.2, tanh: false },
  g1: { parents: ['z'], weights: [0.9], bias: 0.2, tanh: true },
  g2: { parents: ['z'], weights: [-0.8], bias: 0.9, tanh: true },
  y1: { parents: ['g1', 'g2'], weights: [1.5, -0.2], bias: 0.1, tanh: false },
  y2: { parents: ['g1', 'g2'], weights: [0.7, 0.9], bias: -0.5, tanh: false },
};

/** The nodes whose weights are the encoder's. */
export const encoderNodes: readonly NodeId[] = ['h1', 'h2', 'm', 'l'];

const input = (id: NodeId, value: number): GraphNode<NodeId> => ({
  id,
  parents: [],
  value: () => value,
  slopes: () => [],
});

/** What a node adds up before any tanh. */
function sumOf({ weights, bias }: Layer, inputs: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (inputs[i] ?? NaN), bias);
}

/** The derivative of a node of a network by what it added up, at its value. */
export const bend = ({ tanh }: Layer, value: number): number => (tanh ? 1 - value * value : 1);

/** The value of a node of a network. */
function layerValue(layer: Layer, inputs: readonly number[]): number {
  const sum = sumOf(layer, inputs);
  return layer.tanh ? Math.tanh(sum) : sum;
}

function layerNode(id: NodeId): GraphNode<NodeId> {
  const layer = layers[id];
  if (!layer) throw new Error(`layerNode: ${id} is no node of a network`);
  return {
    id,
    parents: layer.parents,
    value: (inputs) => layerValue(layer, inputs),
    slopes: (inputs) => {
      const slope = bend(layer, layerValue(layer, inputs));
      return layer.weights.map((weight) => weight * slope);
    },
  };
}

/** z = m + e^(ℓ/2) ε with ε an input, or the same draw made inside a node that has no derivative. */
function latentNodes(eps: number, drawn: boolean): readonly GraphNode<NodeId>[] {
  if (drawn) return [{ id: 'z', parents: ['m', 'l'], value: ([m = NaN, l = NaN]) => m + Math.exp(0.5 * l) * eps }];
  return [
    input('eps', eps),
    {
      id: 'z',
      parents: ['m', 'l', 'eps'],
      value: ([m = NaN, l = NaN, e = NaN]) => m + Math.exp(0.5 * l) * e,
      slopes: ([, l = NaN, e = NaN]) => {
        const s = Math.exp(0.5 * l);
        return [1, 0.5 * s * e, s];
      },
    },
  ];
}

/**
 * The graph of the loss ½‖x − x̂‖² + KL(N(m, s²) ‖ N(0, 1)) at one datum and one draw: minus the ELBO of that draw, but for
 * the constant log 2π of the decoder N(x̂, I).
 */
export function graphOf(x: readonly [number, number], eps: number, drawn: boolean): readonly GraphNode<NodeId>[] {
  return [
    input('x1', x[0]),
    input('x2', x[1]),
    ...(['h1', 'h2', 'm', 'l'] as const).map(layerNode),
    ...latentNodes(eps, drawn),
    ...(['g1', 'g2', 'y1', 'y2'] as const).map(layerNode),
    {
      id: 'rec',
      parents: ['y1', 'y2', 'x1', 'x2'],
      value: ([a = NaN, b = NaN, c = NaN, d = NaN]) => 0.5 * ((a - c) ** 2 + (b - d) ** 2),
      slopes: ([a = NaN, b = NaN, c = NaN, d = NaN]) => [a - c, b - d, c - a, d - b],
    },
    {
      id: 'kl',
      parents: ['m', 'l'],
      value: ([m = NaN, l = NaN]) => klStandardNormal(m, l),
      slopes: ([m = NaN, l = NaN]) => [m, 0.5 * Math.expm1(l)],
    },
    { id: 'loss', parents: ['rec', 'kl'], value: ([r = NaN, k = NaN]) => r + k, slopes: () => [1, 1] },
  ];
}

/** Where the decoder sends a latent: x̂(z). */
export function decoded(z: number): readonly [number, number] {
  const at = (id: NodeId, inputs: readonly number[]): number => {
    const layer = layers[id];
    return layer ? layerValue(layer, inputs) : NaN;
  };
  const hidden = [at('g1', [z]), at('g2', [z])];
  return [at('y1', hidden), at('y2', hidden)];
}
