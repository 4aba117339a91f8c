import { samplesOf, type NormalValues } from '../../derivations/d03-mvn/plane.ts';
import { proportionWithError } from '../../math/monteCarlo.ts';
import { createRng } from '../../math/rng.ts';
import { squaredDistanceByInverse } from './logDensities.ts';

/** How many samples are counted, and how many of them are drawn. */
export const sampleCount = 4000;
const drawnCount = 350;

let kept: { readonly seed: number; readonly noise: Float64Array } | undefined;

/** The standard normal noise of a seed; the last one is kept, since a drag asks for it at every move. */
function noiseOf(seed: number): Float64Array {
  if (kept?.seed !== seed) {
    const rng = createRng(seed, 'ellipse-lab');
    kept = { seed, noise: Float64Array.from({ length: 2 * sampleCount }, () => rng.normal()) };
  }
  return kept.noise;
}

/** The share of the samples within `radius` by Mahalanobis distance, with its standard error, and some samples to draw. */
export function sample(values: NormalValues, radius: number, seed: number) {
  const [first, second] = samplesOf(values, noiseOf(seed));
  let inside = 0;
  const drawn: (readonly [number, number])[] = [];
  for (let i = 0; i < sampleCount; i++) {
    const [x1, x2] = [first[i] ?? NaN, second[i] ?? NaN];
    if (squaredDistanceByInverse(values, x1, x2) <= radius * radius) inside += 1;
    if (i < drawnCount) drawn.push([x1, x2]);
  }
  return { drawn, share: proportionWithError(inside, sampleCount) };
}
