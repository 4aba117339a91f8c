import { sampleGamma } from '../../math/gammaSample.ts';
import type { Draw } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { averaged } from './params.ts';

/** The number of draws in one average; the log scale of the slider also stops between whole numbers. */
export const countOf = ({ n }: ValuesOf<typeof averaged>): number => Math.round(n);

/** Normal draws spent on all experiments together, as a multiple of the samples that a line should take. */
const pool = 10;

/** The fewest repeats, as a part of the samples that a line should take: from fewer a variance would not know its own error. */
const least = 1 / 40;

/**
 * Averages of n draws of X², one for each repeated experiment. The same total of draws is shared out whatever n is: there are
 * 20,000 repeats up to n = 10, and 500 at n = 400. Beyond that, where a repeat would be too dear, its average is drawn as
 * a whole: with ε̄ and the sum of squares about it, which are independent, normal with variance 1/n and chi-squared with
 * n − 1 degrees, Σ(μ + σεᵢ)²/n = (μ + σε̄)² + σ² χ²/n.
 */
export function averages(values: ValuesOf<typeof averaged>, draw: Draw): Float64Array {
  const { muX, sigmaX } = values;
  const n = countOf(values);
  const total = pool * draw.n;
  const fewest = Math.ceil(least * draw.n);
  if (fewest * n > total) return wholeAverages(muX, sigmaX, n, 4 * fewest, draw);
  const noise = draw.normals('D2.experiments', total);
  const means = new Float64Array(Math.min(draw.n, Math.floor(total / n)));
  for (let k = 0; k < means.length; k++) {
    let sum = 0;
    for (let i = k * n; i < (k + 1) * n; i++) sum += (muX + sigmaX * (noise[i] ?? NaN)) ** 2;
    means[k] = sum / n;
  }
  return means;
}

function wholeAverages(mu: number, sigma: number, n: number, repeats: number, draw: Draw): Float64Array {
  const centers = draw.normals('D2.centers', repeats);
  // A draw of the gamma law takes a second pair of numbers about once in a thousand times.
  const normals = draw.normals('D2.squares', 2 * repeats);
  const uniforms = draw.uniforms('D2.squares', 2 * repeats);
  let used = -1;
  const source = { normal: () => normals[++used] ?? NaN, uniform: () => uniforms[used] ?? NaN };
  return centers.map((z) => {
    const chiSquared = 2 * sampleGamma((n - 1) / 2, source);
    return (mu + (sigma * z) / Math.sqrt(n)) ** 2 + (sigma * sigma * chiSquared) / n;
  });
}
