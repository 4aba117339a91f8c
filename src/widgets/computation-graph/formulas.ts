import { formatNumber } from '../../ui/format.ts';
import type { NodeId } from './ids.ts';
import { layers } from './model.ts';
import { names } from './names.ts';

/** A weight beside the sign that joins it to what stands before: "− 0.4 x₂". */
function term(weight: number, symbol: string, first: boolean): string {
  const sign = weight < 0 ? '−' : first ? '' : '+';
  const size = formatNumber(Math.abs(weight), 1);
  return `${sign}${first ? '' : ' '}${size}${symbol === '' ? '' : ` ${symbol}`}`;
}

/** How a node is computed from its inputs, in plain letters. */
export function formulaOf(id: NodeId, drawn: boolean): string {
  const { symbol } = names[id];
  const layer = layers[id];
  if (layer) {
    const sum = layer.parents.map((parent, i) => term(layer.weights[i] ?? NaN, names[parent].symbol, i === 0));
    const text = [...sum, term(layer.bias, '', false)].join(' ');
    return `${symbol} = ${layer.tanh ? `tanh(${text})` : text}`;
  }
  const plain: Partial<Record<NodeId, string>> = {
    z: drawn ? 'z' : 'z = m + s ε',
    rec: 'rec = ½ (x̂₁ − x₁)² + ½ (x̂₂ − x₂)²',
    kl: 'KL = ½ (m² + s² − 1 − ℓ)',
    loss: 'loss = rec + KL',
  };
  return plain[id] ?? symbol;
}

/** What else is to be said of how a node comes by its value; empty where the formula says it all. */
export function noteOf(id: NodeId, drawn: boolean, s: number): string {
  const std = `s = exp(½ ℓ) = ${formatNumber(s, 3)}`;
  if (id === 'x1' || id === 'x2') return ', given';
  if (id === 'eps') return ', drawn from N(0, 1) outside the graph';
  if (id === 'z') return drawn ? `, drawn from N(m, s²) inside the node, ${std}` : `, with ${std}`;
  return id === 'l' ? `, so that ${std}` : '';
}

/** The local derivative of a node by one of its parents, in plain letters; undefined where it is the same number everywhere. */
export function slopeFormula(child: NodeId, parent: NodeId): string | undefined {
  const layer = layers[child];
  if (layer?.tanh) {
    const weight = formatNumber(layer.weights[layer.parents.indexOf(parent)] ?? NaN, 1);
    return `(1 − ${names[child].symbol}²) · ${weight.startsWith('−') ? `(${weight})` : weight}`;
  }
  const plain: Partial<Record<string, string>> = {
    'z l': '½ s ε',
    'z eps': 's',
    'rec y1': 'x̂₁ − x₁',
    'rec y2': 'x̂₂ − x₂',
    'rec x1': 'x₁ − x̂₁',
    'rec x2': 'x₂ − x̂₂',
    'kl m': 'm',
    'kl l': '½ (s² − 1)',
  };
  return plain[`${child} ${parent}`];
}
