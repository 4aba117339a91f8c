import { logProb, prob, type Normal } from '../../math/normal.ts';
import { productNormals } from '../../math/productNormal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** The values that the figure is drawn from. */
export type ProductsValues = ValuesOf<typeof params>;

/** One factor, read at the chosen place. */
export interface Factor {
  readonly bell: Normal;
  readonly density: number;
  readonly logDensity: number;
  /** 1/σ². */
  readonly precision: number;
}

/** Everything the figure shows; logarithms in nats. */
export interface ProductsScene {
  readonly values: ProductsValues;
  readonly inLogs: boolean;
  readonly factors: readonly Factor[];
  /** The renormalized product. */
  readonly product: Normal;
  readonly precision: number;
  readonly logZ: number;
  readonly area: number;
  /** At the chosen place: the product of the three densities, and the density of the renormalized product. */
  readonly raw: number;
  readonly logRaw: number;
  readonly density: number;
  readonly logDensity: number;
}

/** All the figure shows at these values. */
export function scene(values: ProductsValues): ProductsScene {
  const x = values.prod3X;
  const bells = [
    { mean: values.prod3Mean1, std: values.prod3Std1 },
    { mean: values.prod3Mean2, std: values.prod3Std2 },
    { mean: values.prod3Mean3, std: values.prod3Std3 },
  ];
  const factors = bells.map((bell): Factor => ({
    bell,
    density: prob(bell, x),
    logDensity: logProb(bell, x),
    precision: bell.std ** -2,
  }));
  const { normal: product, logZ } = productNormals(bells);
  const logRaw = factors.reduce((sum, { logDensity }) => sum + logDensity, 0);
  return {
    values,
    inLogs: values.prod3Form === 'log',
    factors,
    product,
    precision: product.std ** -2,
    logZ,
    area: Math.exp(logZ),
    raw: Math.exp(logRaw),
    logRaw,
    density: prob(product, x),
    logDensity: logProb(product, x),
  };
}
