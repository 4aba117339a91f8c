import { erf } from '../math/erf.ts';
import { applied, extreme, negative, number, product, quotient, sum, type Smooth, type Term } from './term.ts';

const sigmoid = (u: number): number => 1 / (1 + Math.exp(-u));
const halfBell = (u: number): number => (2 / Math.sqrt(Math.PI)) * Math.exp(-u * u);

/** The functions of one number that a formula may use, with their derivatives. */
const smooth: Readonly<Record<string, Smooth>> = {
  exp: [Math.exp, Math.exp, Math.exp],
  log: [Math.log, (u) => 1 / u, (u) => -1 / (u * u)],
  sqrt: [Math.sqrt, (u) => 0.5 / Math.sqrt(u), (u) => -0.25 / (u * Math.sqrt(u))],
  abs: [Math.abs, Math.sign, () => 0],
  step: [(u) => (u > 0 ? 1 : u <= 0 ? 0 : NaN), () => 0, () => 0],
  sin: [Math.sin, Math.cos, (u) => -Math.sin(u)],
  cos: [Math.cos, (u) => -Math.sin(u), (u) => -Math.cos(u)],
  tan: [Math.tan, (u) => 1 + Math.tan(u) ** 2, (u) => 2 * Math.tan(u) * (1 + Math.tan(u) ** 2)],
  sinh: [Math.sinh, Math.cosh, Math.sinh],
  cosh: [Math.cosh, Math.sinh, Math.cosh],
  tanh: [Math.tanh, (u) => 1 / Math.cosh(u) ** 2, (u) => (-2 * Math.tanh(u)) / Math.cosh(u) ** 2],
  atan: [Math.atan, (u) => 1 / (1 + u * u), (u) => (-2 * u) / (1 + u * u) ** 2],
  sigmoid: [sigmoid, (u) => sigmoid(u) * sigmoid(-u), (u) => sigmoid(u) * sigmoid(-u) * (sigmoid(-u) - sigmoid(u))],
  softplus: [(u) => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u))), sigmoid, (u) => sigmoid(u) * sigmoid(-u)],
  relu: [(u) => Math.max(u, 0), (u) => (1 + Math.sign(u)) / 2, () => 0],
  erf: [erf, halfBell, (u) => -2 * u * halfBell(u)],
};

/** u^c for a fixed c; a factor of 0 is 0 even where the power beside it is infinite. */
function powerOf(c: number): Smooth {
  const scaled = (factor: number, exponent: number) => (u: number) =>
    factor === 0 ? 0 : factor * Math.pow(u, exponent);
  return [c === 2 ? (u) => u * u : (u) => Math.pow(u, c), scaled(c, c - 1), scaled(c * (c - 1), c - 2)];
}

const named = (name: string, a: Term): Term => {
  const known = smooth[name];
  if (!known) throw new Error(`functions: there is no function ${name}`);
  return applied(known, a);
};

/** a^b: by the power rule where b is a number, as e^(b log a) where it moves. */
export function power(a: Term, b: Term): Term {
  if (b.constant) return applied(powerOf(b.value(0)), a);
  const { jet } = named('exp', product(b, named('log', a)));
  return { value: (x) => Math.pow(a.value(x), b.value(x)), jet, constant: false };
}

/** The normal density with mean m and standard deviation s. */
function bell(a: Term, m: Term = number(0), s: Term = number(1)): Term {
  const u = quotient(sum(a, negative(m)), s);
  return quotient(named('exp', product(number(-0.5), product(u, u))), product(number(Math.sqrt(2 * Math.PI)), s));
}

/** A function that a formula may use: how many values it takes, at least and at most, and what it makes of them. */
export interface Known {
  readonly takes: readonly [least: number, most: number];
  readonly of: (first: Term, ...rest: readonly Term[]) => Term;
}

/** Every function that a formula may use, by name. A map, so that no name reaches what objects inherit. */
export const functions: ReadonlyMap<string, Known> = new Map<string, Known>([
  ...Object.keys(smooth).map((name): [string, Known] => [name, { takes: [1, 1], of: (a) => named(name, a) }]),
  ['max', { takes: [2, 8], of: (a, ...rest) => rest.reduce((most, each) => extreme(1, most, each), a) }],
  ['min', { takes: [2, 8], of: (a, ...rest) => rest.reduce((least, each) => extreme(-1, least, each), a) }],
  ['normal', { takes: [1, 3], of: (a, m, s) => bell(a, m, s) }],
]);

/** Every number that a formula may use by name. */
export const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);
