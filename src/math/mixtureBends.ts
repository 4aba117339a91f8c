import type { Mixture } from './mixture.ts';

/** A complex zero of a mixture density, beside which its logarithm bends. */
export interface Bend {
  /** Its real part, where the bend is seen. */
  readonly at: number;
  /** Its distance from the line: the bend is about as wide as that, and no rule with a wider step resolves it. */
  readonly distance: number;
}

/**
 * The zeros of πᵢNᵢ + πⱼNⱼ that are nearest the line, for each pair of components. The log ratio of the two is a quadratic
 * αx² + βx + γ, and the zeros are where it is ±iπ: π σ²/Δ off the line for bells of one width Δ apart. Does not check the
 * mixture.
 */
export function mixtureBends({ weights, components }: Mixture): Bend[] {
  const bends: Bend[] = [];
  for (const [i, a] of components.entries())
    for (const [j, b] of components.slice(0, i).entries()) {
      // Measured from the mean of a.
      const d = b.mean - a.mean;
      const logRatio = Math.log((weights[i] ?? NaN) / (weights[j] ?? NaN)) + Math.log(b.std / a.std);
      const alpha = 0.5 * (1 / b.std - 1 / a.std) * (1 / b.std + 1 / a.std);
      const beta = -d / b.std / b.std;
      const gamma = logRatio + 0.5 * (d / b.std) ** 2;
      // The discriminant β² − 4α(γ − iπ), put together so that β² does not cancel, and its root u + iv, u ≥ 0.
      const real = (d / a.std / b.std) ** 2 - 4 * alpha * logRatio;
      const size = Math.hypot(real, 4 * alpha * Math.PI);
      if (size === 0) continue;
      const larger = Math.sqrt((size + Math.abs(real)) / 2);
      const smaller = (2 * alpha * Math.PI) / larger;
      const [u, v] = real >= 0 ? [larger, smaller] : [Math.abs(smaller), alpha < 0 ? -larger : larger];
      const distance = real >= 0 ? Math.PI / u : Math.abs(v / (2 * alpha));
      // One root as t/α and the other as (γ − iπ)/t, where t does not cancel.
      const sign = beta < 0 ? -1 : 1;
      const t = { real: -(beta + sign * u) / 2, imaginary: (-sign * v) / 2 };
      const squared = t.real ** 2 + t.imaginary ** 2;
      bends.push({ at: a.mean + (gamma * t.real - Math.PI * t.imaginary) / squared, distance });
      if (alpha !== 0) bends.push({ at: a.mean + t.real / alpha, distance });
    }
  return bends;
}
