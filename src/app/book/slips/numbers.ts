import { categoricalEntropy } from '../../../math/categorical.ts';
import { cholesky } from '../../../math/cholesky.ts';
import { discreteElbo } from '../../../math/discreteElbo.ts';
import { discreteModel, logEvidence, logJoint, posterior } from '../../../math/discreteModel.ts';
import { symmetricEigenvalues } from '../../../math/eigen.ts';
import { jensen } from '../../../math/jensen.ts';
import { klCategorical, klNormal } from '../../../math/kl.ts';
import { gaussianLoss } from '../../../math/likelihoodGaussian.ts';
import { linearGaussianMarginal, linearGaussianPosterior } from '../../../math/linearGaussian.ts';
import { linearVaeOptimum } from '../../../math/linearVae.ts';
import { at, gram, type Matrix } from '../../../math/matrix.ts';
import { mixtureOfExperts } from '../../../math/mixtureOfExperts.ts';
import { prob } from '../../../math/normal.ts';
import { interval } from '../../../math/normalInterval.ts';
import { productNormal } from '../../../math/productNormal.ts';
import { trapezoid } from '../../../math/quadrature.ts';
import { softmax } from '../../../math/softmax.ts';

/** A latent with three states and one datum, on which every line about the bound can be checked by hand. */
export const model = discreteModel([0.5, 0.3, 0.2], [0.1, 0.4, 0.7]);

/** A first guess of its posterior, and a second. */
export const guesses = [
  [0.2, 0.3, 0.5],
  [1 / 3, 1 / 3, 1 / 3],
] as const;

const exact = posterior(model);
const first = discreteElbo(model, guesses[0]);

/** What exposes the slips about the bound, in nats where nothing else is said. */
export const bound = {
  posterior: exact,
  evidence: Math.exp(logEvidence(model)),
  logEvidence: logEvidence(model),
  joints: logJoint(model).map(Math.exp),
  /** The loss when the best single value of z is filled in, instead of all of them added up. */
  guessed: -Math.max(...logJoint(model)),
  elbo: first.elbo,
  gap: first.gap,
  /** KL in the order of the notes, posterior first. */
  swapped: klCategorical(exact, guesses[0]),
  /** Ten data like this one: the loss, and the loss with a single entropy behind the sum. */
  tenLosses: -10 * first.elbo,
  tenPrinted: -10 * first.expectedLogJoint - first.entropy,
  elbos: guesses.map((q) => discreteElbo(model, q).elbo),
} as const;

const line = { w: 1.5, b: 0.2, std: 0.7 };

/** What z is thought to be at x = 1.8 in a linear model, and how its data are spread. */
export const line18 = { posterior: linearGaussianPosterior(line, 1.8), data: linearGaussianMarginal(line) } as const;

const sigma: Matrix = [
  [1, 0.8],
  [0.8, 2],
];

/** The first variance that two “roots” of a covariance give: the root of every entry, and a triangle. */
export const roots = {
  wanted: at(sigma, 0, 0),
  entrywise: at(gram(sigma.map((row) => row.map(Math.sqrt))), 0, 0),
  cholesky: at(gram(cholesky(sigma)), 0, 0),
} as const;

const datum = [0.1, 0.9, 0.4, 0];
const drawn = [0.2, 0.7, 0.5, 0.1];
const further = datum.map((x, j) => x + 2 * ((drawn[j] ?? NaN) - x));

/** A reconstruction and one twice as far off: log p(x | z) for unit noise, and the printed C + ‖x − μ‖. */
export const reconstruction = [drawn, further].map((mean) => {
  const { nll, constant, squaredError } = gaussianLoss(datum, mean, 1);
  return { logProb: -nll, printed: -constant + Math.sqrt(squaredError) };
});

/** The variance of a pixel spread evenly over [0, 1], and the best decoder weight for it at two noise levels. */
export const pixel = {
  variance: 1 / 12,
  weightAt: (noiseStd: number): number => linearVaeOptimum([1 / 12], 1, { noiseStd, beta: 1 }).units[0]?.weight ?? NaN,
} as const;

const bell = (mean: number, std: number) => ({ mean, std });

/** From N(2, 1) to N(0, 1) at once, and with a rest at N(1, 1), in nats. */
export const walk = {
  far: klNormal(bell(2, 1), bell(0, 1)),
  legs: [klNormal(bell(2, 1), bell(1, 1)), klNormal(bell(1, 1), bell(0, 1))],
  nowhere: klNormal(bell(0, 1), bell(0, 1)),
} as const;

/** The entropy of a one-hot in nats, and the smallest of three softmax probabilities. */
export const oneHot = { entropy: categoricalEntropy([0, 1, 0]), least: Math.min(...softmax([0, 5, 1])) } as const;

/** The density of y = 1 under two experts N(±1, 0.5²) whose gate follows the input, at two inputs. */
export const gated = [-1, 1].map((x) =>
  Math.exp(mixtureOfExperts({ gateLogits: [-2 * x, 2 * x], experts: [bell(-1, 0.5), bell(1, 0.5)] }, 1).logProb),
);

const product = productNormal(bell(-1, 1), bell(2, 0.5));
const { mean: tilde, std: width } = product.normal;

/** The area under the printed product of two bells, and under the product itself. */
export const area = {
  printed: trapezoid(
    (x) => Math.exp(-(((x - tilde) / width) ** 2)) / Math.sqrt(2 * Math.PI * width ** 2),
    tilde - 12 * width,
    tilde + 12 * width,
    801,
  ),
  product: Math.exp(product.logZ),
} as const;

/** diag(1, −1): its eigenvalues, and e to the exponent of the “density” three steps out along the second axis. */
export const indefinite = {
  eigenvalues: symmetricEigenvalues([
    [1, 0],
    [0, -1],
  ]),
  growth: Math.exp((3 * 3) / 2),
} as const;

const [from, to] = [0.3, 2.9];

/** Heights of N(1.5, 0.8²) added at so many places between 0.3 and 2.9, without a width. */
export function heights(places: number): number {
  let sum = 0;
  for (let i = 0; i < places; i++) sum += prob(bell(1.5, 0.8), from + ((i + 0.5) * (to - from)) / places);
  return sum;
}

/** The area that is meant, and for the square and three weighted points φ(E X) and E φ(X). */
export const written = {
  area: interval(bell(1.5, 0.8), from, to),
  square: jensen('square', [-1, 0.5, 2], [0.2, 0.5, 0.3]),
} as const;

/** The share of N(0, 1) within three widths of four codes, each a bell of width 0.05: what a copier was ever asked about. */
export const reached = [-1.5, -0.5, 0.5, 1.5].reduce(
  (sum, code) => sum + interval(bell(0, 1), code - 0.15, code + 0.15),
  0,
);
