import { describe, expect, it } from 'vitest';
import type { Ops, Tensor } from '../ops.ts';
import * as inFloats from './functionsInFloats.ts';
import { createWasm } from './wasm.ts';

const wasm = await createWasm();

/** Every size from 1e-6 to 100 and both signs, evenly by logarithm, and 0. */
const points = Float32Array.from({ length: 20_001 }, (_, i) => {
  const k = i - 10_000;
  return k === 0 ? 0 : Math.sign(k) * 10 ** ((8 * Math.abs(k)) / 10_000 - 6);
});

/** The values of a function that the kernels compute, at all points. */
async function valuesOf(compute: (ops: Ops, x: Tensor) => Tensor): Promise<Float32Array> {
  const out = wasm.tidy(() => compute(wasm, wasm.tensor(points, points.length, 1)));
  const values = await wasm.read(out);
  wasm.dispose(out);
  return values;
}

/** The distance between floats around a number. */
const unit = (x: number): number => Math.max(2 ** (Math.floor(Math.log2(Math.abs(x))) - 23), 2 ** -149);

/** The layer that leaves what it is given. */
const identity = (ops: Ops): Tensor => ops.tensor([1, 0], 2, 1);
/** Zeros to take the place of the data. */
const zeros = (ops: Ops): Tensor => ops.tensor(new Float32Array(points.length), points.length, 1);

interface Case {
  readonly name: string;
  readonly compute: (ops: Ops, x: Tensor) => Tensor;
  /** The same operations on single floats in JavaScript. */
  readonly again: (x: number) => number;
  /** The function itself, in doubles. */
  readonly exact: (x: number) => number;
  /** Units in the last place that the value may be off. */
  readonly units: number;
  /** Beyond ±87, eˣ stands still. */
  readonly within?: number;
}

const series = (x: number): number => x / 2 - x ** 2 / 24 + x ** 4 / 2880;

const cases: readonly Case[] = [
  {
    name: 'tanh',
    compute: (ops, x) => ops.dense(x, identity(ops), 'tanh'),
    again: inFloats.tanh,
    exact: Math.tanh,
    units: 2.5,
  },
  {
    name: 'sigmoid',
    compute: (ops, x) => ops.mean('sigmoid', x),
    again: inFloats.sigmoid,
    exact: (x) => 1 / (1 + Math.exp(-x)),
    units: 3,
    within: 87,
  },
  {
    name: 'softplus',
    compute: (ops, x) => ops.dense(x, identity(ops), 'softplus'),
    again: inFloats.softplus,
    exact: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    units: 3,
    within: 87,
  },
  {
    name: 'the mean of the continuous Bernoulli',
    compute: (ops, x) => ops.mean('continuous-bernoulli', x),
    again: inFloats.continuousMean,
    exact: (x) => (Math.abs(x) < 1e-3 ? 0.5 + x / 12 : -1 / Math.expm1(-x) - 1 / x),
    // 1 − the difference of 1/x and 1/(eˣ − 1): each is rounded.
    units: 5,
  },
  {
    name: 'the log normalizer of the continuous Bernoulli, a logarithm',
    compute: (ops, x) => ops.reconstructionError('continuous-bernoulli', x, zeros(ops)),
    again: inFloats.continuousError,
    exact: (x) => {
      const size = Math.abs(x);
      const log = size < 1e-2 ? series(size) : Math.log(size / -Math.expm1(-size));
      return (x > 0 ? size : 0) - log;
    },
    units: 5,
  },
];

describe.each(cases)('$name of the kernels', ({ compute, again, exact, units, within = Infinity }) => {
  it('has the bits that the same operations give in JavaScript, rounded to floats one by one', async () => {
    expect(await valuesOf(compute)).toEqual(points.map(again));
  });

  it(`is off by at most ${units} units in the last place`, async () => {
    const values = await valuesOf(compute);
    let most = 0;
    points.forEach((x, i) => {
      const expected = exact(x);
      if (Math.abs(x) <= within) most = Math.max(most, Math.abs(values[i]! - expected) / unit(expected));
    });
    expect(most).toBeLessThanOrEqual(units);
  });
});
