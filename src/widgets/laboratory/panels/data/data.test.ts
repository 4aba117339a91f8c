import { describe, expect, it } from 'vitest';
import { drawDigit } from '../../../../data/digits.ts';
import { initialValues } from '../../../../notebook/param.ts';
import type { Prepared } from '../../../../state/ownData.ts';
import { params } from '../../params.ts';
import { drawnTable } from './drawnTable.ts';
import { forecastScene, learnedSigma, varianceText } from './forecast.ts';
import { turned, withCopies } from './jitter.ts';
import { printOf, valuesFor } from './trainOn.ts';

const two = drawDigit(2);
const ink = (x: Float32Array): number => x.reduce((sum, value) => sum + value, 0);

describe('copies of a drawing', () => {
  it('are the drawing itself when they are neither turned nor moved', () => {
    expect(turned(two, 16, 0, 0, 0)).toEqual(two);
  });

  it('move by whole pixels to the right and down', () => {
    const moved = turned(two, 16, 0, 2, 1);
    for (const pixel of [20, 100, 137]) expect(moved[pixel + 18]).toBe(two[pixel]);
  });

  it('turn clockwise on the page: what is right of the middle comes below it', () => {
    const dot = new Float32Array(25);
    dot[2 * 5 + 4] = 1;
    const down = turned(dot, 5, Math.PI / 2, 0, 0);
    expect(down[4 * 5 + 2]).toBeCloseTo(1, 6);
    expect(ink(down)).toBeCloseTo(1, 6);
  });

  it('keep their ink, are the same for the same seed and come after the drawings', () => {
    const copies = withCopies([two, drawDigit(7)], 5, 3);
    expect(copies).toHaveLength(12);
    expect(copies[0]).toBe(two);
    // Weighted means of neighbors lose ink only over the edge, where no digit is.
    for (const copy of copies.slice(2, 7)) expect(Math.abs(ink(copy) / ink(two) - 1)).toBeLessThan(0.03);
    expect(withCopies([two, drawDigit(7)], 5, 3)).toEqual(copies);
    expect(withCopies([two], 5, 4)[1]).not.toEqual(copies[2]);
  });
});

describe('the tray as a table', () => {
  it('labels copies as their drawings, and what has no label as such', () => {
    const table = drawnTable(
      [
        { x: two, label: '2' },
        { x: two, label: '' },
      ],
      2,
    );
    expect([table.count, table.width, table.height]).toEqual([6, 16, 16]);
    expect(table.labelNames).toEqual(['no label', '2']);
    expect([...(table.labels ?? [])]).toEqual([1, 0, 1, 1, 0, 0]);
    expect(table.notes[0]).toMatch(
      /2 drawn here, and 2 copies of each, turned by up to 10° and moved by up to 1 pixel/,
    );
  });

  it('has no labels where nothing was labeled, and holds points as points', () => {
    const table = drawnTable([{ x: Float32Array.of(1, -1), label: '' }], 0);
    expect(table.labels).toBeUndefined();
    expect([table.width, table.height, [...table.x]]).toEqual([2, 1, [1, -1]]);
  });
});

describe('the forecast of collapse', () => {
  const spectrum = { eigenvalues: Float64Array.of(4, 1, 0.01, 0), total: 5.01 };

  it('counts the directions above βσ² and gives each unit ½ log(λ/βσ²)', () => {
    const scene = forecastScene(spectrum, { sigma: 0.5, beta: 2, latents: 3 });
    expect([scene.threshold, scene.above, scene.active]).toEqual([0.5, 2, 2]);
    expect(scene.klPerUnit[0]).toBeCloseTo(0.5 * Math.log(8), 12);
    expect(scene.klPerUnit[2]).toBe(0);
    expect(scene.variances).toEqual([4, 1, 0.01]);
  });

  it('shows the line and every variance within eight decades of the top', () => {
    const { range } = forecastScene(spectrum, { sigma: 0.01, beta: 1, latents: 2 });
    expect(range[0]).toBeLessThanOrEqual(-4);
    expect(range[1]).toBe(1);
    const wide = { eigenvalues: Float64Array.of(1, 1e-15), total: 1 };
    expect(forecastScene(wide, { sigma: 0.1, beta: 1, latents: 2 }).range).toEqual([-7, 1]);
  });

  it('takes as learned σ² the mean of the variances that no unit takes', () => {
    expect(learnedSigma(spectrum, 1) ** 2).toBeCloseTo((1 + 0.01) / 3, 12);
    expect(learnedSigma(spectrum, 4)).toBe(0.01);
  });

  it('writes small variances with a power of ten', () => {
    expect(varianceText(0.00022)).toBe('2.2 × 10⁻⁴');
    expect(varianceText(0.04761)).toBe('0.0476');
    expect(varianceText(0)).toBe('0');
  });
});

describe('the page’s values for own data', () => {
  const items = { count: 1, x: new Float32Array(2), factors: {} };
  const prepared: Prepared = {
    data: {
      name: 'a',
      fingerprint: 'ffffffff',
      features: 2,
      width: 2,
      height: 1,
      kind: 'points',
      train: items,
      heldOut: items,
    },
    first: new Float32Array(2),
    firstCount: 1,
    classes: [],
    unitRange: false,
    constant: 0,
    says: '',
  };
  const start = initialValues(params);

  it('hold the fingerprint as a number that an address can carry', () => {
    expect(valuesFor(prepared, start)).toMatchObject({ data: 'own', dataPrint: 4294967295, run: 0 });
    expect(printOf('0000000a')).toBe(10);
    expect(params.dataPrint.max).toBe(printOf('ffffffff'));
  });

  it('suit the data where the page showed others, and leave the reader’s choices where not', () => {
    expect(valuesFor(prepared, start)).toMatchObject({ layers: 2, latent: 2 });
    expect(valuesFor(prepared, { ...start, data: 'own', latent: 5 })).not.toHaveProperty('latent');
  });

  it('choose the Gaussian where numbers go beyond what a Bernoulli takes', () => {
    const own = { ...start, data: 'own', likelihood: 'bernoulli' } as const;
    expect(valuesFor(prepared, own)).toMatchObject({ likelihood: 'gaussian' });
    expect(valuesFor({ ...prepared, unitRange: true }, own)).not.toHaveProperty('likelihood');
  });
});
