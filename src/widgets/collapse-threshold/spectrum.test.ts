import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { linearVaeOptimum } from '../../math/linearVae.ts';
import { clamp, initialValues } from '../../notebook/param.ts';
import { expectNear, holds, scale } from '../../testing/property.ts';
import { spectrumOf } from './measured.ts';
import { params } from './params.ts';
import { changed, ownParams, spectrum } from './spectrum.ts';

const start = { ...initialValues(params), collapseShow: 'many' } as const;
const { collapseNoise, collapseBeta } = params;

const dials = fc.record({
  collapseNoise: scale(collapseNoise.min, collapseNoise.max).map((value) => clamp(collapseNoise, value)),
  collapseBeta: scale(collapseBeta.min, collapseBeta.max).map((value) => clamp(collapseBeta, value)),
});
const measured = fc.constantFrom('heat-bump', 'wave', 'oscillator', 'pendulum');
const own = fc
  .array(scale(0.001, 10), { minLength: 6, maxLength: 6 })
  .map((values) => Object.fromEntries(ownParams.map((param, i) => [param.key, clamp(param, values[i] ?? 1)])));

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

describe('a spectrum against the water line', () => {
  it('lights as many units, with as many nats, as the library finds for all directions', () => {
    holds(
      fc.tuple(measured, dials),
      ([collapseData, each]) => {
        const shown = spectrum({ ...start, ...each, collapseData });
        const all = spectrumOf(collapseData);
        const at = { noiseStd: Math.sqrt(each.collapseNoise), beta: each.collapseBeta };
        const { units, activeUnits } = linearVaeOptimum(all, all.length, at);
        expect(shown.active).toBe(activeUnits);
        expect(shown.count).toBe(all.length);
        expectNear(
          shown.kl,
          units.reduce((sum, unit) => sum + unit.kl, 0),
          { absolute: 1e-11, why: 'KL of all' },
        );
        shown.shown.forEach((direction, i) => {
          expectNear(direction.weight, units[i]?.weight ?? NaN, { absolute: 1e-9, why: 'weight' });
          expectNear(direction.kl, units[i]?.kl ?? NaN, { absolute: 1e-11, why: 'KL' });
        });
      },
      // 256 directions each.
      0.1,
    );
  });

  it('draws each living unit twice its KL above the water on the logarithmic axis', () => {
    holds(fc.tuple(own, dials), ([eigenvalues, each]) => {
      const { shown, water, kl, active } = spectrum({ ...start, ...each, ...eigenvalues, collapseData: 'own' });
      for (const direction of shown) {
        const height = Math.log(direction.lambda) - Math.log(water);
        expect(direction.active).toBe(height > 1e-12);
        expectNear(2 * direction.kl, Math.max(0, height), { absolute: 1e-11, why: 'height' });
        expectNear(direction.weight ** 2, Math.max(0, direction.lambda - water), { absolute: 1e-11, why: 'w²' });
      }
      expect(active).toBe(shown.filter((direction) => direction.active).length);
      expectNear(
        kl,
        shown.reduce((sum, direction) => sum + direction.kl, 0),
        { why: 'sum' },
      );
    });
  });

  it('forecasts one unit for heat bumps at σ = 1, two for waves, none for oscillators and the pendulum', () => {
    const forecast = (collapseData: 'heat-bump' | 'wave' | 'oscillator' | 'pendulum') =>
      spectrum({ ...start, collapseNoise: 1, collapseData });
    expect(forecast('heat-bump').active).toBe(1);
    // ½ log 1.8, up to what 2,000 items leave open.
    expect(forecast('heat-bump').kl).toBeCloseTo(0.29, 1);
    expect(forecast('wave').active).toBe(2);
    expect(forecast('oscillator').active).toBe(0);
    expect(forecast('pendulum').active).toBe(0);
  });

  it('becomes the reader’s own when a ring is moved, and keeps the other rings where they stand', () => {
    const before = spectrum({ ...start, collapseData: 'wave' });
    const change = changed(before, 1, 0.3);
    const values = Object.fromEntries(
      Object.entries(change).map(([key, value]) => {
        const param = params[key as keyof typeof params];
        return [key, param.kind === 'number' ? clamp(param, Number(value)) : value];
      }),
    );
    const after = spectrum({ ...start, ...values });
    expect(change['collapseData']).toBe('own');
    expect(after.count).toBe(6);
    after.shown.forEach(({ lambda }, i) =>
      // An address holds four significant digits.
      expect(lambda).toBeCloseTo(i === 1 ? 0.3 : (before.shown[i]?.lambda ?? NaN), 3),
    );
  });

  it('keeps every variance and the water line in view', () => {
    holds(
      fc.tuple(fc.constantFrom('heat-bump', 'wave', 'oscillator', 'pendulum', 'own' as const), own, dials),
      ([collapseData, eigenvalues, each]) => {
        const { shown, water, view } = spectrum({ ...start, ...each, ...eigenvalues, collapseData });
        for (const height of [water, ...shown.map(({ lambda }) => lambda)]) {
          expect(height).toBeGreaterThan(view[0]);
          expect(height).toBeLessThan(view[1]);
        }
      },
      0.1,
    );
  });
});
