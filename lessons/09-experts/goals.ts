import { logitsOf } from '../../src/derivations/d17-softmax/logitsOf.ts';
import { softmaxEntropy } from '../../src/math/softmax.ts';
import { initialValues, type Values, type ValuesOf } from '../../src/notebook/param.ts';
import { params } from '../../src/widgets/simplex/params.ts';
import { logits } from './numbers.ts';

/**
 * The goal of an entropy of 1 nat, to three thousandths, at the logits that the exercise names: it asks for a temperature,
 * and other logits would reach it at any.
 */
export function entropyIsOne(values: Values): boolean {
  const held = { ...initialValues(params), ...values } as ValuesOf<typeof params>;
  const own = logitsOf(held);
  const named = own.every((logit, k) => logit === logits[k]);
  return named && Math.abs(softmaxEntropy(own, held.temperature) - 1) < 0.003;
}
