import { spectrumOf } from './measured.ts';
import { params } from './params.ts';
import type { CollapseValues } from './scene.ts';
import { closedKl } from './search.ts';

/** The eigenvalues that a reader may set, in order. */
export const ownParams = [
  params.collapseEig1,
  params.collapseEig2,
  params.collapseEig3,
  params.collapseEig4,
  params.collapseEig5,
  params.collapseEig6,
] as const;

/** One principal direction of the data. */
export interface Direction {
  readonly lambda: number;
  /** |w| of the unit that takes this direction. */
  readonly weight: number;
  /** ½ log(λ/βσ²) nats where it lives, otherwise 0. */
  readonly kl: number;
  readonly active: boolean;
}

/** Everything that the figure shows of a spectrum. */
export interface Spectrum {
  /** βσ². */
  readonly water: number;
  /** The first six directions: the largest six of measured data, or the reader's six as they were put. */
  readonly shown: readonly Direction[];
  /** How many directions there are in all, and how many of them live. */
  readonly count: number;
  readonly active: number;
  /** The KL of all directions together, in nats. */
  readonly kl: number;
  /** The variances in view, lowest and highest; the scale is logarithmic. */
  readonly view: readonly [number, number];
}

/** The spectrum that the values ask for. */
function eigenvalues(values: CollapseValues): readonly number[] {
  return values.collapseData === 'own'
    ? ownParams.map((param) => values[param.key as keyof CollapseValues] as number)
    : spectrumOf(values.collapseData);
}

/** Everything the figure shows of the spectrum at these values. */
export function spectrum(values: CollapseValues): Spectrum {
  const { collapseNoise: noise, collapseBeta: beta } = values;
  const water = beta * noise;
  const directions = eigenvalues(values).map((lambda): Direction => {
    const kl = closedKl({ lambda, noise, beta });
    const active = kl > 0;
    return { lambda, weight: active ? Math.sqrt(lambda - water) : 0, kl, active };
  });
  return {
    water,
    shown: directions.slice(0, ownParams.length),
    count: directions.length,
    active: directions.filter((each) => each.active).length,
    kl: directions.reduce((sum, each) => sum + each.kl, 0),
    view: [0.0007, water > 8 ? 100 : 15],
  };
}

/** The reader's own spectrum that starts from what is shown, with one value of it changed. */
export function changed({ shown }: Spectrum, index: number, lambda: number): Readonly<Record<string, number | string>> {
  const own = ownParams.map((param, i) => [param.key, i === index ? lambda : (shown[i]?.lambda ?? param.initial)]);
  return { collapseData: 'own', ...(Object.fromEntries(own) as Record<string, number>) };
}
