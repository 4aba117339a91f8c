import type { Ops } from '../../ops.ts';
import { likelihoodFunctions, outputs } from './functions.ts';
import { program } from './program.ts';

const mean = program({
  inputs: ['A'],
  ints: ['kind'],
  functions: likelihoodFunctions,
  block: 'return meanOf(blockA(i, j), kind);',
});

/** GLSL: the rows of x that block row i of the codes' side belongs to, each repeated `draws` times. */
const dataOf = `
  vec4 dataOf(int i, int j) {
    return draws == 1 ? blockX(i, j) : vec4(pairX(2 * i / draws, j), pairX((2 * i + 1) / draws, j));
  }`;

const reconstructionError = program({
  inputs: ['A', 'X'],
  ints: ['kind', 'draws', 'features'],
  functions: likelihoodFunctions + dataOf,
  block: `
    vec4 sum = vec4(0.);
    int last = features >> 1;
    for (int k = 0; k < last; k++) sum += errorOf(blockA(i, k), dataOf(i, k), kind);
    sum.xz += sum.yw;
    if ((features & 1) == 1) sum.xz += errorOf(blockA(i, last), dataOf(i, last), kind).xz;
    return sum;`,
});

const likelihoodGradient = program({
  inputs: ['A', 'X', 'LogSigma', 'Weights'],
  ints: ['kind', 'draws', 'weighted'],
  floats: ['share'],
  functions: likelihoodFunctions + dataOf,
  block: `
    vec4 weights = blockWeights(i, 0);
    vec4 scale = weighted == 1 ? weights.xxzz : vec4(share);
    if (kind < 2) scale *= exp(-2. * atLogSigma(0, 0));
    vec4 m = meanOf(blockA(i, j), kind);
    if (kind == 1) scale *= m * (1. - m);
    return (m - dataOf(i, j)) * scale;`,
});

const logSigmaGradient = program({
  inputs: ['E', 'LogSigma', 'Weights'],
  ints: ['tall', 'weighted'],
  floats: ['features'],
  element: `
    float perVariance = exp(-2. * atLogSigma(0, 0));
    float sum = 0.;
    for (int row = 0; row < tall; row++) {
      float weight = weighted == 1 ? atWeights(row, 0) : 1. / float(tall);
      sum += weight * (features - atE(row, 0) * perVariance);
    }
    return sum;`,
});

const logLikelihood = program({
  inputs: ['E', 'LogSigma'],
  ints: ['kind'],
  floats: ['features'],
  element: `
    if (kind > 1) return -atE(r, 0);
    float logStd = atLogSigma(0, 0);
    return -features * (.9189385332046727 + logStd) - .5 * exp(-2. * logStd) * atE(r, 0);`,
});

/** The likelihoods p(x | a) and their gradients. */
export const likelihood: Pick<
  Ops,
  'mean' | 'reconstructionError' | 'likelihoodGradient' | 'logSigmaGradient' | 'logLikelihood'
> = {
  mean: (output, a) => mean([a.rows, a.columns], { A: a }, { kind: outputs[output] }),
  reconstructionError: (output, a, x) =>
    reconstructionError(
      [a.rows, 1],
      { A: a, X: x },
      { kind: outputs[output], draws: a.rows / x.rows, features: a.columns },
    ),
  likelihoodGradient: (output, a, x, logSigma, weights) =>
    likelihoodGradient(
      [a.rows, a.columns],
      { A: a, X: x, LogSigma: logSigma, Weights: weights ?? logSigma },
      { kind: outputs[output], draws: a.rows / x.rows, weighted: weights ? 1 : 0, share: 1 / a.rows },
    ),
  logSigmaGradient: (error, logSigma, features, weights) =>
    logSigmaGradient(
      [1, 1],
      { E: error, LogSigma: logSigma, Weights: weights ?? error },
      { tall: error.rows, weighted: weights ? 1 : 0, features },
    ),
  logLikelihood: (output, error, logSigma, features) =>
    logLikelihood([error.rows, 1], { E: error, LogSigma: logSigma }, { kind: outputs[output], features }),
};
