import { diagonalProduct, type PlaneNormal } from '../../math/diagonalProduct.ts';
import { lengthOf, side, traceOf } from '../../math/pendulumSignals.ts';
import { planeLattice } from '../../math/planeLattice.ts';
import { logSoftmax, planeMixtureAt, type PlaneMixture } from '../../math/planeMixture.ts';
import { networkAt, sigmoid } from '../../math/tanhNetwork.ts';
import type { PhysicsView } from '../../models/physics/protocol.ts';

/** What of an item the model is shown. */
export type Sight = 'both' | 'picture' | 'trace' | 'none';

/** The generative half of the model, ready to be asked. */
export interface Decoder {
  readonly prior: PlaneMixture;
  /** The frequency of each expert in radians per second. */
  readonly frequencies: readonly number[];
  readonly picture: (z: readonly number[]) => Float64Array;
  readonly damping: (z: readonly number[]) => number;
}

/** Row `n` of a table of [mean 2 | log variance 2]. */
export const normalAt = (table: ArrayLike<number>, n: number): PlaneNormal => ({
  mean: [table[4 * n] ?? NaN, table[4 * n + 1] ?? NaN],
  logVar: [table[4 * n + 2] ?? NaN, table[4 * n + 3] ?? NaN],
});

/** The posterior of what is shown: the product of the experts that are there; none where nothing is. */
export function fuse(picture: PlaneNormal, trace: PlaneNormal, shown: Sight): PlaneNormal | undefined {
  if (shown === 'none') return undefined;
  return diagonalProduct([...(shown === 'trace' ? [] : [picture]), ...(shown === 'picture' ? [] : [trace])]);
}

/** Reads the decoders off a view. */
export function decoderOf(view: PhysicsView): Decoder {
  const { logits, components, logFrequencies, pictureDecoder, dampingDecoder } = view;
  const widthOf = (layers: readonly Float32Array[]): number => (layers[0]?.length ?? 0) / 3;
  const drawing = { widths: [2, widthOf(pictureDecoder), side * side], layers: pictureDecoder };
  const fading = { widths: [2, widthOf(dampingDecoder), 1], layers: dampingDecoder };
  return {
    prior: {
      logWeights: logSoftmax(logits),
      components: Array.from(logits, (_, c) => normalAt(components, c)),
    },
    frequencies: Array.from(logFrequencies, (each) => Math.exp(each)),
    picture: (z) => networkAt(drawing, z).map(sigmoid),
    damping: (z) => Math.exp(networkAt(fading, z)[0] ?? NaN),
  };
}

const lattice = planeLattice(21);

/** Where a share of the mass in [0, 1] falls among parts with these shares. */
function partAt(shares: ArrayLike<number>, place: number): number {
  let sum = 0;
  for (let c = 0; c < shares.length - 1; c++) if (place < (sum += shares[c] ?? 0)) return c;
  return shares.length - 1;
}

/** Codes that stand for a posterior in equal shares; for the prior where there is none. */
export function codesOf(
  posterior: PlaneNormal | undefined,
  prior: PlaneMixture,
): readonly (readonly [number, number])[] {
  const weights = prior.logWeights.map((each) => Math.exp(each));
  return lattice.map(([first, second], i) => {
    const part = partAt(weights, ((i * 8) % lattice.length) / lattice.length + 0.5 / lattice.length);
    const { mean, logVar } = posterior ?? prior.components[part] ?? normalAt([], 0);
    return [mean[0] + Math.exp(0.5 * logVar[0]) * first, mean[1] + Math.exp(0.5 * logVar[1]) * second];
  });
}

/** A mean with the standard deviation around it. */
export interface Spread {
  readonly mean: number;
  readonly std: number;
}

/** Mean and standard deviation of weighted values. */
export function spreadOf(values: readonly number[], weights: readonly number[]): Spread {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] ?? NaN), 0) / total;
  const variance = values.reduce((sum, value, i) => sum + (value - mean) ** 2 * (weights[i] ?? NaN), 0) / total;
  return { mean, std: Math.sqrt(variance) };
}

/** What the model says of both signals, without noise, from what it is shown. */
export interface Prediction {
  readonly codes: readonly (readonly [number, number])[];
  readonly picture: Float64Array;
  /** Standard deviation of each pixel over the codes. */
  readonly pictureStd: Float64Array;
  readonly trace: Float64Array;
  /** One swing per code, by an expert that the gate allots to it. */
  readonly traces: readonly Float32Array[];
  /** p(c | what is shown), the gate averaged over the codes. */
  readonly experts: readonly number[];
  readonly length: Spread;
  readonly damping: Spread;
}

/** Averages what the decoder says over codes. */
export function predict(decoder: Decoder, codes: readonly (readonly [number, number])[]): Prediction {
  const { prior, frequencies } = decoder;
  const n = codes.length;
  const shares = new Float64Array(frequencies.length);
  const experts = frequencies.map(() => 0);
  const pictures = codes.map(decoder.picture);
  const dampings = codes.map(decoder.damping);
  const means = codes.map((z, i) => {
    planeMixtureAt(prior, z[0], z[1], shares);
    const swings = frequencies.map((frequency) => traceOf(frequency, dampings[i] ?? NaN));
    shares.forEach((share, c) => (experts[c] = (experts[c] ?? 0) + share / n));
    const mean = Float64Array.from(swings[0] ?? [], (_, t) =>
      swings.reduce((sum, swing, c) => sum + (shares[c] ?? NaN) * (swing[t] ?? NaN), 0),
    );
    const own = swings[partAt(shares, ((i * 5) % n) / n + 0.5 / n)] ?? new Float32Array();
    return { mean, own };
  });
  const average = (rows: readonly Float64Array[]): Float64Array =>
    Float64Array.from(rows[0] ?? [], (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? NaN) / n, 0));
  const picture = average(pictures);
  return {
    codes,
    picture,
    pictureStd: picture.map((mean, at) =>
      Math.sqrt(pictures.reduce((sum, each) => sum + ((each[at] ?? NaN) - mean) ** 2 / n, 0)),
    ),
    trace: average(means.map(({ mean }) => mean)),
    traces: means.map(({ own }) => own),
    experts,
    length: spreadOf(frequencies.map(lengthOf), experts),
    damping: spreadOf(
      dampings,
      dampings.map(() => 1),
    ),
  };
}
