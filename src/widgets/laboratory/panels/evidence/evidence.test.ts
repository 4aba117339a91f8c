import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate, EvidenceAnswer, EvidenceAverage, SurgeryAnswer } from '../../../../vae/protocol/questions.ts';
import { boundRungs, boundsTable } from './bounds.ts';
import { difference, estimateText } from './estimateText.ts';
import { windowOf } from './ladder.ts';
import { surgeryRungs, surgeryWords } from './surgery.ts';
import { unitsTable, unitsWords } from './units.ts';
import { boundsWords } from './words.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const error = fc.oneof(fc.constant(0), number(1e-7, 1));

/** Averages as the engine may give them: the bounds in order on the same draws, log p(x) above up to the errors. */
const average: fc.Arbitrary<EvidenceAverage> = fc
  .record({
    elbo: number(-1e4, 1e3),
    elboError: error,
    lift: number(0, 50),
    iwaeError: error,
    rest: fc.option(number(0, 50)),
    exactError: error,
    kl: number(0, 60),
    law: fc.option(number(-100, 100)),
    items: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ elbo, elboError, lift, iwaeError, rest, exactError, kl, law, items }) => {
    const exact = rest === null ? undefined : { value: elbo + lift + rest, error: exactError };
    return {
      items,
      elbo: { value: elbo, error: elboError },
      iwae: { value: elbo + lift, error: iwaeError },
      ...(exact && { exact }),
      kl: { value: kl, error: 0 },
      reconstruction: { value: elbo + kl, error: elboError },
      gaps: [lift],
      ...(law !== null && {
        truth: {
          logDensity: { value: law, error: 0.1 },
          ...(exact && { missing: { value: law - exact.value, error: 0.1 } }),
        },
      }),
      acrossItems: items > 1 ? 0.3 : Infinity,
    };
  });

const answer: fc.Arbitrary<EvidenceAnswer> = fc.record({
  kind: fc.constant('evidence' as const),
  samples: fc.constantFrom(5, 50, 500),
  heldOut: average,
  train: average,
});

/** An answer like another one but for its test averages. */
const withTest = (heldOut: Partial<EvidenceAverage>): EvidenceAnswer => {
  const of: EvidenceAverage = {
    items: 20,
    elbo: { value: -2, error: 0.01 },
    iwae: { value: -1.6, error: 0.02 },
    exact: { value: -1.5, error: 1e-5 },
    kl: { value: 3, error: 0 },
    reconstruction: { value: 1, error: 0.01 },
    gaps: [],
    acrossItems: 0.1,
  };
  return { kind: 'evidence', samples: 50, heldOut: { ...of, ...heldOut }, train: of };
};

describe('the ladder of bounds', () => {
  it('draws ELBO, weighted bound and log p(x) in their order, and the gap from the first to the last', () => {
    fc.assert(
      fc.property(average, fc.constantFrom(5, 500), (of, samples) => {
        const rungs = Object.fromEntries(boundRungs(of, samples).map((rung) => [rung.id, rung]));
        expect(rungs['iwae']!.to).toBeGreaterThanOrEqual(rungs['elbo']!.to);
        expect('exact' in rungs).toBe(of.exact !== undefined);
        if (!of.exact) return;
        expect(rungs['exact']!.to).toBeGreaterThanOrEqual(rungs['iwae']!.to);
        expect(rungs['gap']!.from).toBe(rungs['elbo']!.to);
        expect(rungs['gap']!.to).toBe(rungs['exact']!.to);
      }),
      { seed: 1 },
    );
  });

  it('has every end in view, on one scale for both sets', () => {
    fc.assert(
      fc.property(answer, ({ heldOut, train, samples }) => {
        const rungs = [...boundRungs(heldOut, samples), ...boundRungs(train, samples)];
        const [low, high] = windowOf(rungs);
        expect(low).toBeLessThan(high);
        for (const { to, from } of rungs) {
          expect(Math.min(to, from ?? to)).toBeGreaterThan(low);
          expect(Math.max(to, from ?? to)).toBeLessThan(high);
        }
      }),
      { seed: 2 },
    );
  });

  it('has a row for every number that is known, and none for one that is not', () => {
    const names = (of: EvidenceAnswer): readonly (string | undefined)[] => boundsTable(of).rows.map(([name]) => name);
    expect(names(withTest({}))).toContain('log p(x), by grid');
    const { exact: _, ...more } = withTest({}).heldOut;
    expect(names({ ...withTest({}), heldOut: more })).not.toContain('log p(x), by grid');
    expect(boundsTable(withTest({})).rows[0]).toEqual(['ELBO', '−2.000 ± 0.010', '−2.000 ± 0.010']);
  });
});

