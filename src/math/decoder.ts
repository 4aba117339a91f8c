import { bernoulliLoss, sigmoid } from './likelihoodBernoulli.ts';
import { requireThat } from './requireThat.ts';

/** An affine map h W + b with W [inputs, outputs] row by row and b [outputs]. */
export interface DenseLayer {
  readonly weights: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
}

/** A decoder from a code in the plane to D numbers: one or two hidden layers with one activation, then an affine map. */
export interface Decoder {
  readonly hidden: readonly DenseLayer[];
  readonly activation: 'tanh' | 'sigmoid' | 'relu';
  readonly output: DenseLayer;
}

/** What the decoder's output means: the mean of a normal with one std, straight or through a sigmoid, or Bernoulli logits. */
export type DecoderLikelihood =
  | { readonly kind: 'gaussian'; readonly mean: 'linear' | 'sigmoid'; readonly std: number }
  | { readonly kind: 'bernoulli' };

const activations: Readonly<Record<Decoder['activation'], (t: number) => number>> = {
  tanh: Math.tanh,
  sigmoid,
  relu: (t) => Math.max(0, t),
};

/** Throws `RangeError` in the name of `caller` unless the layers fit each other, the datum and the likelihood. */
export function checkDecoder(
  caller: string,
  { hidden, activation, output }: Decoder,
  likelihood: DecoderLikelihood,
  x: ArrayLike<number>,
): void {
  requireThat(
    hidden.length === 1 || hidden.length === 2,
    `${caller}: there must be one or two hidden layers`,
    hidden.length,
  );
  requireThat(Object.hasOwn(activations, activation), `${caller}: no such activation`, activation);
  const { kind } = likelihood;
  requireThat(kind === 'gaussian' || kind === 'bernoulli', `${caller}: no such likelihood`, kind);
  let inputs = 2;
  for (const { weights, bias } of [...hidden, output]) {
    requireThat(
      bias.length > 0 && weights.length === inputs * bias.length,
      `${caller}: weights must number inputs times outputs`,
      [weights.length, inputs, bias.length],
    );
    for (const numbers of [weights, bias])
      for (let i = 0; i < numbers.length; i++)
        requireThat(Number.isFinite(numbers[i]), `${caller}: weights must be finite`, numbers[i]);
    inputs = bias.length;
  }
  requireThat(x.length === inputs, `${caller}: x must have as many numbers as the decoder gives`, [x.length, inputs]);
  for (let j = 0; j < x.length; j++) {
    const value = x[j] ?? NaN;
    requireThat(Number.isFinite(value), `${caller}: x must be finite`, value);
    if (likelihood.kind === 'bernoulli')
      requireThat(value >= 0 && value <= 1, `${caller}: x must lie in [0, 1]`, value);
  }
  if (likelihood.kind === 'gaussian')
    requireThat(likelihood.std > 0 && likelihood.std < Infinity, `${caller}: std must be positive`, likelihood.std);
}

function affine({ weights, bias }: DenseLayer, h: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: bias.length }, (_, j) => {
    let sum = bias[j] ?? NaN;
    for (let i = 0; i < h.length; i++) sum += (h[i] ?? NaN) * (weights[i * bias.length + j] ?? NaN);
    return sum;
  });
}

/** The decoder's output at a code z = (z₁, z₂): D numbers. Does not check the decoder. */
export function decode({ hidden, activation, output }: Decoder, z: readonly [number, number]): Float64Array {
  let h: ArrayLike<number> = z;
  for (const layer of hidden) h = affine(layer, h).map(activations[activation]);
  return affine(output, h);
}

/**
 * log p(x, z) = log N(z; 0, I) + log p(x | z) in nats at one code, term by term as the formula says.
 * Throws `RangeError` for a decoder, likelihood and datum that do not fit, or a code that is not finite.
 */
export function decoderLogJoint(
  decoder: Decoder,
  likelihood: DecoderLikelihood,
  x: ArrayLike<number>,
  z: readonly [number, number],
): number {
  checkDecoder('decoderLogJoint', decoder, likelihood, x);
  requireThat(Number.isFinite(z[0]) && Number.isFinite(z[1]), 'decoderLogJoint: z must be finite', z);
  const output = decode(decoder, z);
  let sum = -Math.log(2 * Math.PI) - 0.5 * (z[0] ** 2 + z[1] ** 2);
  for (let j = 0; j < output.length; j++) {
    const [value, out] = [x[j] ?? NaN, output[j] ?? NaN];
    if (likelihood.kind === 'bernoulli') sum -= bernoulliLoss(value, out);
    else {
      const error = value - (likelihood.mean === 'sigmoid' ? sigmoid(out) : out);
      sum -= 0.5 * (error / likelihood.std) ** 2 + Math.log(likelihood.std) + 0.5 * Math.log(2 * Math.PI);
    }
  }
  return sum;
}
