import { fitForward, fitReverse } from '../../src/math/klFit.ts';
import { klMixtureNormal } from '../../src/math/klMixture.ts';
import type { Mixture } from '../../src/math/mixture.ts';

const target: Mixture = {
  weights: [0.5, 0.5],
  components: [
    { mean: -2, std: 0.6 },
    { mean: 2, std: 0.6 },
  ],
};

const forward = fitForward(target);
const [reverse, , middle] = fitReverse(target);
if (!reverse || !middle) throw new Error('optima: the reverse divergence must have three valleys here');

/** The bell that minimizes KL(p ‖ q) for the two-bell target of the lesson, with its divergence in nats. */
export const bestForward = { ...forward.normal, kl: forward.kl };

/** One of the two bells that minimize KL(q ‖ p) for the same target, with its KL(p ‖ q) too; the other is its mirror image. */
export const bestReverse = { ...reverse.normal, kl: reverse.kl, forward: klMixtureNormal(target, reverse.normal) };

/** The shallower valley of KL(q ‖ p) that lies over both bells. */
export const middleValley = { ...middle.normal, kl: middle.kl };
