import type { TableData } from '../../ui/FigureTable.tsx';
import type { RouterScene } from './scene.ts';

type Row = readonly [string, number, string];

/** The figure's numbers: each layer's loads and readings, and what the experts cost. */
export function tableOf(shown: RouterScene, step: number): TableData {
  const { stage, layers, cost } = shown;
  const rows: Row[] = [
    ['tokens', shown.tokens, ''],
    ['experts', shown.experts, ''],
    ['capacity (tokens an expert)', shown.capacity, 'floor of tokens over experts times the factor'],
    ...(stage === 'trained' ? [['steps taken', step, 'all tokens at each step'] as const] : []),
    ...layers.flatMap(({ name, layer }): Row[] =>
      layer
        ? [
            [`${name}: N Σ f P`, layer.reading, '1 is even, N is collapse'],
            [`${name}: α N Σ f P`, shown.alpha * layer.reading, `α = ${shown.alpha}`],
            [`${name}: experts in use`, layer.used, ''],
            [`${name}: dropped tokens`, layer.dropped, 'first come, first served; training itself drops none'],
            ...(layer.error === undefined || layer.errorWithDrops === undefined
              ? []
              : ([
                  [`${name}: error`, layer.error, 'mean square, every token answered'],
                  [`${name}: error with the drops`, layer.errorWithDrops, 'a dropped token is answered by 0'],
                ] as const)),
            ...layer.hardLoads.flatMap((f, i): Row[] => [
              [`${name}: f of expert ${i + 1}`, f, 'share of the tokens'],
              [`${name}: P of expert ${i + 1}`, layer.softLoads[i] ?? NaN, 'mean router probability'],
            ]),
          ]
        : [],
    ),
    ...(cost
      ? ([
          ['parameters', cost.parameters, 'entries of all matrices, biases not counted'],
          ['multiply-adds a token', cost.multiplyAdds, 'router and the one expert'],
        ] as const)
      : []),
  ];
  return { columns: ['quantity', 'value', 'how'], rows };
}
