import type { SurgeryAnswer } from '../../../../vae/protocol/questions.ts';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import { estimateText } from './estimateText.ts';
import type { Rung } from './ladder.ts';

/** The average KL and below it the two parts that it is made of, one after the other. */
export function surgeryRungs({ averageKl, information, mismatch, logN, items }: SurgeryAnswer): readonly Rung[] {
  return [
    {
      id: 'kl',
      mark: 'gap',
      name: 'average KL(q ‖ prior)',
      text: estimateText(averageKl),
      from: 0,
      to: averageKl.value,
      error: averageKl.error,
    },
    {
      id: 'information',
      mark: 'latent',
      name: `information I(n; z) ≤ log ${wholeText(items)}`,
      text: estimateText(information),
      from: 0,
      to: information.value,
      error: information.error,
      wall: logN,
    },
    {
      id: 'mismatch',
      mark: 'gap',
      hatch: '+',
      name: 'mismatch KL(q(z) ‖ prior)',
      text: estimateText(mismatch),
      from: information.value,
      to: information.value + mismatch.value,
      error: mismatch.error,
    },
  ];
}

/** What the parts say now. */
export function surgeryWords({ averageKl, information, mismatch, logN, items }: SurgeryAnswer): string {
  if (averageKl.value < 0.01)
    return 'The encoder repeats the prior: codes say nothing about which datum they came from.';
  const told = information.value / averageKl.value;
  const full = information.value > 0.95 * logN;
  const share = `${Math.round(100 * Math.min(1, Math.max(0, told)))} % of the average KL buys information about which of ${wholeText(items)} data a code came from`;
  const rest =
    mismatch.value <= 2 * mismatch.error
      ? 'the rest, how far all codes together are from the prior, cannot be told from zero'
      : `the other ${numberText(mismatch.value, 2)} nats are how far all codes together are from the prior`;
  return `${share}; ${rest}.${full ? ' The information is near its most, log N: nearly every code tells its datum apart.' : ''}`;
}
