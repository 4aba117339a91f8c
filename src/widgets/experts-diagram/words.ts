import { formatNumber } from '../../ui/format.ts';
import type { ExpertsScene, ExpertsValues } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

const text = (value: number): string => formatNumber(value, 3);
const percent = (value: number): string => `${formatNumber(100 * value, 0)}%`;

const largest = (numbers: readonly number[]): number => numbers.indexOf(Math.max(...numbers));

/** What the figure says in its present state. */
export function wordsOf({ values, terms, density }: ExpertsScene): Words {
  const before = largest(terms.map(({ gate }) => gate));
  const after = largest(terms.map(({ responsibility }) => responsibility));
  const [prior, posterior] = [terms[before]?.gate ?? NaN, terms[after]?.responsibility ?? NaN];
  const here = `p(y | x) = ${text(density)} at x = ${formatNumber(values.expdX, 2)}, y = ${formatNumber(values.expdY, 2)}.`;
  return before === after
    ? {
        now: `Before y the gate gives expert ${before + 1} ${percent(prior)}; after it, ${percent(posterior)}. ${here}`,
        look: 'Move y alone: the wires into the experts stay, those out of them change. Then move x: now the gate opens for somebody else.',
      }
    : {
        now: `The gate gives most to expert ${before + 1}, ${percent(prior)}; but y speaks for expert ${after + 1}, ${percent(posterior)}. ${here}`,
        look: 'The wires above are as wide as the gate, those below as wide as the responsibilities. The gate could not know y.',
      };
}

/** What one part is, with its numbers. */
export function partText({ terms, density, values }: ExpertsScene, part: ExpertsValues['expdPart']): string {
  if (part === 'gate')
    return `The gate: softmax of the logits ${terms.map(({ logit }) => formatNumber(logit, 2)).join(', ')} at this x is ${terms.map(({ gate }) => text(gate)).join(', ')}.`;
  if (part === 'sum')
    return `The sum: ${terms.map(({ product }) => text(product)).join(' + ')} = ${text(density)}, the density of y given x.`;
  const i = Number(part.at(-1)) - 1;
  const term = terms[i];
  if (!term) throw new Error(`partText: there must be an expert ${part}`);
  const { gate, bell, density: own, product, responsibility } = term;
  return `Expert ${i + 1}: N(${formatNumber(values.expdY, 2)}; ${formatNumber(bell.mean, 2)}, ${formatNumber(bell.std, 2)}²) = ${text(own)}, times its gate ${text(gate)} is ${text(product)}: ${percent(responsibility)} of the sum, its responsibility.`;
}