describe('what is said of the bounds', () => {
  it('is how far the ELBO lies below log p(x), and what share the draws close', () => {
    const { says, look } = boundsWords(withTest({}));
    expect(says).toBe('On test the ELBO lies 0.500 ± 0.010 nats below log p(x).');
    expect(look).toContain('K = 50 draws closes 80 % of that');
  });

  it('claims no gap that the draws cannot show', () => {
    const { says } = boundsWords(
      withTest({ elbo: { value: -1.51, error: 0.01 }, iwae: { value: -1.505, error: 0.01 } }),
    );
    expect(says).toContain('cannot be told from log p(x)');
  });

  it('says that a weighted estimate above log p(x) is the draws’ doing', () => {
    const { look } = boundsWords(withTest({ iwae: { value: -1.48, error: 0.03 } }));
    expect(look).toContain('happens to lie 0.020 above log p(x)');
  });

  it('calls train better than test only where the choice of items does not explain it', () => {
    expect(boundsWords(withTest({})).look).toContain('which the choice of items explains');
    expect(boundsWords(withTest({ exact: { value: -3, error: 0 }, elbo: { value: -4, error: 0 } })).look).toContain(
      'Train lies 1.50 nats above test, more than the choice of items explains',
    );
  });

  it('names what is missing to the law of the data, and takes a surplus on few items for chance', () => {
    const law = (missing: Estimate) =>
      boundsWords(withTest({ truth: { logDensity: { value: -1, error: 0.1 }, missing } })).look;
    expect(law({ value: 0.5, error: 0.1 })).toContain('misses 0.50 ± 0.10 nats on test');
    expect(law({ value: 0.1, error: 0.1 })).toContain('no difference that so few can show');
    expect(law({ value: -0.5, error: 0.1 })).toContain('happens to lie above it');
  });
});

describe('estimates in words', () => {
  it('differ by the difference of their values, with errors that add', () => {
    const { value, error: by } = difference({ value: 3, error: 0.25 }, { value: 1, error: 0.5 });
    expect([value, by]).toEqual([2, 0.75]);
  });

  it('carry their error only where it can be seen in the digits shown', () => {
    expect(estimateText({ value: 1.23456, error: 1e-6 })).toBe('1.235');
    expect(estimateText({ value: -1.23456, error: 0.02 })).toBe('−1.23 ± 0.02');
  });
});

describe('the average KL taken apart', () => {
  const parts: fc.Arbitrary<SurgeryAnswer> = fc
    .record({ information: number(0, 5.9), mismatch: number(0, 40), off: error })
    .map(({ information, mismatch, off }) => ({
      kind: 'surgery',
      of: 'held-out',
      items: 400,
      method: 'draws',
      logN: Math.log(400),
      averageKl: { value: information + mismatch, error: 0 },
      information: { value: information, error: off },
      mismatch: { value: mismatch, error: off },
    }));

  it('is drawn as two bars end to end that are as long as the first, behind the wall of log N', () => {
    fc.assert(
      fc.property(parts, (answerOf) => {
        const [kl, information, mismatch] = surgeryRungs(answerOf);
        expect(mismatch!.from).toBe(information!.to);
        expect(mismatch!.to).toBeCloseTo(kl!.to, 10);
        expect(information!.to).toBeLessThanOrEqual(information!.wall!);
        const [low, high] = windowOf([kl!, information!, mismatch!]);
        expect(low).toBe(0);
        expect(high).toBeGreaterThan(information!.wall!);
      }),
      { seed: 3 },
    );
  });

  it('says nothing is told where the encoder repeats the prior, and when all is told', () => {
    const of = (information: number, mismatch: number): string =>
      surgeryWords({
        kind: 'surgery',
        of: 'held-out',
        items: 400,
        method: 'draws',
        logN: Math.log(400),
        averageKl: { value: information + mismatch, error: 0 },
        information: { value: information, error: 0.001 },
        mismatch: { value: mismatch, error: 0.001 },
      });
    expect(of(0.001, 0.001)).toContain('repeats the prior');
    expect(of(3, 1)).toMatch(/^75 % .* the other 1.00 nats/);
    expect(of(5.95, 4)).toContain('near its most');
    expect(of(2, 0.001)).toContain('cannot be told from zero');
  });
});

describe('the units', () => {
  const units = {
    kind: 'activeUnits',
    of: 'held-out',
    variances: [1, 0.05, 0.001],
    active: [true, true, false],
    threshold: 0.01,
    kl: [3, 0.05, 0],
  } as const;

  it('are counted by either measure, and marked where they are off', () => {
    expect(unitsWords(units)).toContain('1 of 3 units are active by their KL, 2 by the variance');
    expect(unitsTable(units, units).rows[1]).toEqual(['z2', '0.050 off', '0.050 off', '0.050', '0.050']);
  });
});
