import { logDensity, prob, type Normal } from '../../math/normal.ts';
import { productNormal } from '../../math/productNormal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** The values that the figure is drawn from. */
export type ProductValues = ValuesOf<typeof params>;

/** Everything the figure shows. */
export interface ProductScene {
  readonly bells: readonly [Normal, Normal];
  /** The renormalized product. */
  readonly product: Normal;
  /** The area under the raw product, by closed form and by the trapezoid rule, and the logarithm of the first in nats. */
  readonly area: number;
  readonly areaSummed: number;
  readonly logArea: number;
  /** The raw product in units of its peak, and the peak. */
  readonly shape: (x: number) => number;
  readonly peak: number;
  /** The curve that the notes print, and the area under it by the trapezoid rule. */
  readonly notes: (x: number) => number;
  readonly notesArea: number;
  readonly notesShown: boolean;
  /** Both densities and their product at the chosen place. */
  readonly here: { readonly x: number; readonly first: number; readonly second: number; readonly raw: number };
  /** How far the means are apart, in standard deviations of their difference. */
  readonly conflict: number;
}

/** Ten standard deviations to either side hold all but 1e-23 of a bell; forty points to each make the rule exact to rounding. */
const reach = 10;
const points = 2 * reach * 40 + 1;

/** All the figure shows at these values. */
export function scene({ muA, sigmaA, muB, sigmaB, x, productFormula }: ProductValues): ProductScene {
  const a = { mean: muA, std: sigmaA };
  const b = { mean: muB, std: sigmaB };
  const { normal: product, logZ } = productNormal(a, b);
  const [logA, logB] = [logDensity(a), logDensity(b)];
  const log = (at: number): number => logA(at) + logB(at);
  const logPeak = log(product.mean);
  const shape = (at: number): number => Math.exp(log(at) - logPeak);
  // What the notes print: the right height, but no 2 in the exponent.
  const height = prob(product, product.mean);
  const notes = (at: number): number => height * Math.exp(-(((at - product.mean) / product.std) ** 2));
  const [low, high] = [product.mean - reach * product.std, product.mean + reach * product.std];
  const peak = Math.exp(logPeak);
  return {
    bells: [a, b],
    product,
    area: Math.exp(logZ),
    areaSummed: peak * trapezoid(shape, low, high, points),
    logArea: logZ,
    shape,
    peak,
    notes,
    notesArea: trapezoid(notes, low, high, points),
    notesShown: productFormula === 'notes',
    here: { x, first: prob(a, x), second: prob(b, x), raw: Math.exp(log(x)) },
    conflict: Math.abs(muA - muB) / Math.hypot(sigmaA, sigmaB),
  };
}
