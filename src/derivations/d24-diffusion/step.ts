import type { ValuesOf } from '../../notebook/param.ts';
import type { datum, denoising, schedule } from './params.ts';

/** The numbers of one step t of the forward chain. */
export interface Step {
  readonly betas: readonly number[];
  readonly t: number;
  readonly beta: number;
  readonly alpha: number;
  /** ᾱ_t and ᾱ_{t−1}, as plain products. */
  readonly alphaBar: number;
  readonly alphaBarBefore: number;
  /** x_t = √ᾱ_t x_0 + √(1 − ᾱ_t) ε. */
  readonly xt: number;
}

export function stepOf(values: ValuesOf<typeof schedule & typeof datum & typeof denoising>): Step {
  const { beta1, beta2, beta3, beta4, beta5, denoisingTime: t, x0, epsilon } = values;
  const betas = [beta1, beta2, beta3, beta4, beta5];
  const beta = betas[t - 1] ?? NaN;
  const alphaBarBefore = betas.slice(0, t - 1).reduce((product, each) => product * (1 - each), 1);
  const alphaBar = alphaBarBefore * (1 - beta);
  const xt = Math.sqrt(alphaBar) * x0 + Math.sqrt(1 - alphaBar) * epsilon;
  return { betas, t, beta, alpha: 1 - beta, alphaBar, alphaBarBefore, xt };
}
