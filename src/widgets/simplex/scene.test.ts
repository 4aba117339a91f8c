import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { categoricalEntropy } from '../../math/categorical.ts';
import { centralSlope } from '../../math/centralSlope.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { ternaryHeight } from '../../math/ternary.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { logitsAt } from './drag.ts';
import { params } from './params.ts';
import { scene, type SimplexValues } from './scene.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: (param.scale === 'log'
        ? real(Math.log(param.min), Math.log(param.max)).map(Math.exp)
        : real(param.min, param.max)
      ).map((value) => clamp(param, value)),
    },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );

const cases: fc.Arbitrary<SimplexValues> = fc.record({
  logit1: within(params.logit1),
  logit2: within(params.logit2),
  logit3: within(params.logit3),
  temperature: within(params.temperature),
  simplexShift: within(params.simplexShift),
});

const average = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });
// A case takes a tenth of a millisecond, most of it the two curves.
const share = 0.2;

describe('the point of three logits', () => {
  it('is where the numbers of the reference say', () => {
    const { pi, entropy, lse } = scene(start);
    expect(pi[1]).toBeCloseTo(0.69451208, 8);
    expect(entropy).toBeCloseTo(categoricalEntropy(pi), 14);
    expect(lse).toBeCloseTo(Math.log(Math.exp(1 / 0.8) + Math.exp(2 / 0.8) + Math.exp(0.5 / 0.8)), 14);
    expect(scene({ ...start, temperature: 1.4245236 }).entropy).toBeCloseTo(1, 7);
  });

  it('is not moved by a constant added to every logit', () => {
    holds(
      cases,
      (values) => {
        const here = scene({ ...values, simplexShift: 0 });
        const moved = scene(values);
        // A logit of 1000 has lost three digits of sixteen; a cold temperature multiplies the loss by twenty.
        const slack = 1e-12 / Math.min(1, values.temperature) + 1e-12;
        moved.pi.forEach((each, k) => expectNear(each, here.pi[k] ?? NaN, { absolute: slack, why: 'π' }));
        expectNear(moved.entropy, here.entropy, { absolute: 20 * slack, why: 'entropy' });
        const rise = values.simplexShift / values.temperature;
        expectNear(moved.lse, here.lse + rise, { absolute: slack * 10, why: 'LSE rises by c/T' });
      },
      share,
    );
  });

  it('has an entropy that rises with T, with the slope Var/T³', () => {
    holds(
      cases,
      (values) => {
        const { slope, temperature } = scene(values);
        if (!(slope >= 0)) throw new Error(`slope ${slope}`);
        const own = { ...values, simplexShift: 0 };
        const range = Math.max(...scene(own).logits) - Math.min(...scene(own).logits);
        const step = (0.1 * temperature ** 2) / (5 * temperature + range);
        const difference = centralSlope((move) => scene({ ...own, temperature: temperature + move }).entropy, step);
        // Rounding of the entropy, 1e-16, over the step, which is at least 2e-5; and the error of sixth order.
        expectNear(scene(own).slope, difference, { absolute: 1e-10 + 1e-6 * slope, why: 'dH/dT' });
      },
      0.5 * share,
    );
  });

  it('has an entropy between 0 and log 3, and the one rule H = LSE − mean logit / T', () => {
    holds(
      cases,
      (values) => {
        const { entropy, most, lse, logits, pi, temperature } = scene(values);
        if (!(entropy >= 0 && entropy <= most + 1e-15)) throw new Error(`${entropy}`);
        const mean = logits.reduce((sum, a, k) => sum + (a * (pi[k] ?? NaN)) / temperature, 0);
        const slack = 1e-15 * Math.max(1, Math.abs(lse)) * 10;
        expectNear(entropy, lse - mean, { absolute: slack, why: 'two routes' });
      },
      share,
    );
  });

  it('never lets LSE overflow: it lies between the largest term and log 3 above it', () => {
    holds(
      cases,
      (values) => {
        const { lse, plain, logits, temperature } = scene(values);
        const top = Math.max(...logits) / temperature;
        const slack = 1e-15 * Math.max(1, Math.abs(top)) * 4;
        if (!(lse >= top - slack && lse <= top + Math.log(3) + slack)) throw new Error(`${lse} above ${top}`);
        // Where the plain sum neither overflows nor loses digits below the smallest normal double, both agree.
        if (Math.abs(top) < 690) expectNear(plain, lse, { absolute: 1e-12, why: 'the plain sum' });
        if (top > 710 && plain !== Infinity) throw new Error(`${plain} at ${top}`);
      },
      share,
    );
    const task = { logit1: 0, logit2: 0.5, logit3: -1, simplexShift: 1000, temperature: 1 };
    expect(scene(task).lse).toBeCloseTo(1001.104131, 6);
    expect(scene(task).plain).toBe(Infinity);
    expect(scene({ ...task, simplexShift: -1000 }).plain).toBe(-Infinity);
  });

  it('travels from the corner of the leader to the center, and never changes the order', () => {
    holds(
      cases,
      (values) => {
        const { path, pi, logits, leaders } = scene(values);
        const [first, last] = [path[0], path.at(-1)];
        const corners = [
          [0, 0],
          [1, 0],
          [0.5, ternaryHeight],
        ] as const;
        const led = leaders.map((k) => corners[k - 1]);
        // The corner of the leader; where two or three tie, the middle between their corners.
        expectNear(first?.[0] ?? NaN, average(led.map((corner) => corner?.[0] ?? NaN)), {
          absolute: 1e-15,
          why: 'cold',
        });
        expectNear(first?.[1] ?? NaN, average(led.map((corner) => corner?.[1] ?? NaN)), {
          absolute: 1e-15,
          why: 'cold',
        });
        expectNear(last?.[0] ?? NaN, 0.5, { absolute: 1e-15, why: 'the center' });
        expectNear(last?.[1] ?? NaN, ternaryHeight / 3, { absolute: 1e-15, why: 'the center' });
        for (const [i, a] of logits.entries())
          for (const [j, b] of logits.entries())
            if (a > b && !((pi[i] ?? NaN) >= (pi[j] ?? NaN))) throw new Error(`class ${i + 1} lost its lead`);
      },
      share,
    );
  });

  it('has its curve of entropies rise from left to right', () => {
    holds(
      cases,
      (values) => {
        const { entropies } = scene(values);
        for (const [i, [, entropy]] of entropies.entries())
          if (i > 0 && !(entropy >= (entropies[i - 1]?.[1] ?? NaN) - 1e-12)) throw new Error(`falls at ${i}`);
      },
      share,
    );
  });
});

