import { formatNumber } from '../../ui/format.ts';
import type { GapScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats with as many decimals as their size deserves. */
export const natsText = (value: number): string => formatNumber(value, Math.abs(value) >= 100 ? 1 : 3);

/** So many nats of amortization gap count as none: what the rounding of a handle's place leaves. */
const settled = 0.0005;

/** Two modes count as apart where the posterior falls this low between them. */
const deep = 0.05;

/** What the best bell cannot mend, in words. */
function restOf({ approximation, twins, valley }: GapScene): string {
  const cost = natsText(approximation);
  if (twins && valley < deep)
    return `What is left, ${cost} nats, is the price of one bell for two hills: about log 2, or ${Math.LN2.toFixed(3)}, because q has to be twice as high as the posterior on the hill it picks.`;
  if (approximation < 0.01) return 'Hardly anything is left: the posterior is all but a bell itself.';
  return `What is left, ${cost} nats, is the price of the family: no bell has the posterior’s shape.`;
}

/** What the figure says in its present state. */
export function wordsOf(shown: GapScene): Words {
  const { amortization, approximation, q, twins, valley } = shown;
  if (amortization < settled)
    return { now: 'This q is the best bell there is: the amortization gap is closed.', look: restOf(shown) };
  if (shown.atRest)
    return {
      now: `No small step lifts this bound, and still it misses ${natsText(amortization)} nats that another bell would not.`,
      look: 'Uphill ends on the nearest top, not on the highest. Start beside a hill and climb again.',
    };
  const now = `The bound misses ${natsText(amortization + approximation)} nats: ${natsText(amortization)} because the encoder’s bell is not the best one, ${natsText(approximation)} because the best one is a bell.`;
  const between = twins && valley < deep && Math.abs(q.mean) < 0.5 * shown.best.mean;
  return {
    now,
    look: between
      ? 'This q covers the empty valley between the hills. Let it climb, and see whether it finds a hill.'
      : 'Drag the rings of q, or let it climb: the falling hatching closes, the rising one stays.',
  };
}
