import { expertsOf } from '../../src/derivations/d19-experts/expertsOf.ts';
import { mixture as mixtureParams, target } from '../../src/derivations/d19-experts/params.ts';
import { expertErrors } from '../../src/math/expertErrors.ts';
import { gumbelSoftmaxMean } from '../../src/math/gumbelSoftmaxMean.ts';
import { expertsMoments, mixtureOfExperts } from '../../src/math/mixtureOfExperts.ts';
import { balanceLoss, routeTopOne } from '../../src/math/routing.ts';
import { routingCost } from '../../src/math/routingCost.ts';
import { softmax, softmaxEntropy, softmaxLogNormalizer } from '../../src/math/softmax.ts';
import { initialValues } from '../../src/notebook/param.ts';
import { formatNumber } from '../../src/ui/format.ts';

/** The three logits that the lesson starts with. */
export const logits: readonly number[] = [1, 2, 0.5];

/** Their softmax at T = 0.8, as in the first figure, at 1, and with every logit three times as large. */
export const cooled = softmax(logits, 0.8);
export const plain = softmax(logits);
export const tripled = softmax(logits.map((logit) => 3 * logit));

/** The entropy of a one-hot categorical, as the limit of ever larger logits. */
export const certain = softmaxEntropy([0, 2000, 0]);

/** Logits that overflow a calculator, and the logarithm of the sum of their exponentials. */
const steep: readonly number[] = [1000, 1000.5, 999];
export const steepLse = softmaxLogNormalizer(steep);

/** The temperature, found by halving, at which the entropy of the three logits is 1 nat. */
export const oneNatAt = (() => {
  let [low, high] = [0.05, 10];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (softmaxEntropy(logits, middle) < 1) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
})();

/** Mean entry of the likeliest class in relaxed samples, cold and warm. */
export const relaxedCold = gumbelSoftmaxMean(logits, 0.1)[1] ?? NaN;
export const relaxedWarm = gumbelSoftmaxMean(logits, 3)[1] ?? NaN;

/** The three experts of the lecture at one input, one datum, and what the datum says. */
const start = { ...initialValues(mixtureParams), ...initialValues(target) };
const experts = expertsOf(start);
const y = start.y;
export const fit = mixtureOfExperts(experts, y);
export const { gate } = fit;
export const density = Math.exp(fit.logProb);

/** The same experts at an input where the gate prefers the first: the same y is another matter. */
export const elsewhere = Math.exp(mixtureOfExperts({ ...experts, gateLogits: [3, -0.2, 1] }, y).logProb);

/** Mean and standard deviation of the mixture, and the standard deviation that experts without disagreement would have. */
export const blended = expertsMoments(experts);
export const within = Math.sqrt(experts.experts.reduce((sum, { std }, i) => sum + (gate[i] ?? NaN) * std ** 2, 0));

/** The three errors of Jacobs and others at that datum. */
export const errors = expertErrors(
  gate,
  experts.experts.map(({ mean }) => mean),
  y,
);

/** An expert with a gate of one in a million, on the datum, against another one eight standard deviations off. */
const rare = 1e-6;
export const overruled = mixtureOfExperts(
  {
    gateLogits: [Math.log(rare), Math.log1p(-rare)],
    experts: [
      { mean: 0, std: 1 },
      { mean: 8, std: 1 },
    ],
  },
  0,
);

/** Three experts' shares of tokens and of router probability, and their balance. */
export const loads = { hardLoads: [0.5, 0.25, 0.25], softLoads: [0.4, 0.35, 0.25] } as const;
export const balance = balanceLoss(loads);

/** Five tokens whose hard and soft loads disagree, and whose balance is below 1. */
export const odd = routeTopOne([
  [0.1, 0],
  [0.1, 0],
  [0.1, 0],
  [-6, 0],
  [-6, 0],
]);
export const oddBalance = balanceLoss(odd);

/** A feed-forward layer of width 512 with 2048 hidden units: alone, and as one of 64 experts. */
export const oneExpert = routingCost(512, 2048, 1);
export const manyExperts = routingCost(512, 2048, 64);

/** The routed layers of the largest model of Fedus and others: 15 in the encoder and 15 in the decoder. */
const switchLayer = routingCost(2080, 6144, 2048);
export const trillions = (30 * switchLayer.parameters) / 1e12;
export const millions = (15 * switchLayer.multiplyAdds) / 1e6;

/** Numbers in a text or a formula, with a true minus sign in prose. */
export const digits = (value: number, decimals = 4): string => formatNumber(value, decimals);
