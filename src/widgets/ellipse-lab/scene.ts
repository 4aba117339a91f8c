import { covariance } from '../../derivations/d03-mvn/plane.ts';
import { massWithin } from '../../math/radialMass.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { axesOf, type Axis } from './axes.ts';
import { boxIntegral } from './boxIntegral.ts';
import { logDensitiesAt, squaredDistanceByInverse, type LogDensities } from './logDensities.ts';
import type { params } from './params.ts';
import { sample } from './samples.ts';

/** What the figure is asked to show. */
export type EllipseValues = ValuesOf<typeof params>;

/** An axis of the ellipse with its eigenvalue, which is negative along the shorter axis where Σ is only invertible. */
export interface EigenAxis extends Axis {
  readonly eigenvalue: number;
  /** Its direction in degrees, above −90 and up to 90. */
  readonly degrees: number;
}

/** Everything that the figure shows. */
export interface EllipseScene {
  readonly definite: boolean;
  readonly mean: readonly [number, number];
  /** Σ₁₁, Σ₁₂, Σ₂₂. */
  readonly covariance: readonly [number, number, number];
  /** Σ₁₁ Σ₂₂ − Σ₁₂². */
  readonly determinant: number;
  readonly axes: readonly [longer: EigenAxis, shorter: EigenAxis];
  readonly point: {
    readonly at: readonly [number, number];
    /** −½ (x − μ)ᵀ Σ⁻¹ (x − μ). */
    readonly exponent: number;
    /** The root of the quadratic form; not a number where the form is negative. */
    readonly distance: number;
    /** Nothing where Σ has no density. */
    readonly logDensity: LogDensities | undefined;
  };
  readonly radius: number;
  /** The mass within the radius, and the share of the samples there; nothing where there is no density. */
  readonly mass: number | undefined;
  readonly counted: { readonly mean: number; readonly standardError: number } | undefined;
  readonly samples: readonly (readonly [number, number])[];
  /** The integral of e^exponent over the box of the radius, in units of 2π √| |Σ| |. */
  readonly box: number;
  /** The same over boxes that grow. */
  readonly boxes: readonly { readonly radius: number; readonly integral: number }[];
  /** The plane shows this far from 0 in every direction. */
  readonly view: number;
}

/** Few and far apart, so that the scale rests while a handle moves. */
const views = [3, 4, 5, 6.5, 8, 10, 13, 16, 20];

/** Room for the ellipse of one standard deviation, that of the radius, and the point. */
function viewOf({ mean1, mean2, std1, std2, radius, x1, x2 }: EllipseValues): number {
  const reach = Math.max(1, radius);
  const far = Math.max(Math.abs(mean1) + reach * std1, Math.abs(mean2) + reach * std2, Math.abs(x1), Math.abs(x2));
  return views.find((each) => each >= 1.12 * far) ?? 20;
}

/** The entries of λ₁ u uᵀ + λ₂ w wᵀ. */
function composed(axes: readonly EigenAxis[]): readonly [number, number, number] {
  const entry = (i: 0 | 1, j: 0 | 1): number =>
    axes.reduce((sum, { eigenvalue, direction }) => sum + eigenvalue * direction[i] * direction[j], 0);
  return [entry(0, 0), entry(0, 1), entry(1, 1)];
}

/** Everything the figure shows at these values. */
export function scene(values: EllipseValues): EllipseScene {
  const { mean1, mean2, x1, x2, radius, ellipseForm, ellipseSeed } = values;
  const definite = ellipseForm === 'definite';
  const eigenAxis = (axis: Axis, sign: 1 | -1): EigenAxis => ({
    ...axis,
    eigenvalue: sign * axis.half * axis.half,
    degrees: (180 / Math.PI) * Math.atan2(axis.direction[1], axis.direction[0]),
  });
  const signs = definite ? ([1, 1] as const) : ([1, -1] as const);
  const [longer, shorter] = axesOf(values);
  const axes = [eigenAxis(longer, signs[0]), eigenAxis(shorter, signs[1])] as const;
  const entries = definite ? covariance(values) : composed(axes);
  const [s11, s12, s22] = entries;
  const form = definite
    ? squaredDistanceByInverse(values, x1, x2)
    : axes.reduce((sum, { direction: [u, v], eigenvalue }) => {
        const along = u * (x1 - mean1) + v * (x2 - mean2);
        return sum + (along * along) / eigenvalue;
      }, 0);
  const drawn = definite ? sample(values, radius, ellipseSeed) : undefined;
  return {
    definite,
    mean: [mean1, mean2],
    covariance: entries,
    determinant: s11 * s22 - s12 * s12,
    axes,
    point: {
      at: [x1, x2],
      exponent: -0.5 * form,
      distance: Math.sqrt(form),
      logDensity: definite ? logDensitiesAt(values, x1, x2) : undefined,
    },
    radius,
    mass: definite ? massWithin(radius, 2) : undefined,
    counted: drawn?.share,
    samples: drawn?.drawn ?? [],
    box: boxIntegral(radius, signs),
    boxes: [1, 2, 3, 4, 5].map((each) => ({ radius: each, integral: boxIntegral(each, signs) })),
    view: viewOf(values),
  };
}
