import { formatNumber } from '../../ui/format.ts';
import type { BowlScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats with as many decimals as the bars write. */
export const natsText = (value: number): string => formatNumber(value, 4);

/** What the penalty is, said after each move. */
export const spokenOf = ({ units: [one, two], total }: BowlScene): string =>
  `unit 1 costs ${natsText(one.kl)} nats, unit 2 ${natsText(two.kl)}, together ${natsText(total)}`;

/** A penalty below this is rounding. */
const none = 1e-9;

/** What the figure says in its present state. */
export function wordsOf({ units, total }: BowlScene): Words {
  if (total < none)
    return {
      now: 'Both codes are the prior: the penalty is 0, the only place where it is.',
      look: 'Such a code costs nothing and says nothing about the datum. Drag a ring away from the bottom and see what saying something costs.',
    };
  const free = units.findIndex(({ kl }) => kl < none);
  const halves = units.flatMap(({ byMean, byWidth, logVar }, k) => [
    { unit: k + 1, kind: 'mean' as const, nats: byMean },
    { unit: k + 1, kind: logVar < 0 ? ('sharp' as const) : ('wide' as const), nats: byWidth },
  ]);
  const dearest = halves.reduce((most, half) => (half.nats > most.nats ? half : most));
  const paid = `The code costs ${natsText(total)} nats`;
  if (free >= 0)
    return {
      now: `${paid}, all of them paid by unit ${2 - free}; unit ${free + 1} is the prior and costs nothing.`,
      look: `Unit ${free + 1} is switched off for this datum: the decoder gets pure noise from it. The sum does not mind.`,
    };
  const share = `${natsText(dearest.nats)} of them`;
  if (dearest.kind === 'mean')
    return {
      now: `${paid}, ${share} for how far the mean of unit ${dearest.unit} lies from 0.`,
      look: 'Drag it twice as far, and this half is four times as high: m²/2 does not care about the width.',
    };
  if (dearest.kind === 'sharp')
    return {
      now: `${paid}, ${share} for how sharp unit ${dearest.unit} is.`,
      look: 'Far down the wall is straight in log s: each halving of a small width costs about log 2 = 0.693 nats more, and no sharper code is ever free.',
    };
  return {
    now: `${paid}, ${share} because unit ${dearest.unit} is wider than the prior.`,
    look: 'Upward the wall is steep: s²/2 is paid for noise, and a decoder seldom asks for more noise than the prior has.',
  };
}
