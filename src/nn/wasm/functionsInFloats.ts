// The functions of assembly/functions.ts and assembly/likelihood.ts once more, one number at a time in JavaScript with a
// rounding to a float after each operation: a second way to the same bits, for tests.

const f = Math.fround;
const bits = new Int32Array(1);
const float = new Float32Array(bits.buffer);

function bitsOf(x: number): number {
  float[0] = x;
  return bits[0]!;
}

function fromBits(value: number): number {
  bits[0] = value;
  return float[0]!;
}

/** a x + b, rounded twice. */
const step = (a: number, x: number, b: number): number => f(f(a * x) + f(b));

/** Σ coefficient xⁿ by Horner's rule, the highest power first. */
const polynomial = (x: number, [first, ...rest]: readonly number[]): number =>
  rest.reduce((p, coefficient) => step(p, x, coefficient), f(first!));

const quotient = (x: number): number => step(x, f(1.44269504), 12582912);

function remainder(x: number, k: number): number {
  const whole = f(k - 12582912);
  const high = f(x - f(whole * f(0.693359375)));
  return f(high + f(whole * f(2.1219444e-4)));
}

function expm1Near(r: number): number {
  const square = f(r * r);
  const low = step(r, f(0.16666576), 0.5);
  const high = step(square, f(1.3933884e-3), step(r, f(8.363335e-3), 4.1666463e-2));
  return f(r + f(square * step(high, square, low)));
}

const powerOfTwo = (k: number): number => fromBits(((bitsOf(k) << 23) + 0x3f800000) | 0);

function exp(x: number): number {
  const bounded = Math.max(Math.min(x, 87), -87);
  const k = quotient(bounded);
  return f(f(expm1Near(remainder(bounded, k)) + 1) * powerOfTwo(k));
}

function expm1(x: number): number {
  const k = quotient(x);
  const scale = powerOfTwo(k);
  return f(f(scale * expm1Near(remainder(x, k))) + f(scale - 1));
}

function log1pExp(x: number): number {
  const u = exp(x);
  const s = f(u / f(u + 2));
  const t = f(s * s);
  const low = step(t, f(0.40007672), 0.6666664);
  const high = step(t, f(0.26867548), 0.28233957);
  const p = f(step(f(t * t), high, low) * t);
  return f(u - f(s * f(u - p)));
}

function log(x: number): number {
  const k = (bitsOf(x) - 0x3f3504f3) >> 23;
  const m = f(fromBits(bitsOf(x) - (k << 23)) - 1);
  const s = f(m / f(m + 2));
  const t = f(s * s);
  const p = f(polynomial(t, [0.29581448, 0.39988741, 0.66666687]) * t);
  const near = f(f(s * f(m - p)) - f(k * f(-2.1219444e-4)));
  return f(f(m - near) + f(k * f(0.693359375)));
}

/** tanh x. */
export function tanh(x: number): number {
  const size = Math.min(Math.abs(x), 10);
  const e = expm1(f(size + size));
  const value = f(e / f(e + 2));
  return x < 0 ? -value : value;
}

/** 1 / (1 + e⁻ˣ). */
export const sigmoid = (x: number): number => f(1 / f(1 + exp(-x)));

/** log(1 + eˣ). */
export const softplus = (x: number): number => f(Math.max(x, 0) + log1pExp(-Math.abs(x)));

/** The mean of the continuous Bernoulli with natural parameter l. */
export function continuousMean(l: number): number {
  const size = Math.abs(l);
  if (size < 1) {
    const t = f(l * l);
    return step(polynomial(t, [2.0876757e-8, -8.2671958e-7, 3.3068783e-5, -1.3888889e-3, 8.3333333e-2]), l, 0.5);
  }
  const rest = f(f(1 / size) - f(1 / expm1(Math.min(size, 60))));
  return l > 0 ? f(1 - rest) : rest;
}

/** −log p(0) of the continuous Bernoulli with natural parameter l. */
export function continuousError(l: number): number {
  const size = Math.abs(l);
  const t = f(l * l);
  // The kernel subtracts the products of the next line from positive numbers, which is the same.
  const p = polynomial(t, [-1.0333995e-7, 5.5114638e-6, -3.4722222e-4, 4.1666667e-2]);
  const near = f(f(size * 0.5) - f(p * t));
  const far = log(f(size / -expm1(-Math.min(size, 60))));
  return f((l > 0 ? size : 0) - (size < 1 ? near : far));
}
