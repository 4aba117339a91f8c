import type { TableData } from '../../ui/FigureTable.tsx';
import { names } from './names.ts';
import { whole, type GraphScene } from './scene.ts';

/** Every node with its value and gradients, every arrow, and every weight; the gradients as they are once all pulses have come. */
export function tableOf({ nodes, edges, weights }: GraphScene): TableData {
  const none = 'none';
  return {
    columns: ['place', 'value', 'gradient', 'from the reconstruction', 'from the prior'],
    rows: [
      ...nodes.map(({ id, value, gradient }): (string | number)[] => [
        `${names[id].symbol}, ${names[id].long}`,
        value,
        gradient ? whole(gradient) : none,
        id === 'loss' || !gradient ? none : gradient.reconstruction,
        id === 'loss' || !gradient ? none : gradient.prior,
      ]),
      ...edges.map(({ parent, child, slope, sent }): (string | number)[] => [
        `∂${names[child].symbol}/∂${names[parent].symbol}, and what it sends back`,
        slope ?? none,
        sent ? whole(sent) : none,
        sent?.reconstruction ?? none,
        sent?.prior ?? none,
      ]),
      ...weights.map(({ node, parent, weight, gradient }): (string | number)[] => [
        parent === undefined
          ? `bias of ${names[node].symbol}`
          : `weight of ${names[parent].symbol} in ${names[node].symbol}`,
        weight,
        whole(gradient),
        gradient.reconstruction,
        gradient.prior,
      ]),
    ],
  };
}
