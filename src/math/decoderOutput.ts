import type { DecoderLikelihood, DenseLayer } from './decoder.ts';
import { triangulate } from './householder.ts';
import { applyTile, halfSquaresOfTile, tileRows } from './tiles.ts';

/** log p(x | h) = constant − terms, at four points at a time: entry l of point p stands at 4l + p of h. */
export interface OutputTerm {
  readonly constant: number;
  readonly subtract: (h: Float64Array, terms: Float64Array) => void;
}

/** −log of a Gaussian normalizer of `features` numbers. */
const gaussianConstant = (features: number, std: number): number =>
  -features * (Math.log(std) + 0.5 * Math.log(2 * Math.PI));

/** ½‖(x − b − hW)/σ‖² = ½‖y − R h‖² + ½‖rest‖², R upper triangular. */
function straightGaussian({ weights, bias }: DenseLayer, std: number, x: ArrayLike<number>): OutputTerm {
  const features = bias.length;
  const units = weights.length / features;
  const matrix = new Float64Array(features * units);
  const y = new Float64Array(features);
  for (let d = 0; d < features; d++) {
    y[d] = ((x[d] ?? NaN) - (bias[d] ?? NaN)) / std;
    for (let l = 0; l < units; l++) matrix[d * units + l] = (weights[l * features + d] ?? NaN) / std;
  }
  const beyond = triangulate(matrix, y, features, units);
  const tiled = tileRows(
    Math.min(features, units),
    units,
    (row, column) => -matrix[row * units + column]!,
    (row) => y[row]!,
    true,
  );
  return {
    constant: gaussianConstant(features, std) - 0.5 * beyond,
    subtract: (h, terms) => halfSquaresOfTile(tiled, h, terms),
  };
}

/** The output layer at four points, unit d of point p at 4d + p. */
function outputs({ weights, bias }: DenseLayer): (h: Float64Array) => Float64Array {
  const features = bias.length;
  const tiled = tileRows(
    features,
    weights.length / features,
    (row, column) => weights[column * features + row] ?? NaN,
    (row) => bias[row] ?? NaN,
  );
  const out = new Float64Array(4 * tiled.rows);
  return (h) => {
    applyTile(tiled, h, out);
    return out;
  };
}

/** ½‖(x − sigmoid(b + hW))/σ‖². */
function sigmoidGaussian(layer: DenseLayer, std: number, x: ArrayLike<number>): OutputTerm {
  const features = layer.bias.length;
  const target = Float64Array.from(x);
  const apply = outputs(layer);
  const precision = 0.5 / (std * std);
  return {
    constant: gaussianConstant(features, std),
    subtract: (h, terms) => {
      const out = apply(h);
      for (let p = 0; p < 4; p++) {
        let sum = 0;
        for (let d = 0, at = p; d < features; d++, at += 4) {
          const error = target[d]! - 1 / (1 + Math.exp(-out[at]!));
          sum += error * error;
        }
        terms[p] = precision * sum;
      }
    },
  };
}

/** Products of factors up to 2 are far from overflow while they are below this. */
const full = 1e300;

/** Σ softplus(ℓ) − x ℓ, with the D logarithms log(1 + e^(−|ℓ|)) taken as one logarithm of a product. */
function bernoulli(layer: DenseLayer, x: ArrayLike<number>): OutputTerm {
  const features = layer.bias.length;
  const target = Float64Array.from(x);
  const apply = outputs(layer);
  return {
    constant: 0,
    subtract: (h, terms) => {
      const out = apply(h);
      for (let p = 0; p < 4; p++) {
        let sum = 0;
        let product = 1;
        for (let d = 0, at = p; d < features; d++, at += 4) {
          const logit = out[at]!;
          const size = Math.abs(logit);
          sum += logit > 0 ? (1 - target[d]!) * size : target[d]! * size;
          product *= 1 + Math.exp(-size);
          if (product > full) {
            sum += Math.log(product);
            product = 1;
          }
        }
        terms[p] = sum + Math.log(product);
      }
    },
  };
}

/** The likelihood of one datum as a function of the last hidden layer. */
export function outputTerm(layer: DenseLayer, likelihood: DecoderLikelihood, x: ArrayLike<number>): OutputTerm {
  if (likelihood.kind === 'bernoulli') return bernoulli(layer, x);
  return likelihood.mean === 'linear'
    ? straightGaussian(layer, likelihood.std, x)
    : sigmoidGaussian(layer, likelihood.std, x);
}
