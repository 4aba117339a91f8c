import { logProb, prob } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { alongLine } from './alongLine.ts';
import { cloud, inBand, type Band } from './band.ts';
import { lawOf, type Center, type JointLaw } from './laws.ts';
import type { params } from './params.ts';
import { totalVariance, type TotalVariance } from './totalVariance.ts';

/** What the figure is asked to show. */
export type SliceValues = ValuesOf<typeof params>;

/** Everything that the figure shows, in the units of the coordinates. */
export interface SliceScene {
  readonly law: JointLaw;
  /** The number of the coordinate that is known, and of the one that is kept. */
  readonly known: 1 | 2;
  readonly kept: 1 | 2;
  /** Where the line lies. */
  readonly line: number;
  /** How far that is from the mean of the known coordinate, in its standard deviations. */
  readonly v: number;
  /** The marginal of the kept coordinate and of the known one. */
  readonly shadow: Center;
  readonly knownLaw: Center;
  /** Mean and standard deviation of the kept coordinate on the line: by formula, by quadrature, from samples in a band. */
  readonly formula: Center;
  readonly quadrature: Center | undefined;
  readonly band: Band;
  readonly shadowDensity: (x: number) => number;
  /** The conditional density; nothing where it is spikes. */
  readonly sliceDensity: ((x: number) => number) | undefined;
  readonly spikes: readonly number[];
  /** At the point of the kept coordinate: joint over marginal is the conditional density, in logs. */
  readonly at: number;
  readonly logJoint: number | undefined;
  readonly logMarginal: number;
  /** The parts of the variance of the kept coordinate. */
  readonly variance: TotalVariance;
  /** Samples of the law, first coordinate first. */
  readonly samples: readonly (readonly [number, number])[];
  /** The plane shows this far from 0 in every direction, and densities up to `top`. */
  readonly view: number;
  readonly top: number;
}

/** Few and far apart, so that the scale rests while a number changes. */
const views = [3, 4, 5, 6.5, 8, 10, 13, 16, 20];

/** How many samples are drawn. */
const drawn = 400;

/** Everything the figure shows at these values. */
export function scene(values: SliceValues): SliceScene {
  const { mean1, mean2, std1, std2, corr, x1, x2, sliceOf, sliceLaw, sliceSeed } = values;
  const law = lawOf(sliceLaw, corr);
  const one = { mean: mean1, std: std1 };
  const two = { mean: mean2, std: std2 };
  const knowsTwo = sliceOf === 'x2';
  const [shadow, knownLaw, line, at] = knowsTwo ? [one, two, x2, x1] : [two, one, x1, x2];
  const v = (line - knownLaw.mean) / knownLaw.std;
  const scaled = ({ mean, std }: Center): Center => ({
    mean: shadow.mean + shadow.std * mean,
    std: shadow.std * std,
  });
  const standardized = (x: number): number => (x - shadow.mean) / shadow.std;
  const along = alongLine(law, v);
  const band = inBand(law, v, sliceSeed);
  const parts = totalVariance(law);
  const { logJoint } = law;
  const logJointAt = (x: number): number =>
    (logJoint?.(standardized(x), v) ?? NaN) - Math.log(shadow.std) - Math.log(knownLaw.std);
  const logMarginal = logProb(knownLaw, line);
  const formula = scaled(law.given(v));
  const far = Math.max(
    Math.abs(mean1) + 2.5 * std1,
    Math.abs(mean2) + 2.5 * std2,
    Math.abs(line),
    Math.abs(at),
    Math.abs(formula.mean) + 2 * formula.std,
  );
  const peak = 1 / (shadow.std * Math.sqrt(2 * Math.PI));
  const narrowest = { normal: law.given(0).std, coin: 0.75, signs: 0.5 }[law.name];
  return {
    law,
    known: knowsTwo ? 2 : 1,
    kept: knowsTwo ? 1 : 2,
    line,
    v,
    shadow,
    knownLaw,
    formula,
    quadrature: along && scaled(along),
    band: {
      ...band,
      mean: band.mean && {
        mean: shadow.mean + shadow.std * band.mean.mean,
        standardError: shadow.std * band.mean.standardError,
      },
      std: band.std && { mean: shadow.std * band.std.mean, standardError: shadow.std * band.std.standardError },
      some: band.some.map((u) => shadow.mean + shadow.std * u),
    },
    shadowDensity: (x) => prob(shadow, x),
    sliceDensity: logJoint && ((x) => Math.exp(logJointAt(x) - logMarginal)),
    spikes: law.spikes(v).map((u) => shadow.mean + shadow.std * u),
    at,
    logJoint: logJoint && logJointAt(at),
    logMarginal,
    variance: { within: shadow.std ** 2 * parts.within, between: shadow.std ** 2 * parts.between },
    samples: cloud(law, sliceSeed, drawn).map(([u, w]) => {
      const [kept, known] = [shadow.mean + shadow.std * u, knownLaw.mean + knownLaw.std * w];
      return knowsTwo ? ([kept, known] as const) : ([known, kept] as const);
    }),
    view: views.find((each) => each >= 1.05 * far) ?? 20,
    top: (1.15 * peak) / narrowest,
  };
}
