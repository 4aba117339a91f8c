import { formatNumber } from '../../ui/format.ts';
import type { Cut, CutScene, PartId } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats as the bars write them. */
export const natsText = ({ digits }: Pick<CutScene, 'digits'>, value: number): string => formatNumber(value, digits);

/** The same of a part that is added, with its sign. */
export const addedText = (shown: CutScene, value: number): string => `${value > 0 ? '+' : ''}${natsText(shown, value)}`;

/** The value of one part. */
export function valueOf(cuts: readonly Cut[], id: PartId): number {
  for (const { parts } of cuts) for (const part of parts) if (part.id === id) return part.value;
  return NaN;
}

/** What the bound is called in the sign on screen. */
export const boundName = ({ loss }: Pick<CutScene, 'loss'>): string => (loss ? 'loss' : 'ELBO');

/** A gap below this is the rounding of a sum. */
const none = 1e-12;

/** So many nats of gap count as none: what the rounding of a ring's place leaves. */
const closed = 5e-6;

/** What the figure says in its present state. */
export function wordsOf(shown: CutScene): Words {
  const { cuts, gap, entropy, loss } = shown;
  const text = (value: number): string => natsText(shown, value);
  const bound = text(shown.bound);
  const penalty = Math.abs(valueOf(cuts, 'penalty'));
  if (gap < closed && penalty < closed)
    return {
      now: `This q is the posterior and the prior at once: the gap is closed, the penalty is zero, and the ${boundName(shown)} is ${bound} nats.`,
      look: 'In this model the observed x says nothing about z, so there is nothing to learn and nothing to pay. Change the model, and the two part.',
    };
  if (gap < closed)
    return {
      now: `This q is the posterior${gap < none ? '' : ' but for its own rounding'}: the gap is closed, and the ${boundName(shown)} is ${loss ? '−log p(x)' : 'log p(x)'} itself, ${bound} nats.`,
      look: 'The other two cuts go on as before: neither has a part that tells you that you have arrived.',
    };
  if (penalty < closed)
    return {
      now: `This q is the prior: the penalty is zero, and the whole ${boundName(shown)}, ${bound} nats, is reconstruction.`,
      look: `That is cheap and not good: the gap is ${text(gap)} nats. Pay some penalty, and see the reconstruction repay it.`,
    };
  if (entropy < 0)
    return {
      now: `This q is so narrow that its entropy is negative, ${text(entropy)} nats, and still all three cuts end at ${bound}.`,
      look: 'The entropy of a density may have either sign. A gap or a prior penalty may not.',
    };
  return {
    now: `Three cuts, one end: ${bound} nats, ${loss ? `a gap of ${text(gap)} above −log p(x)` : `a gap of ${text(gap)} below log p(x)`}.`,
    look: `Drag q. The parts of each cut move against each other, and their ends move together; only ${loss ? '−log p(x)' : 'log p(x)'} stands still.`,
  };
}

/** What is said after a value that is being changed. */
export const spokenOf = (shown: CutScene): string =>
  `${boundName(shown)} ${natsText(shown, shown.bound)} nats, gap ${natsText(shown, shown.gap)} nats`;
