import { formatNumber } from '../../ui/format.ts';
import { bumpsOf } from './bumps.ts';
import { chainSteps, evenStep } from './chain.ts';
import { allowed, type LineScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A ratio with as many digits as its size deserves. */
export const ratioText = (ratio: number): string =>
  Number.isFinite(ratio) ? formatNumber(ratio, ratio >= 100 ? 0 : ratio >= 1 ? 2 : 4) : '∞';

/** What the level stands at, said after each move. */
export const spokenOf = ({ level }: LineScene): string =>
  `noise level ${level.t}, signal to noise ${ratioText(level.snr)}, particles ${formatNumber(level.distance, 2)} from the density`;

/** What one step costs, said after each move of its handles. */
export const stepSpokenOf = ({ step }: LineScene): string => `KL ${formatNumber(step.term.kl, 4)} nats`;

/** What the figure says in its present state. */
export function wordsOf({ flow, level }: LineScene): Words {
  const back = flow.way === 'back';
  const { t } = level;
  const bumps = (): string => (bumpsOf(flow.data) === 1 ? 'one bump' : 'two bumps');
  if (t === chainSteps)
    return back
      ? {
          now: 'Here is pure noise: 300 draws of one standard bell that knows nothing of the data.',
          look: `Press Run back. Each step follows the score a little and adds a little noise, to the end: ${bumps()}.`,
        }
      : {
          now: 'The data have melted into one standard bell: the way in was only arithmetic, with nothing to learn.',
          look: 'Let the particles run back from here. Which way does the score push one that stands in the middle?',
        };
  if (t === 0)
    return back
      ? {
          now:
            level.distance < allowed
              ? `The particles that began as noise now have the density of the data: their distance, ${formatNumber(level.distance, 2)}, is what chance allows.`
              : `The particles came back from noise; with this seed they lie ${formatNumber(level.distance, 2)} from the density of the data, as one seed in a hundred does by chance.`,
          look: 'Move a bump or its share, and the same noise runs somewhere else.',
        }
      : {
          now: `These are the data: ${bumps()}, and no noise yet.`,
          look: 'Press Run forward: shrink by √α, add noise, again and again.',
        };
  if (t === evenStep)
    return {
      now: 'Signal and noise are even: ᾱ is ½, and so is the variance of the noise.',
      look: 'Are there still two bumps? Far bumps survive this level, near ones do not.',
    };
  const side = level.snr > 1 ? 'more signal than noise' : 'more noise than signal';
  return {
    now: `At level ${t} there is ${side}: the ratio is ${ratioText(level.snr)}.`,
    look: back
      ? 'The arrows are the score, the only thing that the way back needs to know of the data.'
      : 'The bars are the particles, the line is the exact density of this level.',
  };
}
