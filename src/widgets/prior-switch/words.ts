import { formatNumber } from '../../ui/format.ts';
import { facts, sheetSize } from './facts.ts';
import type { Scene, View } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A share as a percentage. */
export const percent = (share: number, decimals = 0): string => `${formatNumber(100 * share, decimals)}%`;

/** A code in words' digits. */
export const codeText = ([x, y]: readonly [number, number], decimals = 1): string =>
  `(${formatNumber(x, decimals)}, ${formatNumber(y, decimals)})`;

/** Which network is on show, in words. */
export const networkName = (prior: 'off' | 'on'): string =>
  prior === 'off' ? 'the autoencoder' : 'the variational autoencoder';

/** What the figure says in its present state. */
export function wordsOf({ prior, nearHere, told }: View): Words {
  const share = `Of all ${facts.codes} it is ${percent(told.near.mean)}.`;
  if (prior === 'off') {
    return {
      now: `It copies well, yet ${nearHere === 0 ? 'none' : nearHere} of ${sheetSize} random codes ${nearHere === 1 ? 'gives' : 'give'} a picture near the data.`,
      look: ` ${share} The codes of the data lie elsewhere: drag the ring among them. Then switch the prior on.`,
    };
  }
  return {
    now: `The codes now fill the prior’s circles, and ${nearHere} of ${sheetSize} random codes give a picture near the data.`,
    look: ` ${share} Drag the ring: inside the circles there is a 2 everywhere, slanted toward the right and heavy toward the bottom.`,
  };
}

/** What is said after the value that is being changed. */
export function spokenOf({ ring }: Scene): string {
  return `nearest code of a picture ${formatNumber(ring.toCodes, 1)} away`;
}
