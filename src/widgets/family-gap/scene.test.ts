import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { klNormal } from '../../math/kl.ts';
import { lineElbo, lineGap } from '../../math/lineElbo.ts';
import { linePosterior, type LineModel } from '../../math/linePosterior.ts';
import { minimize } from '../../math/minimize.ts';
import { squareGap } from '../../math/squareModel.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real, scale } from '../../testing/property.ts';
import { climb } from './climb.ts';
import { contoursOf } from './levels.ts';
import { mapHeights } from './mapHeights.ts';
import { params } from './params.ts';
import { between, pricesOf } from './price.ts';
import { restsOf } from './rests.ts';
import { scene } from './scene.ts';
import { endsOf, searchesOf } from './searches.ts';
import { bellOf, type FamilyValues, type Model } from './values.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const model: fc.Arbitrary<Model> = fc.record({
  squareX: within(params.squareX),
  squareNoise: within(params.squareNoise),
});
const cases: fc.Arbitrary<FamilyValues> = fc
  .tuple(model, within(params.familyMean), within(params.familyStd))
  .map(([here, familyMean, familyStd]) => ({ ...here, familyMean, familyStd, familyBeneath: 'map' as const }));

/** The same model as a general one, for quadrature that knows nothing of squares. */
function lineOf({ squareX: x, squareNoise: noise }: Model): LineModel {
  const logPeak = -Math.log(noise) - 0.5 * Math.log(2 * Math.PI);
  return { logLik: (z) => logPeak - 0.5 * ((x - z * z) / noise) ** 2, logLikMax: logPeak };
}

// Random cases of quadratures take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });
// A case takes a tenth of a millisecond, one with quadrature ten times that.
const [share, rare] = [0.1, 0.03];

describe('the bound of a bell', () => {
  it('is never above log p(x), and both are those of quadrature', () => {
    holds(
      cases,
      (values) => {
        const { elbo, logEvidence } = scene(values);
        if (!(elbo <= logEvidence)) throw new Error(`${elbo} above ${logEvidence}`);
        const line = lineOf(values);
        // Quadrature keeps ten digits of its largest term, which is of the size of the bound or above.
        const absolute = 1e-10 * Math.max(1, (Math.abs(elbo) * 2) / values.squareNoise ** 2);
        expectNear(elbo, lineElbo(line, bellOf(values)), { absolute, why: 'ELBO' });
        expectNear(logEvidence, linePosterior(line).logEvidence, { absolute: 1e-9, why: 'evidence' });
      },
      rare,
    );
  });

  it('lies below by KL(q ‖ posterior), by quadrature', () => {
    holds(
      cases,
      (values) => {
        const { gap, elbo, logEvidence } = scene(values);
        const line = lineOf(values);
        const byQuadrature = lineGap(line, linePosterior(line), bellOf(values));
        expectNear(gap, byQuadrature, { relative: 1e-8, absolute: 1e-8, why: 'gap' });
        expectNear(elbo + gap, logEvidence, { relative: 1e-12, absolute: 1e-12, why: 'sum' });
      },
      rare,
    );
  });

  it('is the same for the mirror image of q', () => {
    holds(
      cases,
      (values) => {
        const { elbo, price } = scene(values);
        const mirrored = scene({ ...values, familyMean: -values.familyMean });
        expect([mirrored.elbo, mirrored.price]).toEqual([elbo, price]);
      },
      share,
    );
  });
});

describe('the best bell', () => {
  it('leaves no more than any bell does', () => {
    holds(
      fc.tuple(cases, real(-3, 3), scale(0.03, 3)),
      ([values, mean, std]) => {
        const { price, gap } = scene(values);
        const other = squareGap(values.squareNoise, values.squareX)({ mean, std });
        if (!(price <= gap && price <= other + 1e-12)) throw new Error(`${price} above ${gap} or ${other}`);
      },
      share,
    );
  });

  it('is one that a search without derivatives does not improve', () => {
    holds(
      model,
      (here) => {
        const { price, best } = scene({ ...start, ...here });
        const gap = squareGap(here.squareNoise, here.squareX);
        const found = minimize(
          ([m = NaN, t = NaN]) => gap({ mean: best.mean + m * best.std, std: best.std * Math.exp(t) }),
          [0.1, 0.1],
          { size: 0.2 },
        );
        expectNear(found.value, price, { relative: 1e-8, absolute: 1e-10, why: 'search' });
      },
      rare,
    );
  });

  it('leaves 0.7117 nats at the start, near log 2, and 0.7536 where the two hills are about to merge', () => {
    const { price, best, logEvidence } = scene(start);
    expect(best.mean).toBeCloseTo(1.330041, 6);
    expect(best.std).toBeCloseTo(0.187964, 6);
    expect(price).toBeCloseTo(0.711697, 6);
    expect(logEvidence).toBeCloseTo(-2.16932761, 8);
    expect(scene({ ...start, squareX: 1.2 }).price).toBeCloseTo(0.7536, 4);
    expect(scene({ ...start, squareX: -1 }).price).toBeLessThan(0.003);
    expect(scene({ ...start, squareX: 5, squareNoise: 0.2 }).price).toBeCloseTo(Math.LN2, 2);
  });

  it('is what the curve over x shows', () => {
    holds(
      within(params.squareNoise),
      (squareNoise) => {
        const prices = pricesOf(squareNoise);
        const at = between(prices);
        for (const [x, nats] of prices) {
          expectNear(nats, scene({ ...start, squareX: x, squareNoise }).price, { absolute: 1e-9, why: `at ${x}` });
          expect(at(x)).toBeCloseTo(nats, 12);
        }
      },
      // Sixty-five models each.
      0.002,
    );
    const at = between(pricesOf(0.5));
    expect(at(-9)).toBe(pricesOf(0.5)[0]?.[1]);
    expect(at(99)).toBe(pricesOf(0.5).at(-1)?.[1]);
  });
});

