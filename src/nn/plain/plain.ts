import type { Ops, Tensor } from '../ops.ts';
import { klToPrior, posteriorGradient, reparameterize } from './gaussian.ts';
import { createMemory } from './memory.ts';
import type { Matrix } from './memory.ts';
import { multiply } from './multiply.ts';
import type { Numbers, Strided } from './multiply.ts';
import { plainParameters } from './parameters.ts';

/** A tensor seen as what this device made it. */
const open = (tensor: Tensor): Matrix => tensor as Matrix;
const straight = ({ values, columns }: Matrix): Strided => ({ values, down: columns, along: 1 });
const transposed = ({ values, columns }: Matrix): Strided => ({ values, down: 1, along: columns });

function activate(values: Numbers, activation: 'tanh' | 'sigmoid'): void {
  if (activation === 'tanh') for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i]!);
  else for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + Math.exp(-values[i]!));
}

/**
 * The plain device: TypeScript loops, sums in double precision, the same numbers on every run. It is the oracle of the
 * other devices; tests ask for `Float64Array` where they need every digit.
 */
export function createPlain(kind: Float32ArrayConstructor | Float64ArrayConstructor = Float32Array): Ops {
  const memory = createMemory(kind);
  const { make } = memory;
  return {
    name: 'plain',
    epsilon: 1e-7,
    tensor(values, rows, columns) {
      const made = make(rows, columns);
      made.values.set(values);
      return made;
    },
    read: (tensor) => Promise.resolve(Float32Array.from(open(tensor).values)),
    dispose: memory.release,
    tidy: memory.tidy,
    count: memory.count,
    parameters: (state, shapes) => plainParameters(kind, state, shapes),
    gather(table, rows) {
      const { values, columns } = open(table);
      const out = make(rows.length, columns);
      for (let i = 0; i < rows.length; i++)
        out.values.set(values.subarray(rows[i]! * columns, (rows[i]! + 1) * columns), i * columns);
      return out;
    },
    dense(x, w, b, activation) {
      const out = make(x.rows, w.columns);
      multiply(straight(open(x)), straight(open(w)), out.values, x.rows, x.columns, w.columns);
      const { values } = out;
      const bias = open(b).values;
      for (let i = 0, at = 0; i < x.rows; i++)
        for (let j = 0; j < w.columns; j++, at++) values[at] = values[at]! + bias[j]!;
      if (activation !== 'linear') activate(values, activation);
      return out;
    },
    matmul(a, b, transpose) {
      const [left, right] = [open(a), open(b)];
      const [rows, inner] = transpose === 'first' ? [a.columns, a.rows] : [a.rows, a.columns];
      const columns = transpose === 'second' ? b.rows : b.columns;
      const out = make(rows, columns);
      multiply(
        transpose === 'first' ? transposed(left) : straight(left),
        transpose === 'second' ? transposed(right) : straight(right),
        out.values,
        rows,
        inner,
        columns,
      );
      return out;
    },
    activationBackward(dy, y, activation) {
      const out = make(dy.rows, dy.columns);
      const [d, f] = [open(dy).values, open(y).values];
      if (activation === 'linear') out.values.set(d);
      else if (activation === 'tanh') for (let i = 0; i < d.length; i++) out.values[i] = d[i]! * (1 - f[i]! * f[i]!);
      else for (let i = 0; i < d.length; i++) out.values[i] = d[i]! * f[i]! * (1 - f[i]!);
      return out;
    },
    columnSums(x) {
      const sums = new Float64Array(x.columns);
      const { values } = open(x);
      for (let i = 0, at = 0; i < x.rows; i++)
        for (let j = 0; j < x.columns; j++, at++) sums[j] = sums[j]! + values[at]!;
      const out = make(1, x.columns);
      out.values.set(sums);
      return out;
    },
    reparameterize(posterior, noise) {
      const z = make(noise.rows, noise.columns);
      reparameterize(open(posterior).values, open(noise).values, z.values, noise.rows, noise.columns);
      return z;
    },
    klPerUnit(posterior) {
      const latent = posterior.columns / 2;
      const { values } = open(posterior);
      const sums = new Float64Array(latent);
      for (let i = 0; i < posterior.rows; i++) {
        for (let j = 0; j < latent; j++)
          sums[j] = sums[j]! + klToPrior(values[2 * i * latent + j]!, values[(2 * i + 1) * latent + j]!);
      }
      const out = make(1, latent);
      for (let j = 0; j < latent; j++) out.values[j] = sums[j]! / posterior.rows;
      return out;
    },
    posteriorGradient(posterior, noise, dz, beta) {
      const out = make(posterior.rows, posterior.columns);
      posteriorGradient(
        open(posterior).values,
        open(noise).values,
        open(dz).values,
        beta / noise.rows,
        out.values,
        noise.rows,
        noise.columns,
      );
      return out;
    },
    squaredError(mean, x) {
      const [m, target] = [open(mean).values, open(x).values];
      let sum = 0;
      for (let i = 0; i < m.length; i++) sum += (target[i]! - m[i]!) ** 2;
      const out = make(1, 1);
      out.values[0] = sum / x.rows;
      return out;
    },
    likelihoodGradient(mean, x, logSigma) {
      const [m, target] = [open(mean).values, open(x).values];
      const weight = Math.exp(-2 * open(logSigma).values[0]!) / x.rows;
      const out = make(x.rows, x.columns);
      for (let i = 0; i < m.length; i++) out.values[i] = (m[i]! - target[i]!) * weight;
      return out;
    },
    logSigmaGradient(squaredError, logSigma, features) {
      const out = make(1, 1);
      out.values[0] = features - open(squaredError).values[0]! * Math.exp(-2 * open(logSigma).values[0]!);
      return out;
    },
    join(rows) {
      const out = make(
        1,
        rows.reduce((sum, row) => sum + row.columns, 0),
      );
      let at = 0;
      for (const row of rows) {
        out.values.set(open(row).values, at);
        at += row.columns;
      }
      return out;
    },
    settle: () => Promise.resolve(),
    close: () => {},
  };
}
