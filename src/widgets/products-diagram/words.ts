import { formatNumber } from '../../ui/format.ts';
import type { ProductsScene, ProductsValues } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

const text = (value: number): string => formatNumber(value, 3);

/** What the figure says in its present state. */
export function wordsOf({ factors, product, area, inLogs, logRaw, logZ, logDensity }: ProductsScene): Words {
  const where = `The product stands at ${formatNumber(product.mean, 2)} with width ${text(product.std)}`;
  if (inLogs)
    return {
      now: `At x the three logarithms add up to ${text(logRaw)}; less log Z = ${text(logZ)} that is ${text(logDensity)} nats.`,
      look: 'A product of densities is a sum of logarithms: three parabolas add up to one, steeper than each.',
    };
  const means = factors.map(({ bell }) => bell.mean);
  if (Math.max(...means) - Math.min(...means) > 4)
    return {
      now: `${where}, as sure as ever, and Z = ${text(area)}.`,
      look: 'The bars have not moved: precisions add wherever the experts stand. Only Z tells that they disagree.',
    };
  return {
    now: `${where}: the precisions add up to ${formatNumber(product.std ** -2, 2)}.`,
    look: 'Drag the bells. The three together like a small stretch only, and 1/Z brings what is left back to an area of 1.',
  };
}

/** What one part is, with its numbers. */
export function partText(shown: ProductsScene, part: ProductsValues['prod3Part']): string {
  const { factors, inLogs, area, logZ, raw, logRaw, density, logDensity, values, product } = shown;
  const at = `at x = ${formatNumber(values.prod3X, 2)}`;
  if (part === 'normalizer')
    return inLogs
      ? `The normalizer: −log Z = ${text(-logZ)} nats are added, so that the density has area 1.`
      : `The normalizer: the raw product has the area Z = ${text(area)}, so it is multiplied by 1/Z = ${text(1 / area)}.`;
  if (part === 'result')
    return inLogs
      ? `The product: ${text(logRaw)} − (${text(logZ)}) = ${text(logDensity)} nats ${at}, the log density of N(${text(product.mean)}, ${text(product.std)}²).`
      : `The product: ${text(raw)} / ${text(area)} = ${text(density)} ${at}, the density of N(${text(product.mean)}, ${text(product.std)}²).`;
  const i = Number(part.at(-1)) - 1;
  const factor = factors[i];
  if (!factor) throw new Error(`partText: there must be an expert ${part}`);
  const value = inLogs ? `log density ${text(factor.logDensity)}` : `density ${text(factor.density)}`;
  return `Expert ${i + 1}: ${value} ${at}; precision 1/${formatNumber(factor.bell.std, 2)}² = ${formatNumber(factor.precision, 2)}.`;
}
