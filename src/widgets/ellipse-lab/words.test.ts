import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type EllipseValues } from './scene.ts';
import { percentText, verdictOf, wordsOf } from './words.ts';

const shownAt = (change: Partial<EllipseValues>) => scene({ ...initialValues(params), ...change });

describe('the caption of the ellipse', () => {
  it('says what one standard deviation holds, and what another radius does', () => {
    expect(wordsOf(shownAt({})).now).toContain('holds 39.3% of the mass, not 68.3%');
    expect(wordsOf(shownAt({ radius: 2.45 })).look).toContain('Within r = 2.45 there is 95.0% of the mass');
  });

  it('knows a circle, and an ellipse that is almost a line', () => {
    expect(wordsOf(shownAt({ std1: 1, std2: 1, corr: 0 })).now).toContain('A circle');
    expect(wordsOf(shownAt({ std1: 1, std2: 1, corr: 0.98 })).now).toContain('|Σ| with it to 0.040');
    expect(wordsOf(shownAt({ std1: 3, std2: 0.2, corr: 0 })).now).toContain('Almost a line');
  });

  it('says why an inverse is not enough', () => {
    const words = wordsOf(shownAt({ std1: 1, std2: 1, corr: 0, radius: 3, ellipseForm: 'invertible' }));
    expect(words.now).toContain('|Σ| = −1.000, so Σ has an inverse');
    expect(words.look).toContain('holds 28.16 times');
  });

  it('speaks of the point after every change', () => {
    expect(verdictOf(shownAt({}))).toBe('point at 0.85 standard deviations, log density −2.36 nats');
    expect(verdictOf(shownAt({ ellipseForm: 'invertible' }))).toContain('exponent at the point');
  });

  it('does not round a share up to the whole', () => {
    expect(percentText(shownAt({ radius: 5 }).mass ?? 1)).toBe('99.9996%');
    expect(percentText(0.005)).toBe('0.5%');
    expect(percentText(1)).toBe('100%');
  });
});
