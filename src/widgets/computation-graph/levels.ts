import type { NodeId } from './ids.ts';

/** The level at which each node sends its pulses back; both terms reach m and ℓ together. */
const levels: Readonly<Record<NodeId, number>> = {
  loss: 1,
  rec: 2,
  y1: 3,
  y2: 3,
  g1: 4,
  g2: 4,
  z: 5,
  kl: 5,
  m: 6,
  l: 6,
  h1: 7,
  h2: 7,
  eps: 8,
  x1: 8,
  x2: 8,
};

/** The level at which a node sends back what it has received. */
export const levelOf = (id: NodeId): number => levels[id];

/** The step at which all that a node receives is there: one before it sends. */
export function levelWhenWhole(id: NodeId): number {
  if (id === 'eps') return 5;
  return id === 'kl' ? 1 : levels[id] - 1;
}
