import { noisingStep } from '../../math/diffusion.ts';
import { diffuse, reverseSampler } from '../../math/diffusionMixture.ts';
import type { Mixture } from '../../math/mixture.ts';
import { sampleMixture } from '../../math/mixtureSample.ts';
import { createRng } from '../../math/rng.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { averageBound, type AverageBound } from './averageBound.ts';
import { chain, chainSteps } from './chain.ts';
import type { flowParams } from './params.ts';

/** What all noise levels depend on. */
export type FlowValues = ValuesOf<typeof flowParams>;

/** Particles that run. */
export const particles = 300;

/** The laws at every noise level, and the particles at each. */
export interface Flow {
  readonly data: Mixture;
  /** p_t, exactly, for t = 0 … T. */
  readonly laws: readonly Mixture[];
  /** Where the particles are at t = 0 … T. */
  readonly places: readonly Float64Array[];
  readonly way: FlowValues['lineWay'];
  readonly bound: AverageBound;
}

/** Data, then one noising step after the other. */
function forward(data: Mixture, seed: number): readonly Float64Array[] {
  const rng = createRng(seed, 'diffusion line forward');
  const places = [Float64Array.from(sampleMixture(data, particles, rng), ({ x }) => x)];
  for (let t = 1; t <= chainSteps; t++) {
    const { slope, std } = noisingStep(chain, t);
    places.push((places[t - 1] ?? new Float64Array(0)).map((x) => slope * x + std * rng.normal()));
  }
  return places;
}

/** Pure noise N(0, 1), then one exact reverse step after the other. */
function back(data: Mixture, seed: number): readonly Float64Array[] {
  const rng = createRng(seed, 'diffusion line back');
  const places = [Float64Array.from({ length: particles }, () => rng.normal())];
  for (let t = chainSteps; t >= 1; t--) {
    const step = reverseSampler(data, chain, t);
    places.unshift((places[0] ?? new Float64Array(0)).map((x) => step(x, rng.uniform(), rng.normal())));
  }
  return places;
}

/** The laws and the particles at these values. */
export function flowOf({ lineMean1, lineMean2, lineStd, lineWeight, lineWay, lineSeed }: FlowValues): Flow {
  const data: Mixture = {
    weights: [lineWeight, 1 - lineWeight],
    components: [
      { mean: lineMean1, std: lineStd },
      { mean: lineMean2, std: lineStd },
    ],
  };
  const laws = Array.from({ length: chainSteps + 1 }, (_, t) => diffuse(data, chain, t));
  return {
    data,
    laws,
    places: (lineWay === 'back' ? back : forward)(data, lineSeed),
    way: lineWay,
    bound: averageBound(data, laws),
  };
}
