import { data, startOf } from '../../src/derivations/d12-em/start.ts';
import { params as startParams } from '../../src/derivations/d12-em/params.ts';
import { eStep, mixtureElbo, mixtureLogLikelihood, mStep } from '../../src/math/em.ts';
import type { Mixture } from '../../src/math/mixture.ts';
import { initialValues } from '../../src/notebook/param.ts';
import { formatNumber } from '../../src/ui/format.ts';
import { starts } from '../../src/widgets/em-staircase/presets.ts';
import { params as familyParams } from '../../src/widgets/family-gap/params.ts';
import { restsOf } from '../../src/widgets/family-gap/rests.ts';
import { scene as familyAt } from '../../src/widgets/family-gap/scene.ts';
import { temperedEm } from '../../src/widgets/temperature/run.ts';

const likelihood = (mixture: Mixture): number => mixtureLogLikelihood(data, mixture);

/** The bells that the lesson starts with, after one M-step, and where EM ends. */
export const start = startOf(initialValues(startParams));
const firstQ = eStep(data, start);
export const afterOne = mStep(data, firstQ);
export const end = temperedEm(data, start, 1).mixture;

/** Their log-likelihoods in nats, and the bound of the first q over the bells after one M-step. */
export const atStart = likelihood(start);
export const atOne = likelihood(afterOne);
export const frozen = mixtureElbo(data, firstQ, afterOne).elbo;
export const atEnd = likelihood(end);

/** What the frozen bound gives away, Σ KL(first q ‖ posterior after the step), datum by datum, in nats. */
export const openedGap = eStep(data, afterOne).reduce(
  (sum, row, n) =>
    row.reduce((total, logP, k) => {
      const logQ = firstQ[n]?.[k] ?? NaN;
      return total + Math.exp(logQ) * (logQ - logP);
    }, sum),
  0,
);

const endFrom = (values: Parameters<typeof startOf>[0], temperature = 1): Mixture =>
  temperedEm(data, startOf(values), temperature).mixture;

/** Where EM ends from other starts, in nats: a worse maximum, a better one, two equal bells. */
export const atWorse = likelihood(endFrom(starts.bad));
export const atBetter = likelihood(endFrom(starts.better));
export const atEqual = likelihood(endFrom(starts.identical));

/** One bell on the largest datum with this width, and a wide one for the rest: the log-likelihood in nats. */
export const spikes = [0.1, 0.01, 0.001].map((std) => ({
  std,
  nats: likelihood({
    weights: [0.1, 0.9],
    components: [
      { mean: 3.3, std },
      { mean: 0.26, std: 1.6 },
    ],
  }),
}));

const lectured = initialValues(startParams);

/** Where runs at other temperatures end, in nats: hard, a little warm, and warm first and then at T = 1. */
export const hard = endFrom(lectured, 0.02);
export const atHard = likelihood(hard);
const warm = endFrom(lectured, 1.2);
export const atWarm = likelihood(warm);
export const atCooled = likelihood(temperedEm(data, warm, 1).mixture);

/** The square model that Figure 6.3 starts with, and where its two hills are about to merge. */
const square = initialValues(familyParams);
export const family = familyAt(square);
export const merging = familyAt({ ...square, squareX: 1.2 });
export const flat = familyAt({ ...square, squareX: -1 });

/** The gap on the top in the middle, over both hills, in nats. */
export const middleGap = restsOf(square).find(({ q }) => q.mean === 0)?.gap ?? NaN;

/** Numbers in a text or a formula, with a true minus sign in prose. */
export const nats = (value: number, digits = 4): string => formatNumber(value, digits);
