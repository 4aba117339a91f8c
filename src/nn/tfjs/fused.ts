import * as tf from '@tensorflow/tfjs-core';
import type { Ops } from '../ops.ts';
import { fusedParameters } from './fusedParameters.ts';
import { runFormula } from './program.ts';
import { unwrap } from './tensors.ts';

/**
 * The operations with those replaced that tfjs would compute in many launches: for models this small the launches
 * are the cost, not the arithmetic.
 */
export function fuse(ops: Ops, read: (tensor: tf.Tensor) => Promise<Float32Array>): Ops {
  return {
    ...ops,
    parameters: (state, shapes) => fusedParameters(state, shapes, read),
    gather: (table, rows) =>
      ops.tidy(() =>
        runFormula({
          rows: rows.length,
          columns: table.columns,
          inputs: { Table: unwrap(table), Rows: tf.tensor2d(Float32Array.from(rows), [1, rows.length]) },
          element: 'return atTable(int(atRows(0, r) + .5), c);',
          packed: false,
        }),
      ),
    activationBackward: (dy, y, activation) =>
      activation === 'linear'
        ? ops.activationBackward(dy, y, activation)
        : runFormula({
            rows: dy.rows,
            columns: dy.columns,
            inputs: { D: unwrap(dy), Y: unwrap(y) },
            element: `float y = atY(r, c); return atD(r, c) * ${activation === 'tanh' ? '(1. - y * y)' : 'y * (1. - y)'};`,
          }),
    reparameterize: (posterior, noise) =>
      runFormula({
        rows: noise.rows,
        columns: noise.columns,
        inputs: { Q: unwrap(posterior), Noise: unwrap(noise) },
        element: `return atQ(r, c) + exp(.5 * atQ(r, c + ${noise.columns})) * atNoise(r, c);`,
      }),
    klPerUnit: (posterior) =>
      runFormula({
        rows: 1,
        columns: posterior.columns / 2,
        inputs: { Q: unwrap(posterior) },
        element: `
          float sum = 0.;
          for (int i = 0; i < ${posterior.rows}; i++) {
            float m = atQ(i, c);
            float l = atQ(i, c + ${posterior.columns / 2});
            sum += (m * m + exp(l) - 1. - l) * ${(0.5 / posterior.rows).toExponential(8)};
          }
          return sum;`,
      }),
    posteriorGradient: (posterior, noise, dz, beta) =>
      runFormula({
        rows: posterior.rows,
        columns: posterior.columns,
        inputs: { Q: unwrap(posterior), Noise: unwrap(noise), D: unwrap(dz) },
        numbers: { weight: beta / noise.rows },
        element: `
          if (c < ${noise.columns}) return atD(r, c) + weight * atQ(r, c);
          float l = atQ(r, c);
          int unit = c - ${noise.columns};
          return .5 * (atD(r, unit) * atNoise(r, unit) * exp(.5 * l) + weight * (exp(l) - 1.));`,
      }),
    squaredError: (mean, x) =>
      ops.tidy(() => {
        const perRow = runFormula({
          rows: 1,
          columns: x.rows,
          inputs: { M: unwrap(mean), X: unwrap(x) },
          element: `
            float sum = 0.;
            for (int i = 0; i < ${x.columns}; i++) { float d = atX(c, i) - atM(c, i); sum += d * d; }
            return sum;`,
        });
        const share = (1 / x.rows).toExponential(8);
        const element = `float sum = 0.; for (int i = 0; i < ${x.rows}; i++) sum += atE(0, i) * ${share}; return sum;`;
        return runFormula({ rows: 1, columns: 1, inputs: { E: perRow.value }, element });
      }),
    likelihoodGradient: (mean, x, logSigma) =>
      runFormula({
        rows: x.rows,
        columns: x.columns,
        inputs: { M: unwrap(mean), X: unwrap(x), LogSigma: unwrap(logSigma) },
        element: `return (atM(r, c) - atX(r, c)) * exp(-2. * atLogSigma(0, 0)) * ${(1 / x.rows).toExponential(8)};`,
      }),
    logSigmaGradient: (squaredError, logSigma, features) =>
      runFormula({
        rows: 1,
        columns: 1,
        inputs: { E: unwrap(squaredError), LogSigma: unwrap(logSigma) },
        element: `return ${features}. - atE(0, 0) * exp(-2. * atLogSigma(0, 0));`,
      }),
  };
}
