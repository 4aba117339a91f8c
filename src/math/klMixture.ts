import { mixtureLogProb, checkMixture, type Mixture } from './mixture.ts';
import { checkNormal, crossEntropy, logDensity, type Normal } from './normal.ts';
import { trapezoid } from './quadrature.ts';

/** Beyond this many standard deviations a normal holds 2e-19 of its mass. */
const reach = 9;

/**
 * A step at which the trapezoid rule errs by about e^(−27): a twentieth of the narrowest bell, and finer where the log
 * density bends within less than that. It bends where two bells are equal; the nearest complex zero of the density then
 * lies π σ²/Δ off the line, for bells Δ apart, and the rule errs by e^(−2π distance / step).
 */
function stepFor(mixture: Mixture, narrowest: number): number {
  const means = mixture.components.map((component) => component.mean);
  const spread = Math.max(...means) - Math.min(...means);
  const std = Math.min(...mixture.components.map((component) => component.std));
  const zero = spread > 0 ? (Math.PI * std * std) / spread : Infinity;
  return Math.min(narrowest / 20, zero / 4.3);
}

const pointsFor = (width: number, step: number): number => Math.ceil(width / step) + 1;

/**
 * KL(q ‖ p) in nats for a normal q and a mixture p, by the trapezoid rule on ±9 standard deviations of q; about 1e-11 is
 * lost. Throws `RangeError` for a bad normal or mixture.
 */
export function klNormalMixture(q: Normal, p: Mixture): number {
  checkNormal('klNormalMixture', q);
  const logP = mixtureLogProb(p);
  const logDensityOfQ = logDensity(q);
  const integrand = (x: number): number => {
    const logQ = logDensityOfQ(x);
    return Math.exp(logQ) * (logQ - logP(x));
  };
  const points = pointsFor(2 * reach * q.std, stepFor(p, q.std));
  return trapezoid(integrand, q.mean - reach * q.std, q.mean + reach * q.std, points);
}

/** H(p) of a mixture in nats, by the trapezoid rule. Throws `RangeError` for a bad mixture. */
export function mixtureEntropy(p: Mixture): number {
  const logP = mixtureLogProb(p);
  const low = Math.min(...p.components.map(({ mean, std }) => mean - reach * std));
  const high = Math.max(...p.components.map(({ mean, std }) => mean + reach * std));
  const narrowest = Math.min(...p.components.map(({ std }) => std));
  const integrand = (x: number): number => {
    const value = logP(x);
    return -Math.exp(value) * value;
  };
  return trapezoid(integrand, low, high, pointsFor(high - low, stepFor(p, narrowest)));
}

/**
 * KL(p ‖ q) in nats for a mixture p and a normal q: the cross-entropy is closed, the entropy of p is an integral.
 * Throws `RangeError` for a bad normal or mixture.
 */
export function klMixtureNormal(p: Mixture, q: Normal): number {
  checkMixture('klMixtureNormal', p);
  const cross = p.components.reduce((sum, component, k) => sum + (p.weights[k] ?? NaN) * crossEntropy(component, q), 0);
  return cross - mixtureEntropy(p);
}
