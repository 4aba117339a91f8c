import type { Dent, TypedPhi } from '../../expression/readPhi.ts';
import { jensenGap, meanBregman, weightedMean } from '../../math/jensen.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { functionOf } from './functionOf.ts';
import type { params } from './params.ts';
import { type Heights, heightsInView } from './heights.ts';

/** What the figure is asked to show. */
export type JensenValues = ValuesOf<typeof params>;

/** One of the three points on the graph of φ. */
export interface ScenePoint {
  readonly x: number;
  /** φ(x). */
  readonly y: number;
  /** Its weight, between 0 and 1. */
  readonly weight: number;
  /** It stands at the wall of −log instead of where the reader put it. */
  readonly atWall: boolean;
  /** Height of the supporting line below it. */
  readonly support: number;
  /** How far it lies above the supporting line: φ(x) − φ(m) − c(x − m). */
  readonly bregman: number;
}

/**
 * What there is to say: all points in one place; different points without a gap; a kink between them; an open gap; or, for
 * a typed φ that is not convex, a barycenter below the curve.
 */
export type JensenState = 'together' | 'straight' | 'kinked' | 'open' | 'below';

/** Everything that the figure shows. */
export interface JensenScene {
  readonly phi: (x: number) => number;
  readonly points: readonly ScenePoint[];
  /** The chords of the polygon, each from its left end to its right end; its lower edge is the polygon's bottom. */
  readonly polygon: readonly (readonly [number, number])[];
  /** E X. */
  readonly mean: number;
  /** φ(E X), on the curve. */
  readonly phiOfMean: number;
  /** E φ(X), the height of the barycenter. */
  readonly meanOfPhi: number;
  /** E φ(X) − φ(E X). */
  readonly gap: number;
  /** The mean of the points' distances above the supporting line; the gap by another route. */
  readonly meanBregman: number;
  /** The variance, for x² only, where it is the gap by a third route. */
  readonly variance: number | undefined;
  /** A slope of φ at the mean. */
  readonly slope: number;
  readonly state: JensenState;
  /** The typed formula that is drawn, if one is; and where it was found not to be convex, if anywhere. */
  readonly typed: string | undefined;
  readonly dent: Dent | undefined;
  /** Whether the typed φ is strictly convex, as far as was looked. */
  readonly strict: boolean;
  /** Where a point may stand. */
  readonly reach: readonly [number, number];
  /** What is in view: abscissas and heights. */
  readonly view: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
}

/** The state in one word; "straight" asks for a gap of exactly nothing, up to rounding, between different points. */
function stateOf(name: JensenValues['phi'] | 'own', xs: readonly number[], gap: number, highest: number): JensenState {
  if (xs.every((x) => x === xs[0])) return 'together';
  if (name === 'own') {
    const rounding = 1e-12 * Math.max(1, highest);
    return gap < -rounding ? 'below' : gap < rounding ? 'straight' : 'open';
  }
  if (name !== 'abs') return 'open';
  return gap < 1e-12 ? 'straight' : 'kinked';
}

/** The variance as half the mean squared distance of two independent draws: a sum over pairs that never meets the mean. */
function varianceOf(w: readonly number[], x: readonly number[]): number {
  return (
    0.5 *
    weightedMean(
      w,
      x.map((a) =>
        weightedMean(
          w,
          x.map((b) => (a - b) ** 2),
        ),
      ),
    )
  );
}

/** Everything the figure shows at these values; of a typed φ where one is chosen and has been read. */
export function scene(values: JensenValues, own?: TypedPhi): JensenScene {
  const { name, phi, x, w, atWall, reach } = functionOf(values, own);
  const mean = weightedMean(w, x);
  const phiOfMean = phi.value(mean);
  const slope = phi.slope(mean);
  const points = x.map((at, i): ScenePoint => {
    const y = phi.value(at);
    const support = phiOfMean + slope * (at - mean);
    return { x: at, y, weight: w[i] ?? 0, atWall: atWall[i] ?? false, support, bregman: phi.bregman(at, mean) };
  });
  const meanOfPhi = weightedMean(
    w,
    points.map((point) => point.y),
  );
  const gap = name === 'own' ? meanOfPhi - phiOfMean : jensenGap(name, x, w);
  const heights: Heights = {
    points: points.map((point) => point.y),
    supports: values.jensenShow === 'tangent' ? points.map((point) => point.support) : [],
    phiOfMean,
  };
  return {
    phi: phi.value,
    points,
    polygon: points.map(({ x: at, y }): readonly [number, number] => [at, y]).toSorted((a, b) => a[0] - b[0]),
    mean,
    phiOfMean,
    meanOfPhi,
    gap,
    meanBregman:
      name === 'own'
        ? weightedMean(
            w,
            points.map((point) => point.bregman),
          )
        : meanBregman(name, x, w),
    variance: name === 'square' ? varianceOf(w, x) : undefined,
    slope,
    state: stateOf(name, x, gap, Math.max(...heights.points.map(Math.abs))),
    typed: name === 'own' ? own?.text : undefined,
    dent: name === 'own' ? own?.dent : undefined,
    strict: name === 'own' && own?.strict === true,
    reach,
    view: {
      x: name === 'negLog' ? [0, 5.2] : [-3.25, 5.25],
      y: heightsInView(name, heights, phi.value, reach),
    },
  };
}
