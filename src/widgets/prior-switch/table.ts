import type { TableData } from '../../ui/FigureTable.tsx';
import { facts, type TwinFacts } from './facts.ts';

/** The numbers of both networks side by side, and what N(0, I) has. */
export function tableOf(): TableData {
  const { off, on, otherSeeds } = facts;
  const row = (name: string, of: (twin: TwinFacts) => number, ideal: number | string): (string | number)[] => [
    name,
    of(off),
    of(on),
    ideal,
  ];
  return {
    columns: ['quantity', 'prior off', 'prior on', 'N(0, I)'],
    rows: [
      row('error of a pixel that comes back', (twin) => twin.error, ''),
      row('share of random codes near the data', (twin) => twin.near.mean, ''),
      row('its standard error', (twin) => twin.near.standardError, ''),
      row('mean of the codes, z1', (twin) => twin.moments.mean[0], 0),
      row('mean of the codes, z2', (twin) => twin.moments.mean[1], 0),
      row('variance of the codes, z1', (twin) => twin.moments.xx, 1),
      row('variance of the codes, z2', (twin) => twin.moments.yy, 1),
      row('covariance of the codes', (twin) => twin.moments.xy, 0),
      ...otherSeeds.map((other): (string | number)[] => [
        `share near the data with seed ${other.seed}`,
        other.off,
        other.on,
        '',
      ]),
    ],
  };
}
