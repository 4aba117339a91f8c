import { formatNumber } from '../../ui/format.ts';
import type { BoundScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A bound or the evidence, in nats. */
export const natsText = (value: number): string => formatNumber(value, 4);

/** "one sample", "3 samples". */
export const samplesText = (count: number): string => (count === 1 ? 'one sample' : `${count} samples`);

/** What the figure says in its present state. */
export function wordsOf({ chosen, rungs, law, logEvidence, slope }: BoundScene): Words {
  const { samples, gap, bound } = chosen;
  const first = rungs[0]?.gap ?? NaN;
  if (first < 1e-9) {
    return {
      now: `q is the posterior: every weight is p(x), and one sample is enough for ${natsText(logEvidence)} nats.`,
      look: 'Move q off the posterior and see how many samples it takes to make up for it.',
    };
  }
  if (samples === 1) {
    return {
      now: `With one sample this is the ELBO, ${natsText(bound)} nats, and the gap is the KL: ${formatNumber(gap, 4)}.`,
      look: 'Average more weights before the logarithm: drag the ring of the bound to the right.',
    };
  }
  const late = Math.abs(slope / samples - gap) < 0.05 * gap;
  return {
    now: `With ${samples} samples the bound stands at ${natsText(bound)} nats; the gap has shrunk from ${formatNumber(first, 4)} to ${formatNumber(gap, 4)}.`,
    look: late
      ? 'The bars have met the dashed curve: from here, twice the samples buy half the gap.'
      : `The law of the log mean weight has a standard deviation of ${formatNumber(law.std, 3)}: as it narrows, Jensen’s inequality gives less away. The dashed curve is what a large K would give.`,
  };
}
