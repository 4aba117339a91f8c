import { formatNumber } from '../../ui/format.ts';
import type { SimplexScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
interface Words {
  readonly now: string;
  readonly look: string;
}

/** A temperature with three digits. */
export const heatText = (value: number): string => String(Number(value.toPrecision(3)));

/** A probability: three decimals, and more where it nearly is all or nothing. */
export const shareText = (value: number): string =>
  value > 0.9995 && value < 1 ? `1 − ${formatNumber(1 - value, 3)}` : formatNumber(value, 3);

const natsText = (value: number): string => formatNumber(value, 4);

/** The classes that lead, in words. */
function leadersText({ leaders, pi }: SimplexScene): string {
  const share = shareText(pi[(leaders[0] ?? 1) - 1] ?? NaN);
  if (leaders.length === 3) return `All three classes have probability ${share}`;
  if (leaders.length === 2) return `Classes ${leaders.join(' and ')} lead together, with probability ${share} each`;
  return `Class ${leaders.join('')} leads with probability ${share}`;
}

function lookAt(shown: SimplexScene): string {
  const { shift, temperature, lse, plain, entropy, most, leaders } = shown;
  const moved = formatNumber(Math.abs(shift) / temperature, 1);
  if (shift !== 0)
    return Number.isFinite(plain)
      ? `Every logit has moved by ${formatNumber(shift, 0)}, and the point has not. Only log-sum-exp has noticed: it ${shift > 0 ? 'rose' : 'fell'} by ${moved}.`
      : `The sum as it is written has ${plain > 0 ? 'overflowed' : 'underflowed'}. With the largest logit taken out first, log-sum-exp is ${natsText(lse)}.`;
  if (leaders.length === 3) return 'With equal logits no temperature makes a difference: the center is the whole path.';
  if (entropy < 0.01)
    return 'Cold: the point sits at its corner, all but certain. Raise T, and it follows the line to the center.';
  if (entropy > most - 0.01)
    return 'Hot: nearly even. The order of the classes is what it was, and only the confidence has gone.';
  if (temperature === 1)
    return 'This is plain softmax. Divide by a T below 1 to sharpen it, by one above to soften it.';
  return `The line is every temperature at these logits. Drag the point off it, and you choose other logits.`;
}

/** What the figure says in its present state. */
export function wordsOf(shown: SimplexScene): Words {
  const { temperature, entropy } = shown;
  return {
    now: `${leadersText(shown)}; at T = ${heatText(temperature)} the entropy is ${natsText(entropy)} nats.`,
    look: lookAt(shown),
  };
}

/** What is said after a value that is being changed. */
export const spokenOf = ({ pi, entropy }: SimplexScene): string =>
  `probabilities ${pi.map(shareText).join(', ')}; entropy ${formatNumber(entropy, 3)} nats`;
