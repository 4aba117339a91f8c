import { logJoint, type DiscreteModel } from './discreteModel.ts';
import { logSumExp } from './logSumExp.ts';
import { requireThat } from './requireThat.ts';

/** Throws `RangeError` in the name of `caller` unless the temperature is finite and not negative. */
export function checkTemperature(caller: string, temperature: number): void {
  const allowed = temperature >= 0 && temperature < Infinity;
  requireThat(allowed, `${caller}: the temperature must be finite and at least 0`, temperature);
}

/**
 * log q of the distribution that maximizes Σ q a + T H(q): q ∝ e^(a / T), from any a whose largest is finite. At T = 0 the
 * largest share everything equally. Does not check the temperature.
 */
export function temperedLogs(logs: readonly number[], temperature: number): number[] {
  const most = logs.reduce((largest, log) => Math.max(largest, log), -Infinity);
  const scaled = logs.map((log) => (log === most ? 0 : (log - most) / temperature));
  const total = logSumExp(scaled);
  return scaled.map((log) => log - total);
}

/**
 * The q that maximizes E_q log p(x, z) + T H(q): q ∝ p(x, z)^(1/T) (Ueda and Nakano 1998). At T = 1 it is the posterior;
 * at T = 0 it is all on the likeliest states, in equal parts. Throws `RangeError` for a temperature below 0 or not finite.
 */
export function temperedPosterior(model: DiscreteModel, temperature: number): number[] {
  checkTemperature('temperedPosterior', temperature);
  return temperedLogs(logJoint(model), temperature).map(Math.exp);
}
