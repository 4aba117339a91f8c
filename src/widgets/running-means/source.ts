import type { TypedDensity } from '../../expression/readDensity.ts';
import type { Expression } from '../../expression/types.ts';
import { cauchyLaw } from '../../math/heavyTailed.ts';
import { exponentialLaw, normalLaw, uniformLaw, type Law } from '../../math/law.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';
import { studentTwo } from './studentTwo.ts';

/** What the figure is asked to show. */
export type MeansValues = ValuesOf<typeof params>;

/** What was typed, once it has been read. */
export interface Typed {
  readonly f?: Expression | undefined;
  readonly p?: TypedDensity | undefined;
}

/** The laws and the functions to choose from. */
export type LawName = MeansValues['drawnFrom'];
export type FunctionName = MeansValues['averagedF'];

/** What is drawn from and what is averaged. A typed one that cannot be read (yet) gives way to the first of its kind. */
export interface Source {
  readonly lawName: LawName;
  readonly law: Law;
  readonly fName: FunctionName;
  readonly f: (x: number) => number;
  readonly mu: number;
  readonly sigma: number;
}

/** The exponential law moved so that it has this mean and standard deviation. */
function movedExponential(mean: number, std: number): Law {
  const law = exponentialLaw(1 / std);
  const start = mean - std;
  return {
    ...law,
    logProb: (x) => law.logProb(x - start),
    cdf: (x) => law.cdf(x - start),
    sample: (rng) => start + law.sample(rng),
    mean,
    support: [start, Infinity],
    kinks: [start],
  };
}

/** Laws with center μ and scale σ: mean and standard deviation for the first three, of which the others have one or none. */
const laws: Readonly<Record<Exclude<LawName, 'own'>, (mu: number, sigma: number) => Law>> = {
  normal: (mean, std) => normalLaw({ mean, std }),
  uniform: (mean, std) => uniformLaw(mean - Math.sqrt(3) * std, mean + Math.sqrt(3) * std),
  exponential: movedExponential,
  student: studentTwo,
  cauchy: cauchyLaw,
};

const functions: Readonly<Record<Exclude<FunctionName, 'own'>, (x: number) => number>> = {
  identity: (x) => x,
  square: (x) => x * x,
  exp: Math.exp,
  indicator: (x) => (x > 0 ? 1 : 0),
};

/** What is drawn from and what is averaged at these values. */
export function sourceOf(
  values: Pick<MeansValues, 'drawnFrom' | 'averagedF' | 'muX' | 'sigmaX'>,
  typed: Typed,
): Source {
  const { drawnFrom, averagedF, muX: mu, sigmaX: sigma } = values;
  const [lawName, law] =
    drawnFrom === 'own'
      ? typed.p
        ? (['own', typed.p.law] as const)
        : (['normal', laws.normal(mu, sigma)] as const)
      : ([drawnFrom, laws[drawnFrom](mu, sigma)] as const);
  const [fName, f] =
    averagedF === 'own'
      ? typed.f
        ? (['own', typed.f.value] as const)
        : (['identity', functions.identity] as const)
      : ([averagedF, functions[averagedF]] as const);
  return { lawName, law, fName, f, mu, sigma };
}
