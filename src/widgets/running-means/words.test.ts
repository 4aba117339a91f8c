import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { momentsOf } from './moments.ts';
import { createPaths } from './paths.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { sourceOf, type MeansValues } from './source.ts';
import { captionOf, countText, numberText, pairText } from './words.ts';

/** The caption at some values. */
function captionAt(change: Partial<MeansValues>): string {
  const values = { ...initialValues(params), ...change };
  const source = sourceOf(values, {});
  const paths = createPaths(source, values.meansSeed);
  paths.extend(values.n);
  const { state, look } = captionOf(scene(values, momentsOf(source), paths), source.lawName);
  return `${state} ${look}`;
}

describe('what is said of the running means', () => {
  it('counts the paths inside and gives the band to the digits that it has', () => {
    expect(captionAt({})).toMatch(/^With 400 draws in each, \d+ of 20 averages .*, 1\.80\u00a0±\u00a00\.25\./u);
    expect(captionAt({ n: 1 })).toMatch(/^With a single draw in each/);
    expect(captionAt({ n: 60_000 })).toMatch(/costs a hundred times the draws/);
    expect(captionAt({ meansScale: 'errors' })).toMatch(/one path in twenty is outside/);
  });

  it('warns where the draws that carry the mean have not come yet', () => {
    const wide = { averagedF: 'exp', sigmaX: 3, n: 1000 } as const;
    expect(captionAt(wide)).toMatch(/far better than the standard error says/);
    expect(captionAt({ ...wide, sigmaX: 0.3 })).not.toMatch(/far better/);
  });

  it('says why there is no funnel, for each reason there may be', () => {
    expect(captionAt({ drawnFrom: 'cauchy', averagedF: 'identity' })).toMatch(/^No funnel forms.*Cauchy/);
    expect(captionAt({ drawnFrom: 'student', averagedF: 'identity' })).toMatch(/standard deviation is infinite/);
    expect(captionAt({ drawnFrom: 'cauchy', averagedF: 'square' })).toMatch(/expectation is infinite/);
    expect(captionAt({ drawnFrom: 'uniform', averagedF: 'indicator', muX: 3, sigmaX: 0.2 })).toMatch(/one value here/);
  });

  it('writes numbers with the digits that count', () => {
    expect([countText(999), countText(1600), countText(20_000), countText(100_000)]).toEqual([
      '999',
      '1,600',
      '20,000',
      '100,000',
    ]);
    expect([numberText(1.8), numberText(0.01234), numberText(-153.2)]).toEqual(['1.80', '0.0123', '−153']);
    expect(pairText(-1e-12, 0.0312)).toBe('0.000\u00a0±\u00a00.031');
    expect(pairText(12.3456, 0.0312)).toBe('12.346\u00a0±\u00a00.031');
  });
});
