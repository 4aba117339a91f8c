import type { Jet } from './types.ts';

/** A part of a formula: its value, and its value with both derivatives, as functions of x. */
export interface Term {
  readonly value: (x: number) => number;
  readonly jet: (x: number) => Jet;
  /** Whether x does not occur in it. */
  readonly constant: boolean;
}

/** A function of one number with its first and second derivative. */
export type Smooth = readonly [value: (u: number) => number, slope: (u: number) => number, bend: (u: number) => number];

/** A number that does not depend on x. */
export function number(value: number): Term {
  const jet: Jet = [value, 0, 0];
  return { value: () => value, jet: () => jet, constant: true };
}

/** The variable itself. */
export const variable: Term = { value: (x) => x, jet: (x) => [x, 1, 0], constant: false };

/** a + b. */
export const sum = (a: Term, b: Term): Term => ({
  value: (x) => a.value(x) + b.value(x),
  jet: (x) => {
    const [u, v] = [a.jet(x), b.jet(x)];
    return [u[0] + v[0], u[1] + v[1], u[2] + v[2]];
  },
  constant: a.constant && b.constant,
});

/** a · b, by the product rule. */
export const product = (a: Term, b: Term): Term => ({
  value: (x) => a.value(x) * b.value(x),
  jet: (x) => {
    const [u, v] = [a.jet(x), b.jet(x)];
    return [u[0] * v[0], u[1] * v[0] + u[0] * v[1], u[2] * v[0] + 2 * u[1] * v[1] + u[0] * v[2]];
  },
  constant: a.constant && b.constant,
});

/** a / b, by the quotient rule. */
export const quotient = (a: Term, b: Term): Term => ({
  value: (x) => a.value(x) / b.value(x),
  jet: (x) => {
    const [u, v] = [a.jet(x), b.jet(x)];
    const value = u[0] / v[0];
    const slope = (u[1] - value * v[1]) / v[0];
    return [value, slope, (u[2] - 2 * slope * v[1] - value * v[2]) / v[0]];
  },
  constant: a.constant && b.constant,
});

/** −a. */
export const negative = (a: Term): Term => product(number(-1), a);

/** f(a), by the chain rule. What does not move keeps a slope of 0 even where that of f is infinite. */
export const applied = ([value, slope, bend]: Smooth, a: Term): Term => ({
  value: (x) => value(a.value(x)),
  jet: (x) => {
    const [u, first, second] = a.jet(x);
    if (first === 0 && second === 0) return [value(u), 0, 0];
    const s = slope(u);
    return [value(u), s * first, bend(u) * first * first + s * second];
  },
  constant: a.constant,
});

/** The larger (sign 1) or the smaller (sign −1) of two, with the derivatives of the one that is taken. */
export const extreme = (sign: 1 | -1, a: Term, b: Term): Term => ({
  value: (x) => (sign === 1 ? Math.max(a.value(x), b.value(x)) : Math.min(a.value(x), b.value(x))),
  jet: (x) => {
    const [u, v] = [a.jet(x), b.jet(x)];
    return sign * (u[0] - v[0]) >= 0 || Number.isNaN(u[0]) ? u : v;
  },
  constant: a.constant && b.constant,
});
