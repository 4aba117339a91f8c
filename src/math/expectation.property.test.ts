import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { momentsOf, observables, type ObservableName } from './expectation.ts';
import { jensen, jensenGap, meanBregman, phis, weightedMean, type PhiName } from './jensen.ts';
import { klNormal } from './kl.ts';
import { logSumExp } from './logSumExp.ts';
import { logMeanWithError, meanWithError } from './monteCarlo.ts';
import { logDensity, prob } from './normal.ts';
import { cdf, interval, logInterval } from './normalInterval.ts';
import { fitNormal } from './normalFit.ts';
import { quantile } from './normalQuantile.ts';
import { createRng } from './rng.ts';

const normal = fc.record({ mean: real(-1e3, 1e3), std: scale(1e-2, 1e2) });
const standard = { mean: 0, std: 1 };

describe('the probability of an interval', () => {
  const threePlaces = fc.tuple(normal, real(-40, 40), scale(1e-9, 20), scale(1e-9, 20));

  it('adds up over neighboring intervals, also where it underflows', () => {
    holds(threePlaces, ([each, u, first, second]) => {
      const a = each.mean + each.std * u;
      const b = a + each.std * first;
      const c = b + each.std * second;
      const parts = logSumExp([logInterval(each, a, b), logInterval(each, b, c)]);
      // a log of −1,000 carries rounding of 1e-13, and near the ends of its branches a few times that
      expectNear(parts, logInterval(each, a, c), { relative: 1e-12, absolute: 1e-12, why: 'log P' });
    });
  });

  it('is the same for the mirror image, and never grows when the interval shrinks', () => {
    holds(threePlaces, ([each, u, first, second]) => {
      const a = each.mean + each.std * u;
      const b = a + each.std * first;
      const c = b + each.std * second;
      expectNear(logInterval(each, a, b), logInterval({ mean: -each.mean, std: each.std }, -b, -a), { why: 'mirror' });
      const [inner, outer] = [logInterval(each, a, b), logInterval(each, a, c)];
      if (!(inner <= outer + 1e-12 * Math.max(1, Math.abs(outer)))) throw new Error(`${inner} exceeds ${outer}`);
    });
  });

  it('is the width times a density inside, where the interval is short', () => {
    holds(fc.tuple(real(-30, 30), scale(1e-12, 1e-6)), ([u, width]) => {
      const end = u + width;
      const middle = u + (end - u) / 2;
      // the density changes by the factor e^(−u width/2) to either side, symmetrically up to the square of the exponent
      const allowed = 1e-12 + (u * width) ** 2 + width ** 2;
      expectNear(interval(standard, u, end), (end - u) * prob(standard, middle), { relative: allowed, absolute: 0 });
    });
  });
});

describe('the quantile of a normal', () => {
  it('undoes the distribution function', () => {
    holds(fc.tuple(normal, real(-37, 6)), ([each, u]) => {
      const back = (quantile(each, cdf(each, each.mean + each.std * u)) - each.mean) / each.std;
      // the probability is known to one part in 2⁵³ where it is near 1; a mean beside a small std costs digits of x
      const ofProbability = (4 * Number.EPSILON) / prob(standard, Math.max(u, 0));
      const ofPlace = (4 * Number.EPSILON * Math.abs(each.mean)) / each.std;
      expectNear(back, u, { relative: 1e-13, absolute: 1e-14 + ofProbability + ofPlace });
    });
  });

  it('is undone by the distribution function, as far out as a double reaches', () => {
    holds(scale(1e-300, 0.5), (p) => {
      // the relative error of the tail is u² that of u
      expectNear(cdf(standard, quantile(standard, p)), p, { relative: 1e-12, absolute: 0 });
    });
  });
});

describe('an expectation under a normal', () => {
  const names = Object.keys(observables) as ObservableName[];

  it('in closed form is the quadrature', () => {
    const cases = fc.tuple(fc.constantFrom(...names), real(-8, 8), scale(0.01, 4));
    holds(cases, ([name, mean, std]) => {
      const { value, kinks, moments } = observables[name];
      const [closed, integral] = [moments({ mean, std }), momentsOf({ mean, std }, value, kinks)];
      // a mean of both signs that averages out leaves the rounding of its size
      const absolute = name === 'cos' || name === 'identity' ? 1e-13 * (1 + Math.abs(mean) + std) : 1e-300;
      expectNear(closed.mean, integral.mean, { relative: 1e-10, absolute, why: `${name}, mean` });
      expectNear(closed.std, integral.std, { relative: 1e-10, absolute, why: `${name}, std` });
    });
  }, 60_000);

  it('in closed form is the mean over samples, within five standard errors', () => {
    const cases = fc.tuple(fc.constantFrom(...names), real(-2, 2), scale(0.05, 0.8), fc.nat());
    holds(cases, ([name, u, std, seed]) => {
      const { value, moments } = observables[name];
      const truth = moments({ mean: u * std, std });
      const rng = createRng(seed, 'expectation');
      const misses = (n: number): boolean => {
        const samples = Float64Array.from({ length: n }, () => value(u * std + std * rng.normal()));
        // the spread is known, so the error is too
        return Math.abs(meanWithError(samples).mean - truth.mean) > (5 * truth.std) / Math.sqrt(n);
      };
      if (misses(500) && misses(2000)) throw new Error(`${name}: samples miss ${truth.mean}`);
    });
  }, 60_000);
});

