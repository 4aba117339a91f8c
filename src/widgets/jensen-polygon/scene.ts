import { jensenGap, meanBregman, phis, weightedMean } from '../../math/jensen.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';
import { pointsOf } from '../../derivations/d06-jensen/points.ts';

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

/** What there is to say: all points in one place; different points without a gap; a kink between them; or an open gap. */
export type JensenState = 'together' | 'straight' | 'kinked' | 'open';

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
  /** What is in view: abscissas and heights. */
  readonly view: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
}

/** Tops of the plane: few and far apart, so that the scale rests while a point is dragged. */
const tops = [1.5, 2.5, 4, 6, 10, 16, 25, 40, 60, 100, 160];

const above = (height: number): number => tops.find((each) => each >= height * 1.06) ?? height * 1.1;

/** The heights in view: from below the curve, and below the supporting line where it is shown, to above the highest point. */
function heights(values: JensenValues, points: readonly ScenePoint[]): readonly [number, number] {
  const [low, high] = heightsOfPoints(values.phi, Math.max(...points.map((point) => point.y)));
  const lowest = values.jensenShow === 'tangent' ? Math.min(...points.map((point) => point.support)) : 0;
  // A sixth of the plane stays free for the names at its foot.
  return [Math.min(low, lowest < 0 ? -above(-lowest) - 0.12 * high : low), high];
}

function heightsOfPoints(phi: JensenValues['phi'], highest: number): readonly [number, number] {
  if (phi === 'negLog') return [-1.9, [0.9, 1.5, 2.6].find((each) => each >= highest * 1.06) ?? 2.6];
  const top = above(highest);
  return [-0.12 * top, top];
}

/** The state in one word; "straight" asks for a gap of exactly nothing, up to rounding, between different points. */
function stateOf(values: JensenValues, xs: readonly number[], gap: number): JensenState {
  if (xs.every((x) => x === xs[0])) return 'together';
  if (values.phi !== 'abs') return 'open';
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

/** Everything the figure shows at these values. */
export function scene(values: JensenValues): JensenScene {
  const phi = phis[values.phi];
  const { x, w, atWall } = pointsOf(values);
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
  const gap = jensenGap(values.phi, x, w);
  return {
    phi: phi.value,
    points,
    polygon: points.map(({ x: at, y }): readonly [number, number] => [at, y]).toSorted((a, b) => a[0] - b[0]),
    mean,
    phiOfMean,
    meanOfPhi,
    gap,
    meanBregman: meanBregman(values.phi, x, w),
    variance: values.phi === 'square' ? varianceOf(w, x) : undefined,
    slope,
    state: stateOf(values, x, gap),
    view: {
      x: values.phi === 'negLog' ? [0, 5.2] : [-3.25, 5.25],
      y: heights(values, points),
    },
  };
}
