import type { Experts } from '../../math/mixtureOfExperts.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { gate, means, mixture } from './params.ts';

/** The gate logits as a list. */
export const logitsOf = ({ gate1, gate2, gate3 }: ValuesOf<typeof gate>): number[] => [gate1, gate2, gate3];

/** The means as a list. */
export const meansOf = ({ mean1, mean2, mean3 }: ValuesOf<typeof means>): number[] => [mean1, mean2, mean3];

/** The mixture that the numbers describe. */
export function expertsOf(values: ValuesOf<typeof mixture>): Experts {
  const stds = [values.std1, values.std2, values.std3];
  return {
    gateLogits: logitsOf(values),
    experts: meansOf(values).map((mean, i) => ({ mean, std: stds[i] ?? NaN })),
  };
}

/** The gate by plain exponentials: no logit is large. */
export function gateOf(logits: readonly number[]): number[] {
  const sizes = logits.map(Math.exp);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sizes.map((size) => size / sum);
}

/** The density of each expert at y, as it is written. */
export const densitiesAt = ({ experts }: Experts, y: number): number[] =>
  experts.map(({ mean, std }) => Math.exp(-(((y - mean) / std) ** 2) / 2) / (std * Math.sqrt(2 * Math.PI)));

/** Σ aᵢ bᵢ. */
export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, each, i) => sum + each * (b[i] ?? NaN), 0);

/** Why a finite difference is compared less strictly. */
export const differenceReason = 'a finite difference has the rounding of the function divided by its step';
