import { requireThat } from './requireThat.ts';

/** Nodes of the inner integral, in units of the smaller noise, with their weights under the standard Gumbel. */
const inner: readonly (readonly [at: number, weight: number])[] = Array.from({ length: 76 }, (_, i) => {
  const w = -3.6 + 0.4 * i;
  return [w, 0.4 * Math.exp(-w - Math.exp(-w))] as const;
});

/** Distribution function and density at t of the sum of two Gumbel draws, of scale `small` and `big`. */
function sumOfGumbels(t: number, small: number, big: number): readonly [cdf: number, density: number] {
  let cdf = 0;
  let density = 0;
  for (const [w, weight] of inner) {
    const e = Math.exp((small * w - t) / big);
    // Beyond, e^−e is 0 beside any other term; and e itself may overflow.
    if (e > 50) continue;
    const below = weight * Math.exp(-e);
    cdf += below;
    density += (e / big) * below;
  }
  return [cdf, density];
}

/**
 * E softmax((a + g)/τ) with standard Gumbel noise g: where relaxed samples lie on average, which is not softmax(a).
 *
 * A draw from softmax((a + g)/τ) is the winner of a second race, argmax of (a + g)/τ + g′. So its law, which is the mean asked for, is that of one race with the noise g + τg′:
 * E y_k = ∫ f(t − a_k) Π_{j≠k} F(t − a_j) dt. Both integrals by the trapezoid rule, which for these smooth functions is
 * good to about nine digits. Throws `RangeError` for no logits, one that is not finite, or τ that is not positive and finite.
 */
export function gumbelSoftmaxMean(logits: readonly number[], tau: number): number[] {
  const bad = logits.find((logit) => !Number.isFinite(logit));
  requireThat(
    bad === undefined && logits.length > 0,
    'gumbelSoftmaxMean: logits must be one or more finite numbers',
    bad,
  );
  requireThat(tau > 0 && tau < Infinity, 'gumbelSoftmaxMean: tau must be positive and finite', tau);
  const [small, big] = [Math.min(1, tau), Math.max(1, tau)];
  const top = Math.max(...logits);
  const means = logits.map(() => 0);
  const step = 0.35 * big;
  const count = Math.ceil((28 * big + 9 * small) / step);
  for (let i = 0; i <= count; i++) {
    const t = top - 3.6 * (big + small) + i * step;
    const runners = logits.map((logit) => sumOfGumbels(t - logit, small, big));
    for (const [k, [, density]] of runners.entries()) {
      let ahead = density * step;
      for (const [j, [cdf]] of runners.entries()) if (j !== k) ahead *= cdf;
      means[k] = (means[k] ?? NaN) + ahead;
    }
  }
  return means;
}
