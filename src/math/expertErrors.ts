import { checkProbabilities } from './categorical.ts';
import { logSumExp } from './logSumExp.ts';
import { requireThat } from './requireThat.ts';

/** The three errors of Jacobs, Jordan, Nowlan and Hinton (1991) for one target; always blend ≤ pick and mixture ≤ pick. */
export interface ExpertErrors {
  /** E₁ = ½(y − Σ π_i μ_i)²: the outputs are blended, so at a fork the best answer is the empty middle. */
  readonly blend: number;
  /** E₂ = Σ π_i ½(y − μ_i)²: one expert is picked at random. */
  readonly pick: number;
  /** E₃ = −log Σ π_i e^(−½(y − μ_i)²): the mixture with unit variances, up to the constant ½ log 2π. */
  readonly mixture: number;
}

/** The three errors at one target y, for a gate π and the experts' outputs μ. Throws `RangeError` for a bad gate or shapes that differ. */
export function expertErrors(gate: readonly number[], means: readonly number[], y: number): ExpertErrors {
  checkProbabilities('expertErrors', gate);
  requireThat(means.length === gate.length, 'expertErrors: one mean a gate probability', means.length);
  requireThat(Number.isFinite(y) && means.every(Number.isFinite), 'expertErrors: y and means must be finite', [
    y,
    ...means,
  ]);
  let blended = 0;
  let pick = 0;
  for (const [i, pi] of gate.entries()) {
    const residual = y - (means[i] ?? NaN);
    blended += pi * residual;
    pick += 0.5 * pi * residual * residual;
  }
  const halves = means.map((mean) => 0.5 * (y - mean) ** 2);
  // Near 0 the exponentials are nearly 1 and it is their distance from 1 that counts.
  let lost = 0;
  for (const [i, pi] of gate.entries()) lost += pi * Math.expm1(-(halves[i] ?? NaN));
  const mixture = lost > -0.5 ? -Math.log1p(lost) : -logSumExp(gate.map((pi, i) => Math.log(pi) - (halves[i] ?? NaN)));
  return { blend: 0.5 * blended * blended, pick, mixture };
}
