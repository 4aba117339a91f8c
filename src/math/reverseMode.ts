import { requireThat } from './requireThat.ts';

/** One node of a graph of numbers: what it computes from its parents, and its derivative by each of them. */
export interface GraphNode<Id extends string = string> {
  readonly id: Id;
  readonly parents: readonly Id[];
  /** Its value; an input has no parents. */
  readonly value: (inputs: readonly number[]) => number;
  /** ∂value/∂parent, one a parent; absent for a node that is drawn at random, which has none. */
  readonly slopes?: (inputs: readonly number[]) => readonly number[];
}

/** The values of a graph whose nodes stand after their parents. */
export type GraphValues<Id extends string> = ReadonlyMap<Id, number>;

const inputsOf = <Id extends string>(node: GraphNode<Id>, values: GraphValues<Id>): readonly number[] =>
  node.parents.map((parent) => {
    const value = values.get(parent);
    requireThat(value !== undefined, `reverseMode: the parents of ${node.id} must stand before it`, parent);
    return value ?? NaN;
  });

/**
 * The value of every node, parents first; `nudges` are added to the values of the nodes they name, which is how a finite
 * difference reaches the middle of a graph. Throws `RangeError` where a node stands before one of its parents.
 */
export function graphForward<Id extends string>(
  nodes: readonly GraphNode<Id>[],
  nudges: Partial<Readonly<Record<Id, number>>> = {},
): GraphValues<Id> {
  const values = new Map<Id, number>();
  for (const node of nodes) values.set(node.id, node.value(inputsOf(node, values)) + (nudges[node.id] ?? 0));
  return values;
}

/** ∂value/∂parent of one node where its graph stands, one a parent; undefined for a node that is drawn. */
export function localSlopes<Id extends string>(
  node: GraphNode<Id>,
  values: GraphValues<Id>,
): readonly number[] | undefined {
  return node.slopes?.(inputsOf(node, values));
}

/** What runs back through a graph. */
export interface Backward<Id extends string> {
  /** ∂root/∂node: the sum of what its children sent; nodes that nothing reached are absent. */
  readonly adjoints: GraphValues<Id>;
  /** What a child sent to a parent, its own adjoint times the local derivative; absent across a node that is drawn. */
  readonly sent: (child: Id, parent: Id) => number | undefined;
}

/**
 * Reverse-mode differentiation of `root` (Linnainmaa 1970): from the last node to the first, each sends to every parent its
 * own adjoint times the local derivative. A node without slopes sends nothing.
 * Throws `RangeError` where a node stands before one of its parents.
 */
export function graphBackward<Id extends string>(
  nodes: readonly GraphNode<Id>[],
  values: GraphValues<Id>,
  root: Id,
): Backward<Id> {
  const adjoints = new Map<Id, number>([[root, 1]]);
  const messages = new Map<string, number>();
  for (const node of nodes.toReversed()) {
    const adjoint = adjoints.get(node.id);
    const slopes = localSlopes(node, values);
    if (adjoint === undefined || slopes === undefined) continue;
    for (const [i, parent] of node.parents.entries()) {
      const message = adjoint * (slopes[i] ?? NaN);
      messages.set(`${node.id} ${parent}`, message);
      adjoints.set(parent, (adjoints.get(parent) ?? 0) + message);
    }
  }
  return { adjoints, sent: (child, parent) => messages.get(`${child} ${parent}`) };
}
