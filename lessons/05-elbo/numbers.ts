import { modelOf, qOf } from '../../src/derivations/d08-jensen-bound/states.ts';
import { discrete } from '../../src/derivations/d08-jensen-bound/params.ts';
import { discreteElbo } from '../../src/math/discreteElbo.ts';
import { discreteModel, logEvidence, logJoint, posterior } from '../../src/math/discreteModel.ts';
import { klCategorical } from '../../src/math/kl.ts';
import { prob } from '../../src/math/normal.ts';
import { cdf } from '../../src/math/normalInterval.ts';
import { initialValues } from '../../src/notebook/param.ts';
import { formatNumber } from '../../src/ui/format.ts';

const start = initialValues(discrete);

// The model with three states that the lesson starts with, and its first q.
const model = modelOf(start);
const firstQ = qOf(start);

/** The posterior of that model. */
export const exact = posterior(model);

/** log p(x) of that model in nats, and p(x) itself. */
export const evidence = logEvidence(model);
export const plainEvidence = Math.exp(evidence);

/** The bound and its parts for the first q, the prior, the even q and the posterior, in nats. */
export const first = discreteElbo(model, firstQ);
export const atPrior = discreteElbo(model, model.prior);
export const atEven = discreteElbo(model, [1 / 3, 1 / 3, 1 / 3]);
export const atExact = discreteElbo(model, exact);

/** KL(p(z | x) ‖ q) for the first q: the other order, which does not close the gap. */
export const swapped = klCategorical(exact, firstQ);

const logs = logJoint(model);

/** p(x, z) of each state, as a text of two decimals, which are all there are. */
export const joints = logs.map((log) => Math.exp(log).toFixed(2));

/** Σ_z log p(x, z) in nats, which is no log of a sum; and the best single guess of z. */
export const sumOfLogs = logs.reduce((sum, log) => sum + log, 0);
export const bestGuess = Math.max(...logs);

/** A worse model of the same x, whose best bound is nevertheless above the even one of the better model. */
export const worse = logEvidence(discreteModel(model.prior, [0.1, 0.35, 0.65]));

/** So many copies of x: the loss with one entropy for each, and with a single one behind the sum. */
export const copies = 10;
export const lossOfCopies = -copies * first.elbo;
export const printedLoss = -copies * first.expectedLogJoint - first.entropy;

/**
 * Where hard assignment puts the mean of two equal bells N(±1, 1) after endless data: each datum counts for its own side
 * only, so the estimate is E|X| = 2 φ(1) + 1 − 2 Φ(−1), the mean of a folded normal.
 */
const standard = { mean: 0, std: 1 };
export const hardMean = 2 * prob(standard, 1) + 1 - 2 * cdf(standard, -1);

/** Nats in a text or a formula, with a true minus sign in prose. */
export const nats = (value: number, digits = 4): string => formatNumber(value, digits);
