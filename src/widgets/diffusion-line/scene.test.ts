import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createSchedule } from '../../math/diffusion.ts';
import { diffusionBound } from '../../math/diffusionBound.ts';
import { mixtureLogProb } from '../../math/mixture.ts';
import { logProb, prob } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { averageBound } from './averageBound.ts';
import { chain, chainSteps, evenStep } from './chain.ts';
import { flowOf } from './flow.ts';
import { oneStepOf } from './oneStep.ts';
import { params } from './params.ts';
import { allowed, levelOf, scene, type LineValues } from './scene.ts';

// Hundreds of flows take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const initial = initialValues(params);
const at = (change: Partial<LineValues>) => scene({ ...initial, ...change });

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const cases: fc.Arbitrary<LineValues> = fc.record({
  lineMean1: within(params.lineMean1),
  lineMean2: within(params.lineMean2),
  lineStd: within(params.lineStd),
  lineWeight: within(params.lineWeight),
  lineWay: fc.constantFrom('back' as const, 'forward' as const),
  lineSeed: within(params.lineSeed),
  lineTime: within(params.lineTime),
  beta1: within(params.beta1),
  beta2: within(params.beta2),
  beta3: within(params.beta3),
  beta4: within(params.beta4),
  beta5: within(params.beta5),
  x0: within(params.x0),
  denoisingTime: within(params.denoisingTime),
  epsilon: within(params.epsilon),
  epsilonHat: within(params.epsilonHat),
});
/** A flow moves 300 particles through 51 levels. */
const share = 0.012;

describe('the noise levels', () => {
  it('have ᾱ = ½ and a signal-to-noise ratio of 1 in the middle', () => {
    const { level } = at({ lineTime: evenStep });
    expect(level.alphaBar).toBeCloseTo(0.5, 12);
    expect(level.snr).toBeCloseTo(1, 12);
    expect(at({ lineTime: 0 }).level.snr).toBe(Infinity);
  });

  it('have the data, convolved with noise, as their law', () => {
    holds(
      cases,
      (values) => {
        const { level, flow } = scene(values);
        const noise = Math.sqrt(chain.noise[level.t] ?? NaN);
        if (noise === 0) return;
        const data = mixtureLogProb(flow.data);
        const left = Math.sqrt(level.alphaBar);
        const low = Math.min(values.lineMean1, values.lineMean2) - 9 * values.lineStd;
        const high = Math.max(values.lineMean1, values.lineMean2) + 9 * values.lineStd;
        const x = left * values.lineMean1 + noise;
        // The narrower of data and noise is twenty steps wide or more.
        const points = Math.ceil((20 * (high - low)) / Math.min(values.lineStd, noise / left)) + 1;
        const sum = trapezoid((x0) => Math.exp(data(x0)) * prob({ mean: left * x0, std: noise }, x), low, high, points);
        expectNear(level.density(x), sum, { relative: 1e-7, why: `p_${level.t}` });
        const h = 1e-5;
        const slope = (Math.log(level.density(x + h)) - Math.log(level.density(x - h))) / (2 * h);
        expectNear(level.score(x), slope, { relative: 1e-4, absolute: 1e-4, why: 'score' });
      },
      share,
    );
  });
});

describe('the particles', () => {
  it('have the law of each level, run forward and back: at no seed and level is their distance beyond chance', () => {
    let beyond = 0;
    let asked = 0;
    holds(
      cases,
      (values) => {
        const { distance } = scene(values).level;
        asked += 1;
        if (distance > allowed) beyond += 1;
        // One in 20,000 is above 2.3 by chance; pure noise N(0, 1) instead of p_T adds less than .4.
        if (distance > 2.4) throw new Error(`√n D is ${distance}`);
      },
      share,
    );
    // One in a hundred is expected beyond the limit that the figure names.
    expect(beyond / asked).toBeLessThan(0.04);
  });

  it('start from noise that knows nothing of the data, and end in its bumps', () => {
    const [one, other] = [at({ lineMean1: -3, lineMean2: 3 }), at({ lineMean1: 0, lineMean2: 1 })];
    expect(one.level.places).toEqual(other.level.places);
    const places = at({ lineMean1: -3, lineMean2: 3, lineStd: 0.15, lineTime: 0 }).level.places;
    expect(places.every((x) => Math.min(Math.abs(x - 3), Math.abs(x + 3)) < 1)).toBe(true);
  });

  it('depend on the seed and nothing hidden', () => {
    expect(at({ lineTime: 7 }).level.places).toEqual(at({ lineTime: 7 }).level.places);
    expect(at({ lineTime: 7, lineSeed: 2 }).level.places).not.toEqual(at({ lineTime: 7 }).level.places);
  });
});

