import type { Draw } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { relaxation } from './params.ts';

/** The first entry of softmax((log π + g)/τ) for each of the pairs of Gumbel draws. */
export function relaxedFirst(values: ValuesOf<typeof relaxation>, draw: Draw, stream: string): Float64Array {
  const { firstClass, tau } = values;
  const [logFirst, logSecond] = [Math.log(firstClass), Math.log(1 - firstClass)];
  const u = draw.uniforms(stream, 2 * draw.n);
  const first = new Float64Array(draw.n);
  for (let i = 0; i < draw.n; i++) {
    const one = logFirst - Math.log(-Math.log(u[2 * i] ?? NaN));
    const two = logSecond - Math.log(-Math.log(u[2 * i + 1] ?? NaN));
    first[i] = 1 / (1 + Math.exp((two - one) / tau));
  }
  return first;
}
