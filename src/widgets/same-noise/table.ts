import { at, type Matrix } from '../../math/matrix.ts';
import type { NoiseValues } from './roots.ts';
import type { NoiseScene } from './scene.ts';

/** Without the rounding that keeps the cosine of 90° from being 0. */
const clean = (value: number): number => (Math.abs(value) < 1e-12 ? 0 : value);

const entries = (matrix: Matrix): readonly number[] =>
  [0, 1].flatMap((i) => [0, 1].map((j) => clean(at(matrix, i, j))));

/** The figure's numbers. */
export function tableOf({ cov, mapped, turned, toSymmetric, noise }: NoiseScene, values: NoiseValues) {
  const none = ['none', 'none', 'none', 'none'];
  const [c11 = NaN, c12 = NaN, c22 = NaN] = mapped?.sampleCov.means ?? [];
  const [e11 = NaN, e12 = NaN, e22 = NaN] = mapped?.sampleCov.standardErrors ?? [];
  const rows: (string | number)[][] = [
    ['A', ...(mapped ? entries(mapped.root) : none)],
    ['AAᵀ', ...(mapped ? entries(mapped.gram) : none)],
    ['Σ', ...entries(cov)],
    ['covariance of the 300 points', ...(mapped ? [c11, c12, c12, c22] : none)],
    ['its standard error', ...(mapped ? [e11, e12, e12, e22] : none)],
    ['largest difference of AAᵀ to Σ', mapped ? clean(mapped.miss) : 'none', '', '', ''],
    ['mean distance from the points of L', mapped ? clean(mapped.moved) : 'none', '', '', ''],
    ['turn Q in A = LQ (degrees)', turned === undefined ? 'none' : clean(turned), '', '', ''],
    ['turn that makes LQ symmetric (degrees)', clean(toSymmetric), '', '', ''],
    ['seed of the noise', values.noiseSeed, '', '', ''],
    ['your own ε', values.noise1, values.noise2, '', ''],
  ];
  if (mapped) rows.push(['where it lands', ...mapped.legs[2], '', '']);
  noise.numbered.forEach((index, k) => {
    const place = mapped?.samples[index] ?? ['none', 'none'];
    rows.push([`point ${k + 1}: ε, then μ + Aε`, ...(noise.points[index] ?? []), ...place]);
  });
  return { columns: ['quantity', 'entry 11', 'entry 12', 'entry 21', 'entry 22'], rows };
}
