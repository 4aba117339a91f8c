import { adaptive } from './adaptive.ts';
import { checkMixture, mixtureLogProb, type Mixture } from './mixture.ts';
import { mixtureBends } from './mixtureBends.ts';
import { checkNormal, crossEntropy, logDensity, type Normal } from './normal.ts';
import { trapezoid } from './quadrature.ts';

/** Beyond this many standard deviations a normal holds 2e-19 of its mass. */
const reach = 9;

/** More points than this cost more than panels that are fine only where the integrand needs it. */
const most = 5000;

/**
 * ∫ f from a to b for an f made of the log density of `p` and bells no narrower than `narrowest`. The trapezoid rule errs
 * by about e^(−27) at a twentieth of the narrowest bell, and finer where the log density bends within less: a complex zero
 * at this distance from the line costs e^(−2π distance / step). Adaptive panels, broken at every bell and bend, where that
 * asks for too many points.
 */
function integrateBeside(p: Mixture, f: (x: number) => number, a: number, b: number, narrowest: number): number {
  const bends = mixtureBends(p).filter(({ at }) => at > a && at < b);
  const step = bends.reduce((least, { distance }) => Math.min(least, distance / 4.3), narrowest / 20);
  const points = Math.ceil((b - a) / step) + 1;
  if (points <= most) return trapezoid(f, a, b, points);
  const bells = p.components.flatMap(({ mean, std }) => [mean - reach * std, mean, mean + reach * std]);
  // Twelve distances from a bend the smaller bell adds e^(−12π) of the other.
  const around = bends.flatMap(({ at, distance }) => [-12, -3, 0, 3, 12].map((times) => at + times * distance));
  const breaks = [...bells, ...around].filter((x) => x > a && x < b);
  return adaptive(f, a, b, { breaks, relative: 1e-13 }).value;
}

/**
 * KL(q ‖ p) = ∫ q (log q − log p) in nats for a normal q and a mixture p, on ±9 standard deviations of q; about 1e-11 is
 * lost. Throws `RangeError` for a bad normal or mixture.
 */
export function klNormalMixture(q: Normal, p: Mixture): number {
  checkNormal('klNormalMixture', q);
  checkMixture('klNormalMixture', p);
  const logP = mixtureLogProb(p);
  const logDensityOfQ = logDensity(q);
  const integrand = (x: number): number => {
    const logQ = logDensityOfQ(x);
    return Math.exp(logQ) * (logQ - logP(x));
  };
  return integrateBeside(p, integrand, q.mean - reach * q.std, q.mean + reach * q.std, q.std);
}

/** H(p) = −∫ p log p of a mixture in nats, by quadrature; about 1e-11 is lost. Throws `RangeError` for a bad mixture. */
export function mixtureEntropy(p: Mixture): number {
  checkMixture('mixtureEntropy', p);
  const logP = mixtureLogProb(p);
  const low = Math.min(...p.components.map(({ mean, std }) => mean - reach * std));
  const high = Math.max(...p.components.map(({ mean, std }) => mean + reach * std));
  const narrowest = Math.min(...p.components.map(({ std }) => std));
  const integrand = (x: number): number => {
    const value = logP(x);
    return value === -Infinity ? 0 : -Math.exp(value) * value;
  };
  return integrateBeside(p, integrand, low, high, narrowest);
}

/**
 * KL(p ‖ q) in nats for a mixture p and a normal q: the cross-entropy is closed, the entropy of p is an integral; about
 * 1e-11 is lost. Throws `RangeError` for a bad normal or mixture.
 */
export function klMixtureNormal(p: Mixture, q: Normal): number {
  checkMixture('klMixtureNormal', p);
  checkNormal('klMixtureNormal', q);
  const cross = p.components.reduce((sum, component, k) => sum + (p.weights[k] ?? NaN) * crossEntropy(component, q), 0);
  return cross - mixtureEntropy(p);
}
