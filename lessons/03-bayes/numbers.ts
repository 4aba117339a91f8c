import { discretePosterior, posteriorsInTurn } from '../../src/math/bayesDiscrete.ts';
import { gaussianPosterior } from '../../src/math/bayesGaussian.ts';
import { linearGaussianMarginal, linearGaussianPosterior } from '../../src/math/linearGaussian.ts';
import { prob } from '../../src/math/normal.ts';
import { trapezoid } from '../../src/math/quadrature.ts';
import { initialValues } from '../../src/notebook/param.ts';
import { linear, screening } from '../../src/derivations/d04-bayes/params.ts';

const { prevalence, sensitivity, falseAlarm } = initialValues(screening);
const test = [falseAlarm, sensitivity];
const people = [1 - prevalence, prevalence];

/** The test the lesson starts with: its prior and what it says about its two outcomes. */
export const screened = { prevalence, sensitivity, falseAlarm, ratio: sensitivity / falseAlarm };

const one = discretePosterior(people, test);

/** The probability of the condition after one positive test, and the probability of a positive test, which is no answer to that. */
export const afterOne = { posterior: one.posterior[1] ?? NaN, evidence: one.evidence };

/** The probability of the condition after so many positive tests, independent given the condition. */
export function afterPositives(count: number): number {
  const told = Array.from({ length: count }, () => test.map(Math.log));
  return Math.exp(posteriorsInTurn(people, told).at(-1)?.logPosterior[1] ?? NaN);
}

/** Ten thousand people: those with the condition, those of them who test positive, and the false alarms. */
export const tenThousand = {
  present: 10_000 * prevalence,
  truePositives: 10_000 * prevalence * sensitivity,
  falseAlarms: 10_000 * (1 - prevalence) * falseAlarm,
};

/** The prevalence at which a positive test means one half: its odds are those of the test, turned over. */
export const evenPrevalence = falseAlarm / (falseAlarm + sensitivity);

const { w, b, sigma, x } = initialValues(linear);
const line = { w, b, std: sigma };
const posterior = linearGaussianPosterior(line, x);

/** The linear model at the values the lesson starts with: what is observed, the law of z given it, and the law of x. */
export const seen = { x, posterior, data: linearGaussianMarginal(line) };

/** The posterior density at two places, and the integral that the notes set equal to it at both. */
export const twoPlaces = {
  at: [0.5, 1.5] as const,
  posterior: [prob(posterior, 0.5), prob(posterior, 1.5)] as const,
  evidence: prob(seen.data, x),
};

/** The highest joint density of the linear model where the noise is 0.1: p(x | z) p(z) at z = 0 and x = b. */
export const jointPeak = prob({ mean: 0, std: 1 }, 0) * prob({ mean: b, std: 0.1 }, b);

/** The area under the likelihood p(x | z) of the linear model as a function of z: 1/|w|, not 1. */
export const likelihoodArea = trapezoid((z) => prob({ mean: w * z + b, std: sigma }, x), -12, 12, 801);

const readings = gaussianPosterior({ mean: 0, std: 1 }, 0.5, [1.2, 0.8, 1.1]);

/** What three readings, 1.2, 0.8 and 1.1, with noise 0.5 say about z ~ N(0, 1). */
export const known = readings.posterior;
