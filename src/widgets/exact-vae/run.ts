import { adamDefaults, createAdam } from '../../math/adam.ts';
import { affineVaeBound, type AffineVae, type AffineVaeBound } from '../../math/affineVae.ts';
import { affineVaeDrawGradient, affineVaeGradient } from '../../math/affineVaeGradient.ts';
import type { Normal } from '../../math/normal.ts';
import { exp } from '../../math/portableExp.ts';
import { log } from '../../math/portableLog.ts';
import { createRng } from '../../math/rng.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { dataOf } from './data.ts';
import { params, type runParams } from './params.ts';

/** What a run is asked to start from. */
export type RunValues = ValuesOf<typeof runParams>;

/** What one noisy step looked at: a datum, and the code that was drawn for it. */
export interface Draw {
  readonly x: number;
  readonly z: number;
}

/** The model after some steps, and its bound over all data. */
export interface Stand extends AffineVae, AffineVaeBound {
  /** What the step to here has drawn; nothing before the first step and where the gradient is exact. */
  readonly draw: Draw | undefined;
}

/** A whole run of training. */
export interface Run {
  readonly data: readonly number[];
  readonly law: Normal;
  readonly both: boolean;
  readonly noisy: boolean;
  readonly rate: number;
  readonly stands: readonly Stand[];
}

/** Adam on the ELBO from the start on, for as many steps as the step has room for. The same values give the same run. */
export function runOf(values: RunValues): Run {
  const law = { mean: values.exactMean, std: values.exactSpread };
  const data = dataOf(law);
  const both = values.exactTrain === 'both';
  const noisy = values.exactGradient === 'draw';
  const theta = Float64Array.of(
    values.exactStartSlope,
    values.exactStartOffset,
    2 * log(values.exactStartWidth),
    values.exactSlope,
    values.exactOffset,
  );
  const climb = createAdam(theta, { rate: values.exactRate, ...adamDefaults });
  const rng = createRng(values.exactSeed, 'exact-vae');
  const vaeNow = (): AffineVae => {
    const [slope = NaN, offset = NaN, logVar = NaN, w = NaN, b = NaN] = theta;
    return { encoder: { slope, offset, std: exp(0.5 * logVar) }, decoder: { w, b, std: values.exactNoise } };
  };
  const standAt = (vae: AffineVae, draw?: Draw): Stand => ({ ...vae, ...affineVaeBound(vae, law), draw });
  const stands = [standAt(vaeNow())];
  while (stands.length <= params.exactStep.max) {
    const vae = vaeNow();
    const [x, noise] = noisy ? [data[rng.below(data.length)] ?? NaN, rng.normal()] : [NaN, NaN];
    const up = noisy ? affineVaeDrawGradient(vae, x, noise) : affineVaeGradient(vae, law);
    climb([up.slope, up.offset, up.logVar, both ? up.w : 0, both ? up.b : 0]);
    const { slope, offset, std } = vae.encoder;
    stands.push(standAt(vaeNow(), noisy ? { x, z: slope * x + offset + std * noise } : undefined));
  }
  return { data, law, both, noisy, rate: values.exactRate, stands };
}
