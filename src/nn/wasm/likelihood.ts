import type { Ops } from '../ops.ts';
import { outputCode } from './kernels.ts';
import type { Kernels } from './kernels.ts';
import { addressOf, placed } from './memory.ts';
import type { Memory } from './memory.ts';

/** The likelihoods p(x | a) and their gradients. */
export function wasmLikelihood(
  { make }: Memory,
  kernels: Kernels,
): Pick<Ops, 'mean' | 'reconstructionError' | 'likelihoodGradient' | 'logSigmaGradient' | 'logLikelihood'> {
  return {
    mean(output, a) {
      const out = make(a.rows, a.columns);
      kernels.mean(outputCode[output], placed(a).at, out.at, a.rows * a.columns);
      return out;
    },
    reconstructionError(output, a, x) {
      const out = make(a.rows, 1);
      const draws = a.rows / x.rows;
      kernels.reconstructionError(outputCode[output], placed(a).at, placed(x).at, out.at, x.rows, draws, a.columns);
      return out;
    },
    likelihoodGradient(output, a, x, logSigma, weights) {
      const out = make(a.rows, a.columns);
      kernels.likelihoodGradient(
        outputCode[output],
        placed(a).at,
        placed(x).at,
        placed(logSigma).at,
        addressOf(weights),
        out.at,
        x.rows,
        a.rows / x.rows,
        a.columns,
      );
      return out;
    },
    logSigmaGradient(error, logSigma, features, weights) {
      const out = make(1, 1);
      kernels.logSigmaGradient(placed(error).at, placed(logSigma).at, features, addressOf(weights), out.at, error.rows);
      return out;
    },
    logLikelihood(output, error, logSigma, features) {
      const out = make(error.rows, 1);
      kernels.logLikelihood(outputCode[output], placed(error).at, placed(logSigma).at, features, out.at, error.rows);
      return out;
    },
  };
}
