import { formatNumber } from '../../ui/format.ts';
import type { LadderScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A gap below this is no gap: the rounding of a sum. */
const none = 1e-12;

/** A gap below this is what the decimals of the sliders leave. */
const tiny = 5e-6;

/** What q stands at, said after each move. */
export function verdictOf({ sign, bound, divergence, digits }: LadderScene): string {
  const name = sign === 'loss' ? 'loss' : 'ELBO';
  return `${name} ${formatNumber(bound, digits)} nats, gap ${formatNumber(divergence, digits)}`;
}

/** What the figure says in its present state. */
export function wordsOf(shown: LadderScene): Words {
  const { sign, evidence, divergence, digits, latent } = shown;
  const level = `${formatNumber(evidence, digits)} nats`;
  const gap = `${formatNumber(divergence, digits)} nats`;
  const [bound, target] = sign === 'loss' ? ['loss', '−log p(x)'] : ['bound', 'log p(x)'];
  const grip = latent === 'discrete' ? 'bar' : 'ring';
  if (divergence < none)
    return {
      now: `Every rung is level at ${level}: q is the posterior, and the ${bound} is ${target}.`,
      look: `Move any ${grip} of q and see which one line steps aside.`,
    };
  if (divergence < tiny)
    return {
      now: `Every rung is level to the digits shown: q is the posterior but for its own rounding, which costs ${gap}.`,
      look: `Move any ${grip} of q and see which one line steps aside.`,
    };
  if (sign === 'loss')
    return {
      now: `Every rung is level but one: at Jensen’s line the loss rises by ${gap}, exactly KL(q ‖ posterior).`,
      look: `The same step with its sign turned: the loss 𝓔 is an upper bound on −log p(x). Drag q to push it down; it never goes below ${level}.`,
    };
  return {
    now: `Every rung is level but one: at Jensen’s line the value drops by ${gap}, exactly KL(q ‖ posterior).`,
    look: `Drag the ${grip}s of q: log p(x) stays at ${level}, whatever q does. Can you make the hatched bar vanish?`,
  };
}
