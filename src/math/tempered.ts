import { logJoint, type DiscreteModel } from './discreteModel.ts';
import { logSumExp } from './logSumExp.ts';
import { requireThat } from './requireThat.ts';

/**
 * The q that maximizes E_q log p(x, z) + T H(q): q ∝ p(x, z)^(1/T) (Ueda and Nakano 1998). At T = 1 it is the posterior;
 * at T = 0 it is all on the likeliest states, in equal parts. Throws `RangeError` for a temperature below 0 or not finite.
 */
export function temperedPosterior(model: DiscreteModel, temperature: number): number[] {
  const allowed = temperature >= 0 && temperature < Infinity;
  requireThat(allowed, 'temperedPosterior: the temperature must be finite and at least 0', temperature);
  const joints = logJoint(model);
  const most = Math.max(...joints);
  const logs = joints.map((joint) => (joint === most ? 0 : (joint - most) / temperature));
  const total = logSumExp(logs);
  return logs.map((log) => Math.exp(log - total));
}
