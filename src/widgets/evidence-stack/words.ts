import { formatNumber } from '../../ui/format.ts';
import type { StackedDensity } from './density.ts';
import type { StackScene } from './scene.ts';
import type { StackedStates } from './states.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A logarithm in nats. */
export const natsText = (value: number): string => formatNumber(value, Math.abs(value) < 100 ? 5 : 2);

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** ", in 10⁻⁵" after the name of an axis, or nothing for the power zero. */
export function powerText(power: number): string {
  if (power === 0) return '';
  const digits = Array.from(String(Math.abs(power)), (digit) => superscripts[Number(digit)] ?? '').join('');
  return `, in 10${power < 0 ? '⁻' : ''}${digits}`;
}

/** "a + b" or "a − b" with both terms written out. */
const sumText = (a: number, b: number): string => `${natsText(a)} ${b < 0 ? '−' : '+'} ${natsText(Math.abs(b))}`;

const splits =
  'A product splits under the log, into terms that can be fitted one by one. Hide z again: a sum does not.';

function ofStates({ bars, seen, evidence, logEvidence, logMax, ceiling }: StackedStates): Words {
  if (seen !== undefined) {
    const { prior, likelihood, log } = bars[seen - 1] ?? { prior: NaN, likelihood: NaN, log: NaN };
    return {
      now: `z = ${seen} was observed, so one bar is left: log\u00A0p(x,\u00A0z) = log\u00A0p(z) + log\u00A0p(x\u00A0|\u00A0z) = ${sumText(Math.log(prior), Math.log(likelihood))} = ${natsText(log)}.`,
      look: splits,
    };
  }
  const above = logEvidence - logMax;
  const now = `Nobody saw z, so all three bars add up: p(x) = ${formatNumber(evidence, 4)}, and its log is ${natsText(logEvidence)} nats.`;
  if (ceiling - logEvidence < 5e-6)
    return {
      now,
      look: 'The three bars are alike: the log of the sum is log 3 = 1.09861 above the log of one of them, the most it can be.',
    };
  if (above < 0.05)
    return {
      now,
      look: `One bar towers over the rest: the log of the sum is only ${natsText(above)} above its own log, and a guess of z would lose next to nothing.`,
    };
  return {
    now,
    look: `The log of the sum lies ${natsText(above)} above the log of the tallest bar, and never more than log 3 = 1.09861 above it. Drag the bars: when is it all of that, and when nearly nothing?`,
  };
}

function ofDensity({ seen, logEvidence, logMax, width }: StackedDensity): Words {
  if (seen !== undefined)
    return {
      now: `z = ${formatNumber(seen.z, 2)} was observed: log\u00A0p(x,\u00A0z) = log\u00A0p(z) + log\u00A0p(x\u00A0|\u00A0z) = ${sumText(seen.logPrior, seen.logLik)} = ${natsText(seen.log)}.`,
      look: splits,
    };
  const higher = logMax > logEvidence;
  return {
    now: `Nobody saw z, so the slices under the curve add up: the whole area is p(x), and its log is ${natsText(logEvidence)} nats.`,
    look: `A box of the same height and area is ${formatNumber(width, 3)} wide, so log p(x) = max + log width = ${sumText(logMax, Math.log(width))}. ${higher ? 'The box is narrower than 1, so the largest log p(x, z) lies above log p(x): a height is no area, and no longer a bound.' : 'With a steep decoder and little noise the box is narrower than 1: then the largest log p(x, z) lies above log p(x), because a height is no area.'}`,
  };
}

/** What the figure says in its present state. */
export const wordsOf = (shown: StackScene): Words => (shown.latent === 'discrete' ? ofStates(shown) : ofDensity(shown));

/** What is said of the evidence after each move. */
export const verdictOf = (shown: StackScene): string => {
  if (shown.seen === undefined) return `log p(x) ${natsText(shown.logEvidence)} nats`;
  const log = shown.latent === 'discrete' ? (shown.bars[shown.seen - 1]?.log ?? NaN) : shown.seen.log;
  return `log p(x, z) ${natsText(log)} nats`;
};

/** What stands over the three planes. */
export function headsOf({ latent, seen }: StackScene): readonly [string, string, string] {
  if (seen !== undefined)
    return [latent === 'discrete' ? 'One bar, p(x, z)' : 'One height, p(x, z)', 'Nothing to add up', 'Its log splits'];
  return latent === 'discrete'
    ? ['p(x, z), a part of the prior', 'On one stack', 'The logs, and the log of the sum']
    : ['p(x, z), cut into slices', 'Their areas, stacked', 'The log, and the log of the area'];
}
