/** A learned prior as it stands: a mixture of diagonal Gaussians. */
export interface LearnedPrior {
  /** components × 2 latent, row by row: [mean | log variance]. */
  readonly components: Float32Array;
  /** One number per component; softmax makes shares of them. */
  readonly logits: Float32Array;
}

/** Shares of the components: softmax of the logits. */
function shares(logits: Float32Array): readonly number[] {
  const top = Math.max(...logits);
  const weights = Array.from(logits, (logit) => Math.exp(logit - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Codes from the prior, row by row, made of standard normal draws (count × latent) and of one uniform number a row, which
 * picks the component: z = mean + std ∘ noise. Without a learned prior the draws are the codes, since it is N(0, I).
 */
export function drawPrior(
  normals: Float32Array,
  uniforms: Float32Array,
  latent: number,
  learned: LearnedPrior | undefined,
): Float32Array {
  if (!learned) return normals;
  const weights = shares(learned.logits);
  return normals.map((noise, at) => {
    let left = uniforms[Math.floor(at / latent)] ?? 0;
    // Rounding may leave a little after the last share.
    const found = weights.findIndex((weight) => (left -= weight) < 0);
    const component = found < 0 ? weights.length - 1 : found;
    const from = 2 * component * latent + (at % latent);
    return (learned.components[from] ?? 0) + Math.exp(0.5 * (learned.components[from + latent] ?? 0)) * noise;
  });
}
