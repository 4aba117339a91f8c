import type { Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** The values of the parameters. */
export type Values = ValuesOf<typeof params>;

/** The means of the four codes. */
export const meansOf = ({ surgeryM1, surgeryM2, surgeryM3, surgeryM4 }: Values): readonly number[] => [
  surgeryM1,
  surgeryM2,
  surgeryM3,
  surgeryM4,
];

/** The four encoders. */
export const encodersOf = (values: Values): readonly Normal[] =>
  meansOf(values).map((mean) => ({ mean, std: values.surgeryS }));

/** log q(z) = log (1/N) Σ_n N(z; m_n, s²) of the aggregate. */
export function logAggregate(means: readonly number[], std: number, z: number): number {
  let nearest = Infinity;
  for (const mean of means) nearest = Math.min(nearest, Math.abs(z - mean));
  const top = (nearest / std) ** 2;
  let sum = 0;
  for (const mean of means) sum += Math.exp(0.5 * (top - ((z - mean) / std) ** 2));
  return Math.log(sum / means.length) - 0.5 * top - Math.log(std * Math.sqrt(2 * Math.PI));
}

/** log N(z; 0, 1). */
export const logPrior = (z: number): number => -0.5 * (z * z + Math.log(2 * Math.PI));