describe('tops and passes', () => {
  it('are level: a small step changes the gap by its square only, up from a top and to both sides from a pass', () => {
    holds(
      model,
      (here) => {
        const gap = squareGap(here.squareNoise, here.squareX);
        for (const { q, kind, gap: depth } of restsOf(here)) {
          const step = 1e-3;
          const around = Array.from({ length: 24 }, (_, i) => {
            const angle = (2 * Math.PI * i) / 24;
            const shift = step * Math.cos(angle);
            return gap({ mean: q.mean + shift * q.std, std: q.std * Math.exp(step * Math.sin(angle)) }) - depth;
          });
          // The curvature along log s is 2 at most times the gap of a far-off bell; rounding leaves 1e-12.
          const large = Math.max(...around.map(Math.abs));
          if (large > 1e-4 * Math.max(1, depth)) throw new Error(`${kind} at ${q.mean}: slope ${large}`);
          if (kind === 'top' && Math.min(...around) < -1e-9 * Math.max(1, depth))
            throw new Error(`no top at ${q.mean}: ${Math.min(...around)}`);
        }
      },
      share,
    );
  });

  it('are one top, or three with two passes, which lie higher in gap than the tops beside them', () => {
    holds(
      model,
      (here) => {
        const rests = restsOf(here);
        const kinds = rests.map(({ kind }) => kind).join(' ');
        expect(['top', 'top pass top pass top']).toContain(kinds);
        for (const [i, { kind, gap }] of rests.entries())
          if (kind === 'pass')
            for (const beside of [rests[i - 1], rests[i + 1]])
              if (!(gap >= (beside?.gap ?? NaN) - 1e-9)) throw new Error(`a pass at ${gap} below ${beside?.gap}`);
      },
      share,
    );
  });
});

describe('the climb', () => {
  it('goes up at every step and ends on a top, or on a pass that it met head-on', () => {
    holds(
      cases,
      (values) => {
        const gap = squareGap(values.squareNoise, values.squareX);
        const path = climb(values, bellOf(values));
        let before = Infinity;
        for (const q of path) {
          const now = gap(q);
          if (!(now <= before + 1e-11 * Math.max(1, before))) throw new Error(`${now} after ${before}`);
          before = now;
        }
        const near = Math.min(...restsOf(values).map((rest) => Math.abs(rest.gap - before)));
        if (!(near < 0.002)) throw new Error(`ends ${near} nats from every top after ${path.length} steps`);
      },
      // A climb takes up to a few hundred steps.
      0.02,
    );
  });

  it('ends where the start decides: left, right, or in the middle', () => {
    const ends = endsOf(searchesOf(start));
    expect(ends).toEqual({ left: 6, middle: 1, right: 5 });
    expect(endsOf(searchesOf({ ...start, squareX: 0.2 }))).toEqual({ left: 0, middle: 12, right: 0 });
    const { best } = scene(start);
    const end = climb(start, bellOf(start)).at(-1);
    expect(klNormal(end ?? best, best)).toBeLessThan(1e-5);
  });
});

describe('the contours', () => {
  it('run where the gap is their level, in mirror images', () => {
    holds(
      model,
      (here) => {
        const gap = squareGap(here.squareNoise, here.squareX);
        for (const { level, runs } of contoursOf(here, ...mapHeights)) {
          expect(runs.length % 2).toBe(0);
          for (const run of runs)
            for (const [mean, logStd] of run.filter(([at]) => !Number.isNaN(at))) {
              const found = gap({ mean, std: Math.exp(logStd) });
              // The square root of a small m² loses half its digits, and the gap has as many terms of the size of x²/σ².
              expectNear(found, level, { relative: 1e-7, absolute: 1e-8, why: `${mean} ${logStd}` });
            }
        }
      },
      // Some thousand places each.
      0.001,
    );
  });
});
