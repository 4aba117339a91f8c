import type { TableData } from '../../ui/FigureTable.tsx';
import type { MeansScene } from './scene.ts';

/** The figure's numbers, each with the way it was reached. */
export function tableOf({ n, mean, std, how, error, inside, measured, rare, means, state }: MeansScene): TableData {
  const or = (value: number): number | string => (Number.isNaN(value) ? 'none' : value);
  const side = (value: number): string => {
    if (state !== 'band') return 'no band';
    return Math.abs(value - mean) <= 2 * error ? 'inside the band' : 'outside the band';
  };
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['draws in each average', n, 'as asked, or as far as drawn'],
      ['E f(X)', or(mean), how],
      ['sd f(X)', or(std), how],
      ['standard error', or(error), 'sd over the root of n'],
      [
        'spread of the twenty',
        measured.std,
        `their standard deviation${rare ? '' : `, ± ${measured.standardError.toPrecision(2)}`}`,
      ],
      ['inside the band', inside ?? 'no band', 'counted'],
      ...means.map((value, j): (string | number)[] => [`average ${j + 1}`, value, side(value)]),
    ],
  };
}
