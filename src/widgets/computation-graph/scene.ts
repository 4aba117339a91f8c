import { graphBackward, graphForward, localSlopes, type GraphNode } from '../../math/reverseMode.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { NodeId } from './ids.ts';
import { levelOf, levelWhenWhole } from './levels.ts';
import { bend, encoderNodes, graphOf, layers } from './model.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type ComputationValues = ValuesOf<typeof params>;

/** A gradient by where it comes from: the reconstruction, and the penalty of the prior. */
export interface Split {
  readonly reconstruction: number;
  readonly prior: number;
}

/** The whole gradient. */
export const whole = ({ reconstruction, prior }: Split): number => reconstruction + prior;

/** One arrow of the graph, from a parent to its child, with what comes back along it. */
export interface Edge {
  readonly parent: NodeId;
  readonly child: NodeId;
  /** ∂child/∂parent; undefined into a node that is drawn. */
  readonly slope: number | undefined;
  /** The pulse: the child's gradient times the slope; undefined where nothing comes back. */
  readonly sent: Split | undefined;
  /** How far the pulse has come: 0 at the child, 1 at the parent. */
  readonly progress: number;
}

/** One node with its value and, once all its pulses have come, the gradient of the loss by it. */
export interface Node {
  readonly id: NodeId;
  readonly value: number;
  /** ∂loss/∂node; undefined where nothing ever arrives. */
  readonly gradient: Split | undefined;
  /** Whether all that can arrive has. */
  readonly arrived: boolean;
  /** The arrows that end in it. */
  readonly inputs: readonly Edge[];
}

/** The gradient of the loss by one weight, or by a bias, whose parent is undefined. */
interface WeightGradient {
  readonly node: NodeId;
  readonly parent: NodeId | undefined;
  readonly weight: number;
  readonly gradient: Split;
}

/** Everything that the figure shows. */
export interface GraphScene {
  readonly values: ComputationValues;
  readonly drawn: boolean;
  readonly step: number;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly valueOf: (id: NodeId) => number;
  /** e^(ℓ/2). */
  readonly s: number;
  readonly chosen: Node;
  readonly weights: readonly WeightGradient[];
  /** The lengths of the two gradients at the twelve weights and biases of the encoder. */
  readonly encoder: Split;
}

const none: Split = { reconstruction: 0, prior: 0 };

/** The gradients of both terms at each weight of a node: its own gradient, times its bend, times the input. */
function weightsOf(id: NodeId, gradient: Split, valueOf: (id: NodeId) => number): readonly WeightGradient[] {
  const layer = layers[id];
  if (!layer) return [];
  const slope = bend(layer, valueOf(id));
  const at = (parent: NodeId | undefined, weight: number): WeightGradient => {
    const factor = slope * (parent === undefined ? 1 : valueOf(parent));
    return {
      node: id,
      parent,
      weight,
      gradient: { reconstruction: gradient.reconstruction * factor, prior: gradient.prior * factor },
    };
  };
  return [...layer.parents.map((parent, i) => at(parent, layer.weights[i] ?? NaN)), at(undefined, layer.bias)];
}

/** The graph with every value, both gradients run back through it, and how far the pulses have come. */
export function scene(values: ComputationValues): GraphScene {
  const drawn = values.graphForm === 'draw';
  const step = values.graphStep;
  const graph = graphOf([values.graphX1, values.graphX2], values.graphEps, drawn);
  const forward = graphForward(graph);
  const valueOf = (id: NodeId): number => forward.get(id) ?? NaN;
  const [byRec, byKl] = [graphBackward(graph, forward, 'rec'), graphBackward(graph, forward, 'kl')];
  const splitOf = (rec: number | undefined, kl: number | undefined): Split | undefined =>
    rec === undefined && kl === undefined ? undefined : { reconstruction: rec ?? 0, prior: kl ?? 0 };
  const edgesInto = (node: GraphNode<NodeId>): readonly Edge[] => {
    const slopes = localSlopes(node, forward);
    return node.parents.map((parent, i) => {
      const child = node.id;
      const first = child === 'loss';
      return {
        parent,
        child,
        slope: slopes?.[i],
        sent: first
          ? splitOf(parent === 'rec' ? 1 : undefined, parent === 'kl' ? 1 : undefined)
          : splitOf(byRec.sent(child, parent), byKl.sent(child, parent)),
        progress: Math.min(1, Math.max(0, step - levelOf(child) + 1)),
      };
    });
  };
  const nodes = graph.map((node): Node => {
    const gradient =
      node.id === 'loss'
        ? { reconstruction: 1, prior: 0 }
        : splitOf(byRec.adjoints.get(node.id), byKl.adjoints.get(node.id));
    return {
      id: node.id,
      value: valueOf(node.id),
      gradient,
      arrived: step >= levelWhenWhole(node.id),
      inputs: edgesInto(node),
    };
  });
  const weights = nodes.flatMap(({ id, gradient }) => weightsOf(id, gradient ?? none, valueOf));
  const ofEncoder = weights.filter(({ node }) => encoderNodes.includes(node));
  const fallback = nodes.find(({ id }) => id === 'z');
  const chosen = nodes.find(({ id }) => id === values.graphNode) ?? fallback;
  if (!chosen) throw new Error('scene: the graph has no latent');
  return {
    values,
    drawn,
    step,
    nodes,
    edges: nodes.flatMap(({ inputs }) => inputs),
    valueOf,
    s: Math.exp(0.5 * valueOf('l')),
    chosen,
    weights,
    encoder: {
      reconstruction: Math.hypot(...ofEncoder.map(({ gradient }) => gradient.reconstruction)),
      prior: Math.hypot(...ofEncoder.map(({ gradient }) => gradient.prior)),
    },
  };
}
