import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { centralGradient } from './centralSlope.ts';
import { expertErrors } from './expertErrors.ts';
import { klCategorical } from './kl.ts';
import { expertsMoments, mixtureOfExperts, type Experts } from './mixtureOfExperts.ts';
import { balanceGradient, balanceLoss, expertCapacity, keptTokens, routeTopOne, type Routing } from './routing.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const largest = (numbers: readonly number[]): number => Math.max(...numbers.map(Math.abs));

/** Up to four experts: gate logits within ±size, means within ±spread, widths between the two given. */
const mixtures = (size: number, spread: number, narrow: number, wide: number): fc.Arbitrary<Experts> =>
  fc
    .array(fc.tuple(real(-size, size), real(-spread, spread), scale(narrow, wide)), { minLength: 1, maxLength: 4 })
    .map((parts) => ({
      gateLogits: parts.map(([logit]) => logit),
      experts: parts.map(([, mean, std]) => ({ mean, std })),
    }));

describe('a mixture of experts', () => {
  it('has responsibilities that sum to 1, and a gate gradient that is the gate minus them and sums to 0', () => {
    holds(fc.tuple(mixtures(1000, 1e6, 1e-4, 1e4), real(-1e6, 1e6)), ([mixture, y]) => {
      const { logProb, gate, responsibilities, gradGateLogits } = mixtureOfExperts(mixture, y);
      if (!Number.isFinite(logProb)) throw new Error(`log density ${logProb}`);
      expectNear(sum(gate), 1, { relative: 1e-14, why: 'gate' });
      expectNear(sum(responsibilities), 1, { relative: 1e-14, why: 'responsibilities' });
      expectNear(sum(gradGateLogits), 0, { absolute: 1e-15, why: 'gradient' });
      for (const [i, slope] of gradGateLogits.entries())
        expectNear(slope, (gate[i] ?? NaN) - (responsibilities[i] ?? NaN), { absolute: 1e-14, why: 'difference' });
    });
  }, 60_000);

  it('keeps the digits of the gate gradient for experts that nearly agree', () => {
    holds(fc.tuple(real(-3, 3), scale(1e-14, 1e-5), scale(0.1, 10), real(-3, 3)), ([logit, shift, std, u]) => {
      const mixture = {
        gateLogits: [0, logit],
        experts: [
          { mean: 0, std },
          { mean: shift * std, std },
        ],
      };
      const { gate, gradGateLogits } = mixtureOfExperts(mixture, u * std);
      const [a = NaN, b = NaN] = gate;
      // log N₂ − log N₁ = uδ − δ²/2; then π₂ − h₂ = −π₁π₂ (e^d − 1)/(π₁ + π₂ e^d), e^d − 1 = d + d²/2 + …
      const d = u * shift - (shift * shift) / 2;
      const expected = (-a * b * Math.expm1(d)) / (a + b * Math.exp(d));
      expectNear(gradGateLogits[1] ?? NaN, expected, { relative: 1e-9, absolute: 1e-13 * shift, why: 'gradient' });
    });
  }, 60_000);

  it('has the gradients of its loss for gate, means and log widths', () => {
    holds(fc.tuple(mixtures(4, 3, 0.3, 3), real(-4, 4)), ([mixture, y]) => {
      const { gateLogits, experts } = mixture;
      const loss = (changed: Partial<Experts>): number => -mixtureOfExperts({ ...mixture, ...changed }, y).logProb;
      const fit = mixtureOfExperts(mixture, y);
      const compare = (closed: readonly number[], slopes: readonly number[]): void => {
        for (const [i, slope] of slopes.entries())
          // step and rounding; the loss is at most some hundreds
          expectNear(closed[i] ?? NaN, slope, {
            relative: 1e-5,
            absolute: 1e-6 * largest(closed) + 1e-9,
            why: `slope ${i}`,
          });
      };
      compare(
        fit.gradGateLogits,
        centralGradient((a) => loss({ gateLogits: a }), gateLogits, 0.03),
      );
      // far from an expert its share of the density changes fast with its mean and width
      const far = 1 + largest(experts.map(({ mean, std }) => (y - mean) / std));
      const narrowest = Math.min(...experts.map(({ std }) => std));
      const means = experts.map(({ mean }) => mean);
      const logStds = experts.map(({ std }) => Math.log(std));
      compare(
        fit.gradMeans,
        centralGradient(
          (moved) => loss({ experts: experts.map(({ std }, i) => ({ mean: moved[i] ?? NaN, std })) }),
          means,
          (0.05 * narrowest) / far,
        ),
      );
      compare(
        fit.gradLogStds,
        centralGradient(
          (moved) => loss({ experts: experts.map(({ mean }, i) => ({ mean, std: Math.exp(moved[i] ?? NaN) })) }),
          logStds,
          0.05 / (far * far),
        ),
      );
    });
  }, 60_000);

  it('has a density that integrates to 1, with the mean and variance of its moments', () => {
    holds(fc.tuple(mixtures(5, 5, 0.3, 2)), ([mixture]) => {
      const { experts } = mixture;
      const step = 0.6 * Math.min(...experts.map(({ std }) => std));
      const from = Math.min(...experts.map(({ mean, std }) => mean - 9 * std));
      const to = Math.max(...experts.map(({ mean, std }) => mean + 9 * std));
      const { mean, std } = expertsMoments(mixture);
      let [mass, first, second] = [0, 0, 0];
      for (let y = from; y <= to; y += step) {
        const weight = step * Math.exp(mixtureOfExperts(mixture, y).logProb);
        mass += weight;
        first += weight * (y - mean);
        second += weight * (y - mean) ** 2;
      }
      expectNear(mass, 1, { relative: 1e-11, why: 'mass' });
      expectNear(first, 0, { absolute: 1e-10, why: 'mean' });
      expectNear(second, std * std, { relative: 1e-10, why: 'variance' });
    });
  }, 60_000);
});

