import { formatNumber } from '../../ui/format.ts';
import type { FamilyScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** So many nats count as none: what the rounding of a ring's place leaves. */
const settled = 0.0005;

/** Nats with as many decimals as their size deserves; less than half a thousandth is none. */
export const natsText = (value: number): string => {
  const size = Math.abs(value);
  if (size < settled) return '0.000';
  return formatNumber(value, size >= 1000 ? 0 : size >= 100 ? 1 : 3);
};

/** Two hills count as apart where the posterior falls this low between them. */
const deep = 0.05;

/** So near a place of rest, in nats, q counts as standing on it. */
const onTop = ({ rests, q, gap }: FamilyScene): boolean =>
  rests.some(
    (rest) => rest.kind === 'top' && Math.abs(rest.gap - gap) < settled && Math.abs(rest.q.mean - q.mean) < 0.2,
  );

/** Why the best bell is not perfect, in words. */
function restOf({ price, twins, valley }: FamilyScene): string {
  if (twins && valley < deep)
    return `What is left is about log 2 = ${Math.LN2.toFixed(3)}: on its hill q must be twice as high as the posterior, which gives half its mass to the other.`;
  if (price < 0.01) return 'Hardly anything is left: here the posterior is all but a bell itself.';
  return 'What is left is the price of the family: the posterior is not a bell, and q has to be one.';
}

/** What the figure says in its present state. */
export function wordsOf(shown: FamilyScene): Words {
  const { gap, price, twins, valley, q, best } = shown;
  if (gap - price < settled)
    return {
      now: `No bell comes closer: the gap is ${natsText(gap)} nats${twins ? ', and the mirror image of q does as well' : ''}.`,
      look: restOf(shown),
    };
  if (onTop(shown))
    return {
      now: `q stands on a top of the map, and yet ${natsText(gap - price)} nats below the best bell.`,
      look: 'No small step lifts the bound from here. A search that starts on the other side of a pass ends elsewhere.',
    };
  const now = `The bound misses ${natsText(gap)} nats: ${natsText(gap - price)} that a better bell would gain, and ${natsText(price)} that none can.`;
  if (twins && valley < deep && Math.abs(q.mean) < 0.3 * best.mean && q.std > 0.6)
    return {
      now,
      look: 'This q covers both hills, and pays for the valley: there the posterior has next to nothing. Let it climb, and see where it goes.',
    };
  return {
    now,
    look: twins
      ? 'Drag the rings, or let q climb: the falling hatching closes, the rising one stays.'
      : 'Drag the rings, or let q climb. Then raise x again, and watch one top become three.',
  };
}

/** What is said after a value that is being changed. */
export const spokenOf = ({ elbo, gap, price }: FamilyScene): string =>
  `ELBO ${natsText(elbo)} nats, gap ${natsText(gap)}, of which no bell mends ${natsText(price)}`;
