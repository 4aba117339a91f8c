import { expertErrors, type ExpertErrors } from '../../math/expertErrors.ts';
import { mixtureOfExperts, type Experts } from '../../math/mixtureOfExperts.ts';
import { prob, type Normal } from '../../math/normal.ts';

/** A mixture of experts at one input, and what one answer y says about it. */
export interface Conditional {
  readonly y: number;
  readonly experts: readonly Normal[];
  /** π, before y is seen. */
  readonly gate: readonly number[];
  /** h, after. */
  readonly responsibilities: readonly number[];
  /** log p(y | x) in nats. */
  readonly logProb: number;
  /** Σ π_i μ_i, what blending the means would answer. */
  readonly blend: number;
  /** Jacobs' three errors at y, with unit variances. */
  readonly errors: ExpertErrors;
}

/** What the datum y says about a mixture. */
export function conditionalOf(mixture: Experts, y: number): Conditional {
  const { gate, responsibilities, logProb } = mixtureOfExperts(mixture, y);
  const means = mixture.experts.map(({ mean }) => mean);
  return {
    y,
    experts: mixture.experts,
    gate,
    responsibilities,
    logProb,
    blend: gate.reduce((sum, pi, i) => sum + pi * (means[i] ?? NaN), 0),
    errors: expertErrors(gate, means, y),
  };
}

/** Σ π_i N(y; μ_i, σ_i²) as a function of y. */
export const densityOf =
  ({ gate, experts }: Conditional) =>
  (y: number): number =>
    experts.reduce((sum, expert, i) => sum + (gate[i] ?? NaN) * prob(expert, y), 0);
