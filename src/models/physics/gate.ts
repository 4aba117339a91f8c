import { planeMixtureAt, type PlaneMixture } from '../../math/planeMixture.ts';
import { exp } from '../../math/portableExp.ts';

/** Gradients with respect to a mixture, added up: components × 4 and logits. */
export interface MixtureGradient {
  readonly components: Float64Array;
  readonly logits: Float64Array;
}

/**
 * log Σ_c π_c N(z; m_c, v_c) e^(ℓ_c) in nats: log p(z) where every ℓ is 0, and log p(z) + log p(x | z) where ℓ_c is what
 * expert c says of x, since the gate p(c | z) is π_c N(z; m_c, v_c) / p(z). `shares` gets r_c, what z and x together say of
 * c. Adds −scale times the gradient with respect to the mixture to `into` and that with respect to z to `dz`, ℓ held:
 * ∂/∂m = r (z − m)/v, ∂/∂log v = ½ r ((z − m)²/v − 1), ∂/∂logit = r − π, ∂/∂z = −Σ r (z − m)/v.
 */
export function gateBackward(
  prior: PlaneMixture,
  z: readonly [number, number],
  said: ArrayLike<number>,
  scale: number,
  shares: Float64Array,
  into: MixtureGradient,
  dz: Float64Array,
): number {
  const value = planeMixtureAt(prior, z[0], z[1], shares, said);
  prior.components.forEach(({ mean, logVar }, c) => {
    const share = scale * shares[c]!;
    into.logits[c]! -= share - scale * exp(prior.logWeights[c]!);
    for (const j of [0, 1] as const) {
      const pull = (z[j] - mean[j]) * exp(-logVar[j]);
      into.components[4 * c + j]! -= share * pull;
      into.components[4 * c + 2 + j]! -= 0.5 * share * ((z[j] - mean[j]) * pull - 1);
      dz[j]! += share * pull;
    }
  });
  return value;
}
