import type { PlaneMixture } from '../../math/planeMixture.ts';
import { exp } from '../../math/portableExp.ts';
import { log } from '../../math/portableLog.ts';
import { features } from './architecture.ts';
import { gateBackward, type MixtureGradient } from './gate.ts';
import { rowOf, type Draw } from './latent.ts';
import { createMisses, missesOf, swingsOf } from './swing.ts';

/** What the latent plane and the law of the swing are now. */
export interface Law {
  readonly prior: PlaneMixture;
  readonly logFrequencies: ArrayLike<number>;
  /** log σ of a reading. */
  readonly logStd: number;
}

/** The part of the bounds that is computed on the latent plane, and its gradients, of −Σ value · scale. */
export interface Score {
  /** log p(z) + H(q), and log p(trace | z) where the draw sees the trace; in nats, one per draw. */
  readonly values: Float64Array;
  /** With respect to each z, two numbers per draw, through the prior and its gate. */
  readonly z: Float64Array;
  /** With respect to log γ, in rows as `rowOf` counts them. */
  readonly logDampings: Float64Array;
  readonly mixture: MixtureGradient;
  readonly logFrequencies: Float64Array;
  readonly logStd: number;
}

const logTwoPi = log(2 * Math.PI);

/**
 * Scores draws. The trace has a mixture of experts for its likelihood, p(x₂ | z) = Σ_c p(c | z) N(x₂; e^(−γ(z)t) cos ω_c t, σ²),
 * whose gate is the prior's own p(c | z): so log p(z) + log p(x₂ | z) = log Σ_c p(c) p(z | c) p(x₂ | z, c), one sum. The
 * entropy H(q) = 1 + log 2π + ½ Σ log σ² is in closed form.
 */
export function scoreDraws(
  { prior, logFrequencies, logStd }: Law,
  draws: readonly Draw[],
  traces: ArrayLike<number>,
  logDampings: ArrayLike<number>,
  scale: number,
): Score {
  const experts = logFrequencies.length;
  const precision = exp(-2 * logStd);
  const constant = -features.trace * (logStd + 0.5 * logTwoPi);
  const swings = swingsOf(logFrequencies);
  const misses = createMisses(experts);
  const said = new Float64Array(experts);
  const shares = new Float64Array(experts);
  const dz = new Float64Array(2);
  const values = new Float64Array(draws.length);
  const z = new Float64Array(2 * draws.length);
  const dDampings = new Float64Array(logDampings.length);
  const mixture = { components: new Float64Array(4 * experts), logits: new Float64Array(experts) };
  const dFrequencies = new Float64Array(experts);
  let dLogStd = 0;
  draws.forEach((draw, i) => {
    const { item, shown, posterior } = draw;
    const seesTrace = shown !== 'picture';
    said.fill(0);
    if (seesTrace) {
      missesOf(swings, traces, item * features.trace, logDampings[rowOf(draw)]!, misses);
      for (let c = 0; c < experts; c++) said[c] = constant - 0.5 * precision * misses.error[c]!;
    }
    dz.fill(0);
    const logJoint = gateBackward(prior, draw.z, said, scale, shares, mixture, dz);
    values[i] = logJoint + 1 + logTwoPi + 0.5 * (posterior.logVar[0] + posterior.logVar[1]);
    z.set(dz, 2 * i);
    if (!seesTrace) return;
    for (let c = 0; c < experts; c++) {
      const share = scale * shares[c]!;
      dFrequencies[c]! += 0.5 * precision * share * misses.byFrequency[c]!;
      dDampings[rowOf(draw)]! += 0.5 * precision * share * misses.byDamping[c]!;
      dLogStd += share * (features.trace - precision * misses.error[c]!);
    }
  });
  return { values, z, logDampings: dDampings, mixture, logFrequencies: dFrequencies, logStd: dLogStd };
}
