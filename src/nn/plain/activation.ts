import type { Activation } from '../ops.ts';
import type { Numbers } from './multiply.ts';

/** log(1 + eᵗ) without overflow. */
export const softplus = (t: number): number => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));

/** 1 / (1 + e⁻ᵗ). */
export const logistic = (t: number): number => 1 / (1 + Math.exp(-t));

/** Applies an activation in place. */
export function activate(values: Numbers, activation: Activation): void {
  if (activation === 'tanh') for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i]!);
  else if (activation === 'relu') for (let i = 0; i < values.length; i++) values[i] = Math.max(0, values[i]!);
  else if (activation === 'sigmoid') for (let i = 0; i < values.length; i++) values[i] = logistic(values[i]!);
  else if (activation === 'softplus') for (let i = 0; i < values.length; i++) values[i] = softplus(values[i]!);
}

/** Multiplies `d` in place by the derivative of an activation, told from its output y. */
export function timesDerivative(d: Numbers, y: Numbers, activation: Activation): void {
  if (activation === 'tanh') for (let i = 0; i < d.length; i++) d[i] = d[i]! * (1 - y[i]! * y[i]!);
  else if (activation === 'relu') {
    for (let i = 0; i < d.length; i++) if (!(y[i]! > 0)) d[i] = 0;
  } else if (activation === 'sigmoid') for (let i = 0; i < d.length; i++) d[i] = d[i]! * y[i]! * (1 - y[i]!);
  else if (activation === 'softplus') for (let i = 0; i < d.length; i++) d[i] = d[i]! * -Math.expm1(-y[i]!);
}
