import type { ReactNode } from 'react';
import { formatNumber } from '../../ui/format.ts';
import type { Scene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** The names of the two bells in the direction on show: the one averaged over first. */
export function namesOf(scene: Scene): readonly [string, string] {
  return scene.from === scene.q ? ['q', 'p'] : ['p', 'q'];
}

/** What the figure says in its present state. */
export function wordsOf(scene: Scene): Words {
  const { shown, from, to, unit, inUnit } = scene;
  const [a, b] = namesOf(scene);
  const nats = formatNumber(shown.exact, 3);
  const paid = formatNumber(shown.above, 3);
  const back = formatNumber(-shown.below, 3);
  if (shown.exact < 1e-9) {
    return {
      now: 'The two bells are one, so the curve below is flat:',
      look: ' zero everywhere, and zero in total. There is no other way to reach zero.',
    };
  }
  if (unit.symbol === 'mm') {
    const entropy = formatNumber(inUnit.entropyQ, 3);
    return {
      now: `In millimeters every density is a thousand times lower, and the divergence is still ${nats} nats.`,
      look: ` The ratio of two densities has no unit. An entropy has one: that of q is now ${entropy}, higher by log 1000 = 6.908.`,
    };
  }
  if (-shown.below < 0.01 * shown.above && Math.abs(from.mean - to.mean) > 3 * to.std) {
    return {
      now: `Hardly anything comes back: ${a} lives where ${b} has almost nothing, and pays ${nats} nats.`,
      look: ` Measured in widths of ${b}, the price grows with the square of the distance.`,
    };
  }
  if (from.mean === to.mean) {
    return {
      now: `The means agree, and still it costs ${nats} nats.`,
      look:
        from.std < to.std
          ? ` Here ${a} is the narrow bell and never goes where ${b} is thin. Swap the direction.`
          : ` Here ${a} is the wide bell: its tails go where ${b} is thin, and each visit is dear. Swap the direction.`,
    };
  }
  return {
    now: `Where ${a} is higher it pays ${paid}, where it is lower it gets ${back} back: ${nats} nats in all.`,
    look: ' Drag any ring and try to make the total negative.',
  };
}

/** What is said after the value that is being changed: the divergence on show. */
export function spokenOf(scene: Scene): string {
  const [a, b] = namesOf(scene);
  return `KL of ${a} from ${b} ${formatNumber(scene.shown.exact, 2)} nats`;
}

/** The caption: the bold half follows the state. */
export function caption({ now, look }: Words): ReactNode {
  return (
    <>
      <b>{now}</b>
      {look}
    </>
  );
}
