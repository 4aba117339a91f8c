import { formatNumber } from '../../ui/format.ts';
import type { ProductScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** An area or a density, with as many digits as it deserves however small it is. */
export const smallText = (value: number): string => formatNumber(value, 4);

/** What the figure says in its present state. */
export function wordsOf({ bells, product, area, notesArea, notesShown, conflict }: ProductScene): Words {
  const [a, b] = bells;
  const where = `one bell at ${formatNumber(product.mean, 2)}, of width ${formatNumber(product.std, 3)}`;
  if (notesShown)
    return {
      now: `The formula of the notes has the area ${formatNumber(notesArea, 4)}, and the raw product ${smallText(area)}.`,
      look: ' Move anything: the first number stays where it is. A curve whose area never changes, and is not 1, has lost a constant.',
    };
  if (a.mean === b.mean && a.std === b.std)
    return {
      now: `Two experts who say the same: ${where}, narrower by √2.`,
      look: ' Said twice it counts twice, whether the second expert has looked or only repeats the first.',
    };
  if (conflict > 5)
    return {
      now: `The experts contradict each other, and the product is still ${where}.`,
      look: ` Its width has not noticed. Only the area has: Z = ${smallText(area)}.`,
    };
  if (Math.max(a.std, b.std) > 4 * Math.min(a.std, b.std))
    return {
      now: `The sharp bell decides: ${where}.`,
      look: ' Precisions add, and the wide bell has hardly any to add.',
    };
  return {
    now: `The product is ${where}: narrower than both.`,
    look: ` The hatched area is Z = ${smallText(area)}. Drag the bells apart and see which of the two changes, the width or Z.`,
  };
}

/** What is said after the value that is being changed. */
export const spokenOf = ({ product, area }: ProductScene): string =>
  `product at ${formatNumber(product.mean, 2)}, width ${formatNumber(product.std, 3)}, area ${smallText(area)}`;
