import { noiseAt } from '../noise.ts';
import type { Ops } from '../ops.ts';
import { plainGaussian } from './gaussian.ts';
import { plainImportance } from './importance.ts';
import { plainLayers } from './layers.ts';
import { plainLikelihood } from './likelihood.ts';
import { createMemory, open } from './memory.ts';
import { plainMixture } from './mixture.ts';
import { plainParameters } from './parameters.ts';

/**
 * The plain device: TypeScript loops, sums in double precision, the same numbers on every run. It is the oracle of the
 * other devices; tests ask for `Float64Array` where they need every digit.
 */
export function createPlain(kind: Float32ArrayConstructor | Float64ArrayConstructor = Float32Array): Ops {
  const memory = createMemory(kind);
  const { make } = memory;
  return {
    name: 'plain',
    epsilon: 1e-8,
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
    noise(key, step, rows, columns) {
      const out = make(rows, columns);
      noiseAt(key, step, out.values);
      return out;
    },
    ...plainLayers(memory),
    ...plainGaussian(memory),
    ...plainLikelihood(memory),
    ...plainMixture(memory),
    ...plainImportance(memory),
    combine(tensors, factors) {
      const [{ rows, columns }] = tensors as readonly [(typeof tensors)[0], ...typeof tensors];
      const out = make(rows, columns);
      out.values.fill(0);
      tensors.forEach((tensor, t) => {
        const { values } = open(tensor);
        for (let i = 0; i < values.length; i++) out.values[i] = out.values[i]! + factors[t]! * values[i]!;
      });
      return out;
    },
    columnMeans(x) {
      const sums = new Float64Array(x.columns);
      const { values } = open(x);
      for (let i = 0, at = 0; i < x.rows; i++)
        for (let j = 0; j < x.columns; j++, at++) sums[j] = sums[j]! + values[at]!;
      const out = make(1, x.columns);
      out.values.set(sums.map((sum) => sum / x.rows));
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
