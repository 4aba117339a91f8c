import type { Ops, Tensor } from '../../nn/ops.ts';
import { features, type Weights } from './architecture.ts';
import { codesFor, drawAll, priorOf, rowOf, views, type Draw } from './latent.ts';
import type { Shown } from './protocol.ts';
import { scoreDraws, type Score } from './score.ts';

/** A forward pass over a batch: what its backward pass needs, and the bounds. */
export interface Forward {
  readonly pictures: Tensor;
  readonly traces: Tensor;
  readonly count: number;
  /** Hidden outputs of the encoders, and codes, hidden outputs and results of the decoders, on the device. */
  readonly pictureHidden: Tensor;
  readonly traceHidden: Tensor;
  readonly drawing: { readonly z: Tensor; readonly hidden: Tensor; readonly logits: Tensor; readonly error: Tensor };
  readonly fading: { readonly z: Tensor; readonly hidden: Tensor };
  readonly pictureTable: Float32Array;
  readonly traceTable: Float32Array;
  readonly draws: readonly Draw[];
  readonly score: Score;
  /** Each bound of each item, from its one draw, in nats. */
  readonly bounds: Readonly<Record<Shown, Float64Array>>;
  dispose(): void;
}

/**
 * The three bounds of each item of a batch, for both signals, for the picture alone and for the trace alone:
 * L_S = E_q[Σ_{m ∈ S} log p(x_m | z) + log p(z)] + H(q), q(z | x_S) ∝ ∏_{m ∈ S} N(z; μ_m, diag σ_m²),
 * each below the log evidence of what was shown. The expectations are by one draw each; `noise` holds two numbers for each
 * of the three draws of an item. The device does the layers and the pictures; the rest is done in doubles.
 */
export async function forward(
  ops: Ops,
  w: Weights,
  pictures: Tensor,
  traces: Tensor,
  noise: ArrayLike<number>,
): Promise<Forward> {
  const count = pictures.rows;
  const [pictureHidden, ofPicture, traceHidden, ofTrace] = ops.tidy(() => {
    const p = ops.dense(pictures, w.pictureEncoder[0], 'tanh');
    const t = ops.dense(traces, w.traceEncoder[0], 'tanh');
    return [p, ops.dense(p, w.pictureEncoder[1], 'linear'), t, ops.dense(t, w.traceEncoder[1], 'linear')] as const;
  });
  const [pictureTable, traceTable, components, logits, readings, logStd, logFrequencies] = (await Promise.all(
    [ofPicture, ofTrace, w.components, w.logits, traces, w.traceLogSigma, w.frequencies].map((each) => ops.read(each)),
  )) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  const draws = drawAll(pictureTable, traceTable, noise);
  const [z, hidden, a, error, logs] = ops.tidy(() => {
    const z = ops.tensor(codesFor(draws, 'picture'), 2 * count, 2);
    const hidden = ops.dense(z, w.pictureDecoder[0], 'tanh');
    const a = ops.dense(hidden, w.pictureDecoder[1], 'linear');
    const error = ops.reconstructionError('sigmoid', a, pictures);
    return [z, hidden, a, error, ops.logLikelihood('sigmoid', error, w.pictureLogSigma, features.picture)] as const;
  });
  const [zt, ht, fade] = ops.tidy(() => {
    const z = ops.tensor(codesFor(draws, 'trace'), 2 * count, 2);
    const hidden = ops.dense(z, w.dampingDecoder[0], 'tanh');
    return [z, hidden, ops.dense(hidden, w.dampingDecoder[1], 'linear')] as const;
  });
  const [pictureLogs, logDampings] = await Promise.all([ops.read(logs), ops.read(fade)]);
  const law = { prior: priorOf(components, logits), logFrequencies, logStd: logStd[0]! };
  const score = scoreDraws(law, draws, readings, logDampings, 1 / count);

  const bounds = { both: new Float64Array(count), picture: new Float64Array(count), trace: new Float64Array(count) };
  draws.forEach((draw, i) => {
    const ofPixels = draw.shown === 'trace' ? 0 : pictureLogs[rowOf(draw)]!;
    bounds[views[i % 3]!][draw.item] = score.values[i]! + ofPixels;
  });
  for (const each of [ofPicture, ofTrace, logs, fade]) ops.dispose(each);
  return {
    pictures,
    traces,
    count,
    pictureHidden,
    traceHidden,
    drawing: { z, hidden, logits: a, error },
    fading: { z: zt, hidden: ht },
    pictureTable,
    traceTable,
    draws,
    score,
    bounds,
    dispose: () => {
      for (const each of [pictureHidden, traceHidden, z, hidden, a, error, zt, ht]) ops.dispose(each);
    },
  };
}
