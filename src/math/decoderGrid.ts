import { firstLayer, laterLayer, smooth } from './decoderLayers.ts';
import { checkDecoder, type Decoder, type DecoderLikelihood } from './decoder.ts';
import { outputTerm } from './decoderOutput.ts';
import { requireThat } from './requireThat.ts';

/** Evenly spaced points along one coordinate, both ends included. */
export interface GridAxis {
  readonly min: number;
  readonly max: number;
  readonly points: number;
}

/** The posterior of a two-dimensional code on a grid. */
export interface PosteriorGrid {
  /** log p(z | x) in nats, row by row: entry j · first.points + i lies at the i-th z₁ and the j-th z₂. */
  readonly logPosterior: Float64Array;
  /** log p(x) in nats by the trapezoid rule on the grid; right only where the grid holds and resolves the posterior. */
  readonly logEvidence: number;
  /** The posterior's share in the outermost points: well above 0, the window cuts the posterior off. */
  readonly edgeMass: number;
}

function checkAxis({ min, max, points }: GridAxis): void {
  requireThat(
    Number.isFinite(min) && Number.isFinite(max) && min < max,
    'posteriorGrid: an axis must go from a finite min to a larger finite max',
    [min, max],
  );
  requireThat(
    Number.isSafeInteger(points) && points >= 2 && points <= 10_000,
    'posteriorGrid: an axis must have 2 to 10,000 points',
    points,
  );
}

const nodes = ({ min, max, points }: GridAxis): Float64Array =>
  Float64Array.from({ length: points }, (_, i) => min + ((max - min) * i) / (points - 1));

/** Trapezoid weight of a point without the step: half at both ends. */
const edge = (i: number, points: number): number => (i === 0 || i === points - 1 ? 0.5 : 1);

/**
 * log p(z | x) ∝ log p(x | z) + log N(z; 0, I) on a grid of codes, and log p(x), for one datum x.
 *
 * Four points are evaluated at a time. The first layer costs one product a unit and point, since its inputs are a sum over
 * the axes; a Gaussian likelihood with a linear mean costs H²/2 products a point instead of H D, since ‖x − b − hW‖² =
 * ‖y − R h‖² + a constant with the triangular R of a QR decomposition (which, unlike WᵀW, squares no rounding). A Bernoulli
 * likelihood or a mean through a sigmoid costs the whole H D, and D exponentials more.
 * Throws `RangeError` for a decoder, likelihood and datum that do not fit, or a bad axis.
 */
export function posteriorGrid(
  decoder: Decoder,
  likelihood: DecoderLikelihood,
  x: ArrayLike<number>,
  first: GridAxis,
  second: GridAxis = first,
): PosteriorGrid {
  checkDecoder('posteriorGrid', decoder, likelihood, x);
  checkAxis(first);
  checkAxis(second);
  const [z1, z2] = [nodes(first), nodes(second)];
  const { hidden, output, activation } = smooth(decoder);
  const activate = firstLayer(hidden[0]!, activation, z1, z2);
  const later = hidden[1] && laterLayer(hidden[1], activation);
  const { constant, subtract } = outputTerm(output, likelihood, x);

  const { points: columns } = first;
  const logJoint = new Float64Array(columns * second.points);
  const terms = new Float64Array(4);
  let most = -Infinity;
  for (let j = 0, row = 0; j < second.points; j++, row += columns) {
    const prior = constant - Math.log(2 * Math.PI) - 0.5 * z2[j]! ** 2;
    activate.start(j);
    for (let i = 0; i < columns; i += 4) {
      const h = activate.next(i);
      subtract(later ? later(h) : h, terms);
      const end = Math.min(4, columns - i);
      for (let p = 0; p < end; p++) {
        const value = prior - 0.5 * z1[i + p]! ** 2 - terms[p]!;
        logJoint[row + i + p] = value;
        if (value > most) most = value;
      }
    }
  }
  return normalized(logJoint, most, first, second);
}

/** Divides by the integral, in place and in log space. */
function normalized(logJoint: Float64Array, most: number, first: GridAxis, second: GridAxis): PosteriorGrid {
  const { points: columns } = first;
  let [mass, edges] = [0, 0];
  for (let j = 0, at = 0; j < second.points; j++) {
    const down = edge(j, second.points);
    for (let i = 0; i < columns; i++, at++) {
      const weight = down * edge(i, columns);
      const share = weight * Math.exp(logJoint[at]! - most);
      mass += share;
      if (weight < 1) edges += share;
    }
  }
  const cell = ((first.max - first.min) / (columns - 1)) * ((second.max - second.min) / (second.points - 1));
  const logEvidence = most + Math.log(mass) + Math.log(cell);
  for (let at = 0; at < logJoint.length; at++) logJoint[at]! -= logEvidence;
  return { logPosterior: logJoint, logEvidence, edgeMass: edges / mass };
}
