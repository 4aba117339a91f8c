import type { TableData } from '../../ui/FigureTable.tsx';
import type { SimplexScene } from './scene.ts';

/** The figure's numbers. */
export function tableOf({ logits, pi, temperature, entropy, most, slope, lse, plain }: SimplexScene): TableData {
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['temperature T', temperature, ''],
      ...logits.map((logit, k): readonly [string, number, string] => [
        `logit of class ${k + 1}`,
        logit,
        'constant added',
      ]),
      ...pi.map((share, k): readonly [string, number, string] => [`probability of class ${k + 1}`, share, 'softmax']),
      ['entropy H (nats)', entropy, ''],
      ['largest entropy, log 3 (nats)', most, ''],
      ['slope dH/dT', slope, 'variance of the logits / T³'],
      ['log-sum-exp of logits / T', lse, 'largest term taken out'],
      ['the same, as it is written', plain, 'logarithm of the plain sum'],
    ],
  };
}
