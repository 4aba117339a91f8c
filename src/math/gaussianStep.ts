import { checkNormal, type Normal } from './normal.ts';
import { minusLog1p } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** A conditional law y | x ~ N(slope · x + offset, std²). */
export interface GaussianStep {
  readonly slope: number;
  readonly offset: number;
  readonly std: number;
}

/** Throws `RangeError` in the name of `caller` unless slope and offset are finite and the std positive and finite. */
export function checkStep(caller: string, { slope, offset, std }: GaussianStep): void {
  requireThat(Number.isFinite(slope) && Number.isFinite(offset), `${caller}: slope and offset must be finite`, [
    slope,
    offset,
  ]);
  requireThat(std > 0 && std < Infinity, `${caller}: std of a step must be positive and finite`, std);
}

/** The law of y where x ~ `input`, N(slope · μ + offset, slope² σ² + std²). Throws `RangeError` for bad input. */
export function push(input: Normal, step: GaussianStep): Normal {
  checkStep('push', step);
  checkNormal('push', input);
  return { mean: step.slope * input.mean + step.offset, std: Math.hypot(step.slope * input.std, step.std) };
}

/**
 * The law of x given y, again a step, where x ~ `input` and y | x follows `step`: the product of prior and likelihood as
 * functions of x. `output`, the law of y as `push` gives it, may be passed where it is known. Throws `RangeError` for a bad
 * step or normal.
 */
export function reverse(input: Normal, step: GaussianStep, output?: Normal): GaussianStep {
  checkStep('reverse', step);
  checkNormal('reverse', input);
  if (output !== undefined) checkNormal('reverse', output);
  const { mean, std } = output ?? push(input, step);
  const slope = step.slope * (input.std / std) ** 2;
  return { slope, offset: input.mean - slope * mean, std: input.std * (step.std / std) };
}

/**
 * E KL(q(y|x) ‖ p(y|x)) in nats for x ~ N(`mean`, `std`²), where `std` may be 0:
 * ½[ρ − 1 − log ρ + E(μ_q(x) − μ_p(x))²/σ_p²] with ρ = σ_q²/σ_p². Each part is a sum of terms that are not negative, so
 * that nearly equal steps lose no digits. Throws `RangeError` for a bad step, a mean that is not finite or a std that is
 * negative or not finite.
 */
export function expectedKl(q: GaussianStep, p: GaussianStep, { mean, std }: Normal): number {
  checkStep('expectedKl', q);
  checkStep('expectedKl', p);
  requireThat(Number.isFinite(mean), 'expectedKl: mean must be finite', mean);
  requireThat(std >= 0 && std < Infinity, 'expectedKl: std must be finite and not negative', std);
  const excess = ((q.std - p.std) / p.std) * ((q.std + p.std) / p.std);
  const ratio = q.std / p.std;
  const spread = Math.abs(excess) < 0.5 ? minusLog1p(excess) : ratio * ratio - 1 - 2 * Math.log(ratio);
  const tilt = q.slope - p.slope;
  return 0.5 * (spread + ((tilt * mean + (q.offset - p.offset)) / p.std) ** 2 + ((tilt * std) / p.std) ** 2);
}
