import type { TableData } from '../../ui/FigureTable.tsx';
import type { IdentityScene } from './scene.ts';

/** The numbers of the figure as they are now. */
export function tableOf(shown: IdentityScene): TableData {
  const { values, code, width, error, meanError, center, spread, covered, miss, nearest, codes } = shown;
  return {
    columns: ['quantity', 'value'],
    rows: [
      ['position of the warm spot', values.idmAt],
      ['code of the datum', code],
      ['width of q(z | x)', width],
      ['squared error of the copy', error],
      ['squared error on average over the data', meanError],
      ['mean of the codes', center],
      ['variance of all codes together', spread],
      ['part of N(0, 1) among the codes', covered],
      ['code held by hand', values.idmZ],
      ['squared distance of its curve from the nearest bump', miss],
      ['position of that bump', nearest],
      ...codes.map((z, i): (string | number)[] => [`code of datum ${i + 1}`, z]),
    ],
  };
}
