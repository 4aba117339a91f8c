import { continuousBernoulliLogProb } from '../../src/math/continuousBernoulli.ts';
import { klPerUnit, reparameterize } from '../../src/math/diagonalEncoder.ts';
import { cosineGradientOfMean } from '../../src/math/gradientsCosine.ts';
import { quadraticGradientOfMean } from '../../src/math/gradientsQuadratic.ts';
import { bernoulliLoss } from '../../src/math/likelihoodBernoulli.ts';
import { gaussianLoss } from '../../src/math/likelihoodGaussian.ts';
import { linearGaussianPosterior } from '../../src/math/linearGaussian.ts';
import { logProb } from '../../src/math/normal.ts';
import { adaptive } from '../../src/math/adaptive.ts';
import { image } from '../../src/derivations/d14-decoder-likelihood/params.ts';
import { initialValues } from '../../src/notebook/param.ts';
import { formatNumber } from '../../src/ui/format.ts';

/** The gradient of E z² in the mean and its estimators, at the lesson's q, at half its width, and in a hundred dimensions. */
export const gradients = {
  start: quadraticGradientOfMean({ mean: 1, std: 0.5 }),
  narrow: quadraticGradientOfMean({ mean: 1, std: 0.25 }),
  hundred: quadraticGradientOfMean({ mean: 1, std: 0.5 }, 0, 100),
  wave: cosineGradientOfMean({ mean: 1, std: 0.5 }, 20),
};

/** How many samples of the score function are worth one of the other. */
export const worth = gradients.start.scoreVariance / gradients.start.reparameterizedVariance;

const pixels = initialValues(image);
const x = [pixels.x1, pixels.x2, pixels.x3, pixels.x4];
const drawn = [pixels.hat1, pixels.hat2, pixels.hat3, pixels.hat4];

/** The loss of the lesson's image at three widths of the decoder's noise, in nats. */
export const losses = {
  unit: gaussianLoss(x, drawn, 1),
  wide: gaussianLoss(x, drawn, 0.3),
  narrow: gaussianLoss(x, drawn, 0.1),
};

/** What the errors of the lesson's image cost at a width of the decoder's noise, in nats. */
export const errorsOf = (std: number): number => losses.unit.squaredError / (2 * std * std);

/** The least cross-entropy of a pixel of gray 0.3, in nats: at its own shade. */
export const grayLogit = Math.log(0.3 / 0.7);
export const grayLoss = bernoulliLoss(0.3, grayLogit);

/** What e^{−cross-entropy} sums to over all grays at a logit: a likelihood would give 1. */
export const grayArea = (logit: number): number =>
  adaptive((gray) => Math.exp(-bernoulliLoss(gray, logit)), 0, 1).value;

/** The same for the continuous Bernoulli, which is that function with its normalizer. */
export const repairedArea = (logit: number): number =>
  adaptive((gray) => Math.exp(continuousBernoulliLogProb(logit, gray)), 0, 1).value;

/** The lesson's code: means and log variances, its sample at a given noise, and its price by unit, in nats. */
export const code = { mean: [0.5, -1], logVar: [-1, 0.3], noise: [1, -0.5] } as const;
export const sampled = reparameterize(
  code.mean,
  code.logVar.map((logVar) => Math.exp(logVar / 2)),
  code.noise,
);
export const prices = klPerUnit(code.mean, code.logVar);
export const price = (prices[0] ?? NaN) + (prices[1] ?? NaN);

/** A picture of 784 pixels with this squared error: the best width of the decoder's noise, and the loss there, in nats. */
export const squaredError = 39.2;
export const imageSize = 784;
export const bestStd = Math.sqrt(squaredError / imageSize);
export const lossAtBest = (imageSize / 2) * (1 + Math.log(2 * Math.PI * bestStd ** 2));

/** The exact posterior of the linear model that the last figure starts with, as a line in x. */
const model = { w: 1.5, b: 0.2, std: 0.7 };
const at = (datum: number) => linearGaussianPosterior(model, datum);
export const exactSlope = at(1).mean - at(0).mean;
export const exactStd = at(0).std;

/** The log-evidence that this model gives a datum at 1.8, in nats: what no ELBO exceeds. */
export const exactEvidence = logProb({ mean: model.b, std: Math.hypot(model.w, model.std) }, 1.8);

/** A whole number with its thousands set apart. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Numbers in a text or a formula, with a true minus sign in prose. */
export const nats = (value: number, digits = 4): string => formatNumber(value, digits);
