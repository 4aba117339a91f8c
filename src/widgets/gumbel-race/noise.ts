import { gumbelSample } from '../../math/gumbel.ts';
import { createRng } from '../../math/rng.ts';
import { params } from './params.ts';

let last: { readonly seed: number; readonly noise: Float64Array } | undefined;

/** The Gumbel noise of all races of a seed, three numbers a race; the same for every choice of logits and of τ. */
export function noiseOf(seed: number): Float64Array {
  if (last?.seed === seed) return last.noise;
  const rng = createRng(seed, 'gumbel-race');
  const noise = Float64Array.from({ length: 3 * params.raceCount.max }, () => gumbelSample(rng));
  last = { seed, noise };
  return noise;
}
