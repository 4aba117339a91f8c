import type { Ops, ParameterState } from './ops.ts';

/** Numbers that look random enough; the same on every device. */
function ramp(count: number, start: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(start + 2.3 * i));
}

/** A small computation that touches what training needs. */
async function sample(ops: Ops): Promise<Float32Array> {
  const state: ParameterState = {
    values: ramp(12, 1),
    firstMoment: new Float32Array(12),
    secondMoment: new Float32Array(12),
    adamStep: 0,
  };
  const parameters = ops.parameters(state, [[3, 4]]);
  const result = ops.tidy(() => {
    const x = ops.gather(ops.tensor(ramp(15, 2), 5, 3), Int32Array.of(4, 1, 0));
    const posterior = ops.dense(x, parameters.tensors[0]!, ops.tensor(ramp(4, 3), 1, 4), 'tanh');
    const noise = ops.tensor(ramp(6, 4), 3, 2);
    const z = ops.reparameterize(posterior, noise);
    const d = ops.activationBackward(ops.posteriorGradient(posterior, noise, z, 1), posterior, 'tanh');
    parameters.step([ops.matmul(x, d, 'first')], { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-3 });
    const logSigma = ops.tensor([-0.5], 1, 1);
    const error = ops.squaredError(ops.matmul(z, z, 'second'), x);
    return ops.join([
      ops.columnSums(ops.likelihoodGradient(x, x, logSigma)),
      ops.klPerUnit(posterior),
      error,
      ops.logSigmaGradient(error, logSigma, 3),
    ]);
  });
  const measured = await ops.read(result);
  ops.dispose(result);
  const { values } = await parameters.state();
  parameters.dispose();
  return Float32Array.of(...measured, ...values);
}

/**
 * Whether two devices give the same numbers for a small computation, within what half floats allow; a graphics driver
 * that computes wrongly is found here rather than in the plots.
 */
export async function agree(a: Ops, b: Ops): Promise<boolean> {
  const [mine, theirs] = [await sample(a), await sample(b)];
  return mine.every((value, i) => Math.abs(value - theirs[i]!) < 0.02 * (1 + Math.abs(value)));
}