describe('Jensen’s gap', () => {
  const names = Object.keys(phis) as PhiName[];
  const points = fc.constantFrom(...names).chain((name) =>
    fc.integer({ min: 2, max: 6 }).chain((k) =>
      fc.tuple(
        fc.constant(name),
        fc.array(phis[name].above === 0 ? scale(1e-3, 1e2) : fc.oneof(real(-5, 5), scale(1e-6, 5)), {
          minLength: k,
          maxLength: k,
        }),
        simplex(k),
      ),
    ),
  );

  it('is never negative, and is the mean Bregman divergence from the mean', () => {
    holds(points, ([name, x, weights]) => {
      const { phiOfMean, gap } = jensen(name, x, weights);
      if (!(gap >= 0)) throw new Error(`gap ${gap}`);
      // the plain difference carries the rounding of its terms, and of weights that sum to 1 but for rounding
      const { value, slope } = phis[name];
      const meanSize = weightedMean(weights, x.map(value).map(Math.abs));
      const tangent = Math.abs(slope(weightedMean(weights, x))) * Math.max(...x.map(Math.abs));
      const absolute = 1e-300 + 1e-13 * (Math.abs(phiOfMean) + meanSize + tangent);
      expectNear(gap, jensenGap(name, x, weights), { relative: 0, absolute, why: name });
    });
  });

  it('closes when the points come together, as the square of their distance', () => {
    holds(fc.tuple(points, scale(1e-7, 1e-3)), ([[name, x, weights], part]) => {
      const center = 1 + (x[0] ?? NaN) ** 2;
      const near = (size: number): number =>
        meanBregman(
          name,
          x.map((each) => center * (1 + size * Math.tanh(each))),
          weights,
        );
      const [far, half] = [near(part), near(part / 2)];
      // where φ is straight both are 0; a gap below 1e-24 of its tangent is the rounding of the places
      const floor = 1e-24 * (1 + Math.abs(phis[name].value(center)) + center * Math.abs(phis[name].slope(center)));
      expectNear(far, 4 * half, { relative: 20 * center * part + 1e-6, absolute: floor, why: name });
      const equal = jensen(
        name,
        x.map(() => center),
        weights,
      ).gap;
      if (!(equal <= 1e-6 * floor)) throw new Error(`gap ${equal} of equal points`);
    });
  });
});

describe('the most likely normal', () => {
  it('beats any other normal, by n times the divergence from it', () => {
    const cases = fc.tuple(
      fc.array(real(-3, 3), { minLength: 2, maxLength: 12 }),
      fc.constantFrom(0, 1e2, -1e5),
      real(-2, 2),
      scale(0.2, 5),
    );
    holds(cases, ([numbers, offset, shift, factor]) => {
      const data = numbers.map((x) => x + offset);
      if (Math.max(...data) - Math.min(...data) < 1e-2) return;
      const fit = fitNormal(data);
      const other = { mean: fit.mean + shift * fit.std, std: fit.std * factor };
      const logP = logDensity(other);
      const theirs = data.reduce((sum, x) => sum + logP(x), 0);
      if (!(theirs <= fit.logLikelihood + 1e-9)) throw new Error(`${theirs} exceeds ${fit.logLikelihood}`);
      const slack = data.length * klNormal(fit, other);
      // an offset leaves its rounding in the data, relative to their spread
      const relative = 1e-11 + (1e-14 * Math.abs(offset)) / fit.std;
      expectNear(fit.logLikelihood - theirs, slack, { relative, absolute: 1e-9, why: 'slack' });
    });
  });
});

describe('log-sum-exp', () => {
  const terms = fc.array(fc.oneof(real(-5, 5), real(-800, 800), fc.constant(-Infinity)), {
    minLength: 1,
    maxLength: 8,
  });

  it('moves with its terms, whatever their order, and lies between the largest and log n more', () => {
    holds(fc.tuple(terms, real(-1e4, 1e4)), ([a, shift]) => {
      const value = logSumExp(a);
      const size = Math.abs(shift) + 800;
      expectNear(logSumExp(a.map((term) => term + shift).toReversed()), value + shift, {
        relative: 0,
        absolute: 1e-14 * size,
      });
      const most = Math.max(...a);
      if (!(value >= most && value <= most + Math.log(a.length) + 1e-12)) throw new Error(`${value} beside ${most}`);
    });
  });

  it('over n is the log of a mean, with an error that a shift of the logs leaves alone', () => {
    const logs = fc.array(real(-3, 3), { minLength: 2, maxLength: 8 });
    holds(fc.tuple(logs, real(-2000, 2000)), ([a, shift]) => {
      const plain = meanWithError(a.map(Math.exp));
      const shifted = logMeanWithError(a.map((each) => each + shift));
      expectNear(shifted.mean - shift, Math.log(plain.mean), { absolute: 1e-11 });
      expectNear(shifted.standardError, plain.standardError / plain.mean, { relative: 1e-9 });
    });
  });
});