describe('the three errors of experts', () => {
  it('are ordered, with the variance of the means and a divergence as what each step gives away', () => {
    holds(
      fc.tuple(simplex(4), fc.array(real(-5, 5), { minLength: 4, maxLength: 4 }), real(-5, 5)),
      ([gate, means, y]) => {
        const { blend, pick, mixture } = expertErrors(gate, means, y);
        const mean = sum(gate.map((pi, i) => pi * (means[i] ?? NaN)));
        const variance = sum(gate.map((pi, i) => pi * ((means[i] ?? NaN) - mean) ** 2));
        expectNear(pick - blend, variance / 2, { absolute: 1e-13, why: 'blend' });
        const halves = means.map((each) => 0.5 * (y - each) ** 2);
        const sizes = gate.map((pi, i) => pi * Math.exp(Math.min(...halves) - (halves[i] ?? NaN)));
        const divergence = klCategorical(
          gate,
          sizes.map((size) => size / sum(sizes)),
        );
        expectNear(pick - mixture, divergence, { relative: 1e-10, absolute: 1e-12, why: 'mixture' });
      },
    );
  }, 60_000);
});

/** Router logits of up to 12 tokens and N experts: confident, undecided, and tied. */
const routers = (minExperts: number, maxExperts: number): fc.Arbitrary<number[][]> =>
  fc.tuple(fc.integer({ min: minExperts, max: maxExperts }), fc.integer({ min: 1, max: 12 })).chain(([N, T]) =>
    fc.array(fc.array(fc.oneof(real(-1, 1), real(-30, 30), fc.constant(0)), { minLength: N, maxLength: N }), {
      minLength: T,
      maxLength: T,
    }),
  );

describe('top-1 routing', () => {
  it('sends each token to one expert, keeps no more than the capacity, and drops the late ones', () => {
    holds(fc.tuple(routers(1, 6), scale(0.1, 4)), ([logits, factor]) => {
      const { picks, hardLoads, softLoads, gateValues } = routeTopOne(logits);
      const [T, N] = [logits.length, hardLoads.length];
      expectNear(sum(hardLoads), 1, { why: 'hard loads' });
      expectNear(sum(softLoads), 1, { why: 'soft loads' });
      for (const value of gateValues) if (value < 1 / N - 1e-15) throw new Error(`a pick of probability ${value}`);
      const capacity = expertCapacity(T, N, factor);
      const kept = keptTokens(picks, capacity);
      for (let expert = 0; expert < N; expert++) {
        const mine = kept.filter((_, t) => picks[t] === expert);
        expectNear(mine.length / T, hardLoads[expert] ?? NaN, { why: 'count' });
        const room = Math.min(capacity, mine.length);
        if (!mine.every((each, order) => each === order < room)) throw new Error(`kept ${mine.join(', ')} of ${room}`);
      }
    });
  }, 60_000);

  it('has a balance loss between Σf² and N, and never below 7/8 for two experts', () => {
    holds(routers(1, 6), (logits) => {
      const routing = routeTopOne(logits);
      const N = routing.hardLoads.length;
      const loss = balanceLoss(routing);
      // The pick of a token has probability 1/N at least, so P_i ≥ f_i/N; and Σ f P is at most the largest P.
      const least = sum(routing.hardLoads.map((f) => f * f));
      if (loss < least - 1e-14 || loss > N + 1e-14) throw new Error(`loss ${loss} outside ${least} to ${N}`);
      if (N === 2 && loss < 7 / 8 - 1e-14) throw new Error(`loss ${loss} below 7/8`);
    });
  }, 60_000);

  it('has a balance loss of 1 where one load is uniform, and of at least 1 where both agree', () => {
    holds(simplex(5), (load) => {
      const even = load.map(() => 0.2);
      expectNear(balanceLoss({ hardLoads: even, softLoads: load }), 1, { why: 'uniform picks' });
      expectNear(balanceLoss({ hardLoads: load, softLoads: even }), 1, { why: 'uniform probabilities' });
      if (balanceLoss({ hardLoads: load, softLoads: load }) < 1 - 1e-14) throw new Error('below 1 where loads agree');
    });
  }, 60_000);

  it('has a balance loss that is a double sum over tokens, and its gradient with f held fixed', () => {
    holds(fc.tuple(routers(2, 4), scale(0.001, 1)), ([logits, alpha]) => {
      const routing: Routing = routeTopOne(logits);
      const [T, N] = [logits.length, routing.hardLoads.length];
      let pairs = 0;
      for (const row of routing.probabilities) for (const pick of routing.picks) pairs += row[pick] ?? NaN;
      expectNear(balanceLoss(routing, alpha), (alpha * N * pairs) / (T * T), { relative: 1e-13, why: 'double sum' });
      const [first = [], ...rest] = logits;
      const slopes = centralGradient(
        (row) => balanceLoss({ ...routing, softLoads: routeTopOne([row, ...rest]).softLoads }, alpha),
        first,
        0.03,
      );
      const [gradient = []] = balanceGradient(routing, alpha);
      for (const [i, slope] of slopes.entries())
        expectNear(gradient[i] ?? NaN, slope, { absolute: alpha * 1e-9, why: 'gradient' });
      expectNear(sum(gradient), 0, { absolute: alpha * 1e-15, why: 'sum' });
    });
  }, 60_000);
});
