import { observables, type ObservableName } from '../../math/expectation.ts';
import { jensen, type PhiName } from '../../math/jensen.ts';
import { logSumExp } from '../../math/logSumExp.ts';
import { standardErrorOfMean } from '../../math/monteCarlo.ts';
import { logProb, prob } from '../../math/normal.ts';
import { interval, logInterval } from '../../math/normalInterval.ts';
import { fitNormal } from '../../math/normalFit.ts';
import { num, vec, word, type Adapter } from '../read.ts';

const functionNames = {
  x: 'identity',
  'x^2': 'square',
  exp: 'exp',
  cos: 'cos',
  relu: 'relu',
  abs: 'abs',
} as const satisfies Readonly<Record<string, ObservableName>>;

const phiNames = {
  'x^2': 'square',
  exp: 'exp',
  '-log': 'negLog',
  abs: 'abs',
  'x^4': 'fourth',
  '|x|^3': 'absCube',
  relu: 'relu',
  '1/x': 'inverse',
  xlogx: 'xLogX',
  'x log x': 'xLogX',
  'x*log(x)': 'xLogX',
} as const satisfies Readonly<Record<string, PhiName>>;

const keys = <const K extends string>(record: Readonly<Record<K, string>>): K[] => Object.keys(record) as K[];

/** Densities, probabilities of intervals, expectations, the most likely normal, Jensen's gap and log-sum-exp. */
export const adapters: Readonly<Record<string, Adapter>> = {
  gauss_pdf: (inputs) => {
    const normal = { mean: num(inputs, 'mu'), std: num(inputs, 'sigma') };
    const x = num(inputs, 'x');
    return { logpdf: logProb(normal, x), pdf: prob(normal, x) };
  },
  gauss_interval_prob: (inputs) => {
    const normal = { mean: num(inputs, 'mu'), std: num(inputs, 'sigma') };
    const [a, b] = [num(inputs, 'a'), num(inputs, 'b')];
    return { p: interval(normal, a, b), logp: logInterval(normal, a, b) };
  },
  expectation_gauss: (inputs) => {
    const normal = { mean: num(inputs, 'mu'), std: num(inputs, 'sigma') };
    const name = functionNames[word(inputs, 'f', keys(functionNames))];
    const { mean, std } = observables[name].moments(normal);
    return { mean, sd: std, se: standardErrorOfMean(std, num(inputs, 'n')) };
  },
  mle_gauss: (inputs) => {
    const { mean, variance, unbiasedVariance, logLikelihood } = fitNormal(vec(inputs, 'data'));
    return { mu: mean, sigma2: variance, sigma2_unbiased: unbiasedVariance, loglik: logLikelihood };
  },
  jensen_finite: (inputs) => {
    const name = phiNames[word(inputs, 'phi', keys(phiNames))];
    const { phiOfMean, meanOfPhi, gap } = jensen(name, vec(inputs, 'x'), vec(inputs, 'w'));
    return { phi_of_mean: phiOfMean, mean_of_phi: meanOfPhi, gap };
  },
  logsumexp: (inputs) => ({ lse: logSumExp(vec(inputs, 'a')) }),
};
