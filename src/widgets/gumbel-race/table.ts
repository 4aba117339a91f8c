import type { TableData } from '../../ui/FigureTable.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { RaceScene } from './scene.ts';

const error = (value: number): string => (Number.isNaN(value) ? 'one sample' : `± ${formatNumber(value, 4)}`);

/** The figure's numbers. */
export function tableOf({ racers, races, tau, agreeing }: RaceScene): TableData {
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['races', races, ''],
      ['temperature τ', tau, ''],
      ...racers.flatMap(({ logit, wins, share, pi, relaxed, relaxedMean }, k) => {
        const name = `class ${k + 1}`;
        return [
          [`logit, ${name}`, logit, ''],
          [`races won, ${name}`, wins, ''],
          [`share won, ${name}`, share.mean, error(share.standardError)],
          [`softmax, ${name}`, pi, 'exact'],
          [`mean relaxed entry, ${name}`, relaxed.mean, error(relaxed.standardError)],
          [`the same, ${name}`, relaxedMean, 'quadrature'],
        ] as const;
      }),
      ['relaxed samples whose largest entry is the winner', agreeing, `of ${races}`],
    ],
  };
}
