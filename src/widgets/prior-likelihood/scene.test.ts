import { describe, expect, it } from 'vitest';
import { prob } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { createRng, type Rng } from '../../math/rng.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { datumParams } from './datumParams.ts';
import { likelihoodOf } from './likelihood.ts';
import { mostData, nextIs, numberOf, orderOf, orders } from './order.ts';
import { params } from './params.ts';
import { dataOf, scene, type PriorValues } from './scene.ts';

const start = initialValues(params);

/** Any allowed value, the ends of the range often. */
function pick(rng: Rng, param: NumberParam): number {
  const corner = rng.below(6);
  if (corner === 0) return param.min;
  if (corner === 1) return param.max;
  return clamp(param, param.min + rng.uniform() * (param.max - param.min));
}
const draw = (rng: Rng): PriorValues => ({
  ...start,
  ...Object.fromEntries(datumParams.map((param) => [param.key, pick(rng, param)])),
  priorMean: pick(rng, params.priorMean),
  priorStd: pick(rng, params.priorStd),
  noiseStd: pick(rng, params.noiseStd),
  dataCount: pick(rng, params.dataCount),
  readOrder: rng.below(orders),
  taken: rng.below(mostData + 1),
  reading: rng.below(2) === 0 ? 'batch' : 'turn',
});
function everywhere(trials: number, check: (values: PriorValues, rng: Rng) => void): void {
  const rng = createRng(3, 'prior-likelihood test');
  for (let trial = 0; trial < trials; trial++) check(draw(rng), rng);
}
/** Far apart and as sharp as the sliders allow, on either side of a narrow and of a wide prior; and no data. */
const hard: readonly PriorValues[] = [
  { ...start, priorMean: 3, priorStd: 0.2, noiseStd: 0.1, dataCount: 8, datum1: -4, datum2: -4, datum3: -4 },
  { ...start, priorMean: -3, priorStd: 3, noiseStd: 0.1, dataCount: 2, datum1: 4, datum2: -4 },
  { ...start, priorMean: 3, priorStd: 3, noiseStd: 0.1, dataCount: 1, datum1: -4, reading: 'turn', taken: 1 },
  { ...start, dataCount: 0 },
];
/** Within rounding: sums of up to nine terms, of numbers up to several thousand. */
const near = (a: number, b: number, relative = 1e-11): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(a), Math.abs(b)));