describe('a drag of the point', () => {
  const inside = fc
    .tuple(real(0.02, 1), real(0.02, 1), real(0.02, 1))
    .map((sizes) => sizes.map((size) => size / (sizes[0] + sizes[1] + sizes[2])));

  it('gives logits whose softmax is where it was dropped, where there is room for them', () => {
    holds(
      fc.tuple(cases, inside),
      ([values, shares]) => {
        const mild = { ...values, simplexShift: 0, temperature: Math.min(1.5, values.temperature) };
        const [, second = NaN, third = NaN] = shares;
        const place = [second + third / 2, ternaryHeight * third] as const;
        const { pi } = scene({ ...mild, ...logitsAt(place, mild) });
        // Shares of 0.01 and more span log 100 = 4.6 of the 10 that logits may span, times T of at most 1.5.
        pi.forEach((each, k) => expectNear(each, shares[k] ?? NaN, { absolute: 1e-12, why: 'dropped there' }));
      },
      share,
    );
  });

  it('keeps every logit in its range, wherever it is dropped', () => {
    holds(fc.tuple(cases, real(-1, 2), real(-1, 2)), ([values, x, y]) => {
      for (const logit of Object.values(logitsAt([x, y], values)))
        if (!(logit >= params.logit1.min && logit <= params.logit1.max)) throw new Error(`${logit}`);
    });
  });
});
