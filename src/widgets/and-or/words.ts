import { formatNumber } from '../../ui/format.ts';
import { hills, type AndOrScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A share as a percentage, with a decimal where it is nearly nothing or nearly all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%';
  const decimals = (share > 0 && share < 0.01) || (share > 0.99 && share < 1) ? 1 : 0;
  return `${formatNumber(100 * share, decimals)}%`;
}

/** An area, however small. */
export const areaText = (area: number): string => formatNumber(area, 4);

/** One bell in words. */
const bell = ({ mean, std }: { readonly mean: number; readonly std: number }): string =>
  `at ${formatNumber(mean, 2)} with width ${formatNumber(std, 3)}`;

/** What the figure says in its present state. */
export function wordsOf(shown: AndOrScene): Words {
  const { conflict, and, or, pool, area, say, sharpest, experts } = shown;
  if (conflict !== undefined) {
    const count = hills(shown).length;
    return {
      now: `${formatNumber(conflict, 1)} standard deviations apart: the mixture has ${count === 1 ? 'one hill' : 'two hills'} and width ${formatNumber(or.std, 2)}, the product one hill and width ${formatNumber(and.std, 3)}.`,
      look: ` Z = ${areaText(area)}. Drag the ring on the curve of Z from one end to the other: it is the only number that minds.`,
    };
  }
  const loudest = say[sharpest];
  if (loudest && loudest.and > 0.85 && experts.length > 2)
    return {
      now: `Expert ${sharpest + 1} ${Math.abs(and.mean - or.mean) > 0.5 ? 'vetoes' : 'decides'}: with ${percent(loudest.and)} of the precision the product stands ${bell(and)}.`,
      look: ` The mixture, in which that voice counts ${percent(loudest.weight)}, stays around ${formatNumber(or.mean, 2)}. ${loudest.pool > 0.5 ? 'A product believes whoever claims to be surest.' : `A pool can turn a voice down: it stands at ${formatNumber(pool.mean, 2)}.`}`,
    };
  return {
    now: `OR: around ${formatNumber(or.mean, 2)}, width ${formatNumber(or.std, 2)}. AND: ${bell(and)}.`,
    look: ` The pool, in which precisions are averaged and not added, lies ${bell(pool)}. Drag a mean outward: only the mixture gets wider.`,
  };
}

/** What is said after the value that is being changed. */
export const spokenOf = ({ and, or, area }: AndOrScene): string =>
  `mixture width ${formatNumber(or.std, 2)}, product at ${formatNumber(and.mean, 2)} width ${formatNumber(and.std, 3)}, area ${areaText(area)}`;
