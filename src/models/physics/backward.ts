import type { Ops, Tensor } from '../../nn/ops.ts';
import { features, type Weights } from './architecture.ts';
import type { Forward } from './forward.ts';
import { expertAt, productBackward, rowOf } from './latent.ts';

/** The gradients of two layers with tanh between them, and of what went in, from the gradient `dy` at their linear end. */
function throughTwo(
  ops: Ops,
  [first, second]: readonly [Tensor, Tensor],
  x: Tensor,
  hidden: Tensor,
  dy: Tensor,
): readonly [Tensor, Tensor, Tensor] {
  const dHidden = ops.denseBackward(dy, second, hidden, 'tanh');
  return [ops.layerGradient(x, dHidden), ops.layerGradient(hidden, dy), ops.denseBackward(dHidden, first, x, 'linear')];
}

/** Gradients with respect to what the two encoders said, from those at the draws: z = mean + std · ε, and −½ per log variance from the entropy. */
function atExperts(
  pass: Forward,
  dzPicture: Float32Array,
  dzTrace: Float32Array,
): readonly [Float64Array, Float64Array] {
  const { pictureTable, traceTable, draws, score, count } = pass;
  const [dPicture, dTrace] = [new Float64Array(4 * count), new Float64Array(4 * count)];
  draws.forEach((draw, i) => {
    const { item, shown, posterior, z } = draw;
    const row = rowOf(draw);
    const at = (j: 0 | 1): number =>
      score.z[2 * i + j]! +
      (shown === 'trace' ? 0 : dzPicture[2 * row + j]!) +
      (shown === 'picture' ? 0 : dzTrace[2 * row + j]!);
    const widening = (j: 0 | 1): number => 0.5 * (at(j) * (z[j] - posterior.mean[j]) - 1 / count);
    const gradient = [at(0), at(1), widening(0), widening(1)];
    if (shown !== 'trace') productBackward(posterior, gradient, expertAt(pictureTable, item), dPicture, item);
    if (shown !== 'picture') productBackward(posterior, gradient, expertAt(traceTable, item), dTrace, item);
  });
  return [dPicture, dTrace];
}

/** The gradients, in the order of `shapes`, of the loss −(L₁₂ + L₁ + L₂) averaged over the batch of a forward pass. */
export async function backward(ops: Ops, w: Weights, pass: Forward): Promise<readonly Tensor[]> {
  const { pictures, traces, count, drawing, fading, score } = pass;
  const rows = 2 * count;
  const [draw1, draw2, dzDrawing, dPictureStd, fade1, fade2, dzFading] = ops.tidy(() => {
    const weights = ops.tensor(new Float32Array(rows).fill(1 / count), rows, 1);
    const dPixels = ops.likelihoodGradient('sigmoid', drawing.logits, pictures, w.pictureLogSigma, weights);
    return [
      ...throughTwo(ops, w.pictureDecoder, drawing.z, drawing.hidden, dPixels),
      ops.logSigmaGradient(drawing.error, w.pictureLogSigma, features.picture, weights),
      ...throughTwo(ops, w.dampingDecoder, fading.z, fading.hidden, ops.tensor(score.logDampings, rows, 1)),
    ] as const;
  });
  const [dzPicture, dzTrace] = await Promise.all([ops.read(dzDrawing), ops.read(dzFading)]);
  ops.dispose(dzDrawing);
  ops.dispose(dzFading);
  const [dPicture, dTrace] = atExperts(pass, dzPicture, dzTrace);
  const [p1, p2, t1, t2, ...others] = ops.tidy(() => {
    const [p1, p2] = throughTwo(ops, w.pictureEncoder, pictures, pass.pictureHidden, ops.tensor(dPicture, count, 4));
    const [t1, t2] = throughTwo(ops, w.traceEncoder, traces, pass.traceHidden, ops.tensor(dTrace, count, 4));
    const experts = score.logFrequencies.length;
    return [
      p1,
      p2,
      t1,
      t2,
      ops.tensor(score.logFrequencies, 1, experts),
      ops.tensor([score.logStd], 1, 1),
      ops.tensor(score.mixture.components, experts, 4),
      ops.tensor(score.mixture.logits, 1, experts),
    ] as const;
  });
  const [dFrequencies, dTraceStd, dComponents, dLogits] = others;
  return [p1, p2, t1, t2, draw1, draw2, fade1, fade2, dFrequencies, dPictureStd, dTraceStd, dComponents, dLogits];
}
