import type { Draw } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { expertsOf, gateOf } from './expertsOf.ts';
import type { mixture } from './params.ts';

/** Ancestral samples: first the expert from the gate, then y from the expert. */
export function ancestral(values: ValuesOf<typeof mixture>, draw: Draw, stream: string): Float64Array {
  const { gateLogits, experts } = expertsOf(values);
  const [first = NaN, second = NaN] = gateOf(gateLogits);
  const [one, two, three] = experts;
  const u = draw.uniforms(stream, draw.n);
  const noise = draw.normals(stream, draw.n);
  if (!one || !two || !three) return noise;
  for (let i = 0; i < draw.n; i++) {
    const c = u[i] ?? NaN;
    const expert = c < first ? one : c < first + second ? two : three;
    noise[i] = expert.mean + expert.std * (noise[i] ?? NaN);
  }
  return noise;
}