describe('the average bound', () => {
  it('never exceeds the mean log density: exact steps lose the start, normal steps more', () => {
    holds(
      cases,
      (values) => {
        const { evidence, exact, normal, startKl } = flowOf(values).bound;
        if (!(exact <= evidence)) throw new Error(`exact ${exact} above ${evidence}`);
        if (!(normal <= exact + 1e-9)) throw new Error(`normal ${normal} above ${exact}`);
        expectNear(evidence - exact, startKl, { absolute: 1e-12, why: 'start' });
      },
      share,
    );
  });

  it('is that of a chain of linear steps where the data are one normal, averaged over them', () => {
    const std = 0.7;
    const one = {
      weights: [0.5, 0.5],
      components: [
        { mean: 0.4, std },
        { mean: 0.4, std },
      ],
    };
    const flow = flowOf({ ...initial, lineMean1: 0.4, lineMean2: 0.4, lineStd: std });
    // The score of a normal is linear, and so is the mean of each reverse step.
    const steps = Array.from({ length: chainSteps }, (_, i) => {
      const t = i + 1;
      const law = flow.laws[t]?.components[0] ?? { mean: NaN, std: NaN };
      const [alpha, beta] = [chain.alpha[t] ?? NaN, chain.beta[t] ?? NaN];
      const pull = beta / (law.std * law.std);
      const variance = t === 1 ? beta : (beta * (chain.noise[t - 1] ?? NaN)) / (chain.noise[t] ?? NaN);
      return {
        slope: (1 - pull) / Math.sqrt(alpha),
        offset: (pull * law.mean) / Math.sqrt(alpha),
        std: Math.sqrt(variance),
      };
    });
    const bound = (x0: number): number => diffusionBound(chain, x0, steps).elbo;
    const mean = trapezoid((x) => prob({ mean: 0.4, std }, x) * bound(x), 0.4 - 9 * std, 0.4 + 9 * std, 201);
    // The quadrature of the score is good to 1e-6.
    expect(averageBound(one, flow.laws).normal).toBeCloseTo(mean, 6);
  });
});

describe('the bound of a datum', () => {
  it('never exceeds log p(x₀), for any linear steps back', () => {
    const linear = fc.record({
      slope: real(-1.5, 1.5),
      offset: real(-1, 1),
      std: real(0.1, 2),
    });
    holds(
      fc.tuple(cases, fc.array(linear, { minLength: 5, maxLength: 5 })),
      ([{ beta1, beta2, beta3, beta4, beta5, x0 }, steps]) => {
        const { elbo, logEvidence, gap } = diffusionBound(
          createSchedule([beta1, beta2, beta3, beta4, beta5]),
          x0,
          steps,
        );
        if (!(elbo <= logEvidence + 1e-9 * Math.abs(logEvidence))) throw new Error(`${elbo} above ${logEvidence}`);
        expectNear(logEvidence - elbo, gap, { relative: 1e-8, absolute: 1e-8, why: 'gap' });
      },
      0.2,
    );
  });
});

describe('one step back', () => {
  it('has a divergence that agrees in all its forms, and by quadrature', () => {
    holds(
      cases,
      (values) => {
        const { term, target, model } = oneStepOf(values);
        for (const [name, form] of Object.entries(term.forms))
          expectNear(form, term.kl, { relative: 1e-7, absolute: 1e-10, why: name });
        const reach = 10 * target.std;
        const kl = trapezoid(
          (x) => prob(target, x) * (logProb(target, x) - logProb(model, x)),
          target.mean - reach,
          target.mean + reach,
          401,
        );
        expectNear(kl, term.kl, { relative: 1e-7, absolute: 1e-8, why: 'quadrature' });
      },
      0.1,
    );
  });

  it('has as its target the product of what x_t says and what x₀ says', () => {
    holds(
      cases,
      (values) => {
        const { term, target, likelihood, before } = oneStepOf(values);
        expectNear(target.mean, term.target.mean, { relative: 1e-9, absolute: 1e-9, why: 'mean' });
        expectNear(target.std, term.target.std, { relative: 1e-9, why: 'std' });
        // The log of the product is the log of the target and a constant.
        const constant = (x: number): number => logProb(likelihood, x) + logProb(before, x) - logProb(target, x);
        const [a, b] = [constant(target.mean), constant(target.mean + 2 * target.std)];
        expectNear(a, b, { relative: 1e-8, absolute: 1e-8, why: 'shape' });
        if (!(target.std < likelihood.std && target.std < before.std)) throw new Error('the product is wider');
      },
      0.1,
    );
  });

  it('moves its handles as the slopes say', () => {
    const base = oneStepOf(initial);
    const moved = (change: Partial<LineValues>) => oneStepOf({ ...initial, ...change });
    expect(moved({ x0: 2.2 }).before.mean - base.before.mean).toBeCloseTo(base.slopes.x0, 12);
    expect(moved({ epsilon: 1.4 }).likelihood.mean - base.likelihood.mean).toBeCloseTo(base.slopes.epsilon, 12);
    expect(moved({ epsilonHat: 1.1 }).model.mean - base.model.mean).toBeCloseTo(base.slopes.epsilonHat, 12);
  });

  it('is the lesson’s at the start: 0.0479 nats', () => {
    expect(oneStepOf(initial).term.kl).toBeCloseTo(0.0478723404, 10);
    expect(oneStepOf(initial).term.weight).toBeCloseTo(0.531914894, 9);
    expect(oneStepOf(initial).target.mean).toBeCloseTo(1.18455, 5);
    expect(oneStepOf(initial).target.std ** 2).toBeCloseTo(0.121134, 6);
  });
});

it('refuses a level beyond the chain', () => {
  expect(() => levelOf(flowOf(initial), { lineTime: 52 })).toThrow('levelOf: t must be a whole number from 0 to 51');
});
