import { formatNumber } from '../../ui/format.ts';
import type { SurgeryScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats as the figure writes them. */
export const natsText = (nats: number): string => formatNumber(nats, 3);

/** What the figure says in its present state. */
export function wordsOf(shown: SurgeryScene): Words {
  const { averageKl, mutualInformation, marginalKl, logN, codes } = shown;
  const [average, information, mismatch] = [averageKl, mutualInformation, marginalKl].map(natsText);
  if (averageKl < 1e-9) {
    return {
      now: 'Every code is the prior: no price, no information, no mismatch.',
      look: 'The penalty is as low as it can be, and the codes say nothing. Pull them apart.',
    };
  }
  if (mutualInformation < 0.005) {
    const same = mutualInformation < 1e-9;
    return {
      now: same
        ? `All ${codes.length} codes are the same and tell nothing; the whole price, ${average} nats, is mismatch.`
        : `The codes hardly differ and tell next to nothing, ${information} nats of ${average}.`,
      look: 'From such a code no decoder can tell the data apart. Pull the codes apart, until their average covers the prior.',
    };
  }
  if (mutualInformation > 0.99 * logN) {
    return {
      now: `The codes hardly overlap: their information, ${information} nats, is all but its cap, log ${codes.length} = ${natsText(logN)}.`,
      look: `Sharper codes cannot tell more. What they pay beyond it, ${mismatch} nats, is mismatch: watch the holes between them.`,
    };
  }
  if (marginalKl < 0.02) {
    return {
      now: `The average of the codes is almost the prior: of ${average} nats only ${mismatch} is mismatch.`,
      look: 'What is left is information, and taking it away would make the codes useless. Not all of the penalty is waste.',
    };
  }
  return {
    now: `Of ${average} nats, ${information} tell the data apart and ${mismatch} is what the average misses of the prior.`,
    look: 'Widen the codes and the information falls. Slide all four into one place, and mismatch is all that is left.',
  };
}

/** What is said after a value that is being changed. */
export const spokenOf = ({ mutualInformation, marginalKl }: SurgeryScene): string =>
  `information ${formatNumber(mutualInformation, 2)} nats, mismatch ${formatNumber(marginalKl, 2)} nats`;