describe('prior times likelihood', () => {
  it('ends at one posterior, all at once or one by one, in any order', () => {
    expect.hasAssertions();
    const check = (values: PriorValues, rng: Rng): void => {
      const batch = scene({ ...values, reading: 'batch' });
      for (let again = 0; again < 3; again++) {
        const turn = scene({ ...values, reading: 'turn', taken: mostData, readOrder: rng.below(orders) });
        near(turn.sequential.posterior.mean, batch.closed.posterior.mean);
        near(turn.sequential.posterior.std, batch.closed.posterior.std);
        near(turn.sequential.logEvidence, batch.closed.logEvidence);
      }
    };
    const rng = createRng(4, 'prior-likelihood orders');
    for (const values of hard) check(values, rng);
    everywhere(100, check);
  });

  it('adds precisions: that of the prior and one for each datum read', () => {
    expect.hasAssertions();
    everywhere(300, (values) => {
      const { closed, precision, taken } = scene(values);
      near(1 / closed.posterior.std ** 2, precision.posterior);
      near(precision.posterior, values.priorStd ** -2 + taken * values.noiseStd ** -2);
    });
  });

  it('has a mean that is the average of prior mean and data by precision', () => {
    expect.hasAssertions();
    everywhere(300, (values) => {
      const { closed, data, order, taken, precision } = scene(values);
      const read = order.slice(0, taken).map((k) => data[k] ?? Number.NaN);
      const pull = read.reduce((sum, x) => sum + precision.datum * x, precision.prior * values.priorMean);
      near(closed.posterior.mean, pull / precision.posterior);
    });
  });

  it('has a width that ignores the values of the data', () => {
    everywhere(200, (values, rng) => {
      const others = { ...draw(rng), ...Object.fromEntries(datumParams.map((param) => [param.key, pick(rng, param)])) };
      const { priorMean, priorStd, noiseStd, dataCount, taken, reading } = values;
      const moved = { ...others, priorMean, priorStd, noiseStd, dataCount, taken, reading };
      expect(scene(moved).closed.posterior.std).toBe(scene(values).closed.posterior.std);
    });
  });

  it('is what a grid finds that knows no closed form', () => {
    const check = (values: PriorValues): void => {
      const { grid, closed } = scene(values);
      // The rule keeps 11 digits where it has 1.4 points a standard deviation, the coarsest that the sliders allow.
      near(grid.mean, closed.posterior.mean, 1e-9);
      near(grid.std, closed.posterior.std, 1e-9);
      near(grid.logEvidence, closed.logEvidence, 1e-9);
      for (const [z, density] of grid.shown) near(density, prob(closed.posterior, z), 1e-8);
      expect(grid.shown.length).toBeGreaterThan(4);
      expect(grid.shown.length).toBeLessThanOrEqual(24);
    };
    hard.forEach(check);
    everywhere(150, check);
  });

  it('has the posterior of the exercise: 12.4/13 and 1/√13', () => {
    const { closed, precision } = scene(start);
    expect(dataOf(start)).toEqual([1.2, 0.8, 1.1]);
    expect(closed.posterior.mean).toBeCloseTo(12.4 / 13, 14);
    expect(closed.posterior.std).toBeCloseTo(1 / Math.sqrt(13), 14);
    expect(precision.posterior).toBeCloseTo(13, 12);
  });

  it('hands the last posterior on as the next prior, with the likelihood of one datum between them', () => {
    everywhere(200, (values) => {
      const { before, latest, sequential, noise, inTurn } = scene({ ...values, reading: 'turn' });
      expect(inTurn).toBe(true);
      expect(latest.length).toBeLessThanOrEqual(1);
      const [x = before.mean] = latest;
      const weight = latest.length === 0 ? 0 : before.std ** 2 / (before.std ** 2 + noise ** 2);
      near(sequential.posterior.mean, before.mean + weight * (x - before.mean), 1e-9);
    });
  });

  it('leaves the prior alone without data', () => {
    const { closed, grid, likelihood } = scene({ ...start, dataCount: 0 });
    expect(closed.posterior).toEqual({ mean: 0, std: 1 });
    expect(grid.std).toBeCloseTo(1, 12);
    expect(likelihood.logArea).toBe(Infinity);
  });
});

describe('the likelihood as a function of z', () => {
  it('has the area of its closed form, which is 1 for one datum and hardly ever else', () => {
    everywhere(100, (values) => {
      const { data, noise } = scene({ ...values, reading: 'batch', dataCount: Math.max(1, values.dataCount) });
      const { log, logPeak, logArea } = likelihoodOf(data, noise);
      const center = data.reduce((sum, x) => sum + x, 0) / data.length;
      const width = noise / Math.sqrt(data.length);
      const area = trapezoid((z) => Math.exp(log(z) - logPeak), center - 9 * width, center + 9 * width, 401);
      near(logPeak + Math.log(area), logArea, 1e-12);
    });
    expect(likelihoodOf([0.7], 0.3).logArea).toBeCloseTo(0, 13);
    // (2πσ²)⁻¹ 3^(-1/2) exp(−S/2σ²) with σ = 1/2 and S = 0.08666…, by hand.
    const byHand = (2 / Math.PI / Math.sqrt(3)) * Math.exp(-(0.26 / 3) / 0.5);
    expect(Math.exp(likelihoodOf([1.2, 0.8, 1.1], 0.5).logArea)).toBeCloseTo(byHand, 13);
  });
});

describe('the number of an order', () => {
  it('leads to the order and back, from the first to the last', () => {
    expect(orderOf(0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(orderOf(orders - 1)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    const rng = createRng(5, 'orders');
    for (let trial = 0; trial < 2000; trial++) {
      const index = rng.below(orders);
      expect(numberOf(orderOf(index))).toBe(index);
      expect(new Set(orderOf(index)).size).toBe(mostData);
    }
  });

  it('puts a datum next and keeps what has been read', () => {
    const rng = createRng(6, 'next');
    for (let trial = 0; trial < 500; trial++) {
      const count = 1 + rng.below(mostData);
      const index = rng.below(orders);
      const here = orderOf(index).filter((k) => k < count);
      const taken = rng.below(count);
      const k = here[taken + rng.below(count - taken)] ?? 0;
      const next = orderOf(nextIs(index, k, taken, count)).filter((each) => each < count);
      expect(next.slice(0, taken)).toEqual(here.slice(0, taken));
      expect(next[taken]).toBe(k);
      expect(new Set(next).size).toBe(count);
    }
  });
});
