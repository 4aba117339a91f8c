import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { optimaOf } from './optima.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { targetOf } from '../../derivations/d05-kl/target.ts';
import type { FitValues } from './target.ts';
import { wordsOf } from './words.ts';

const say = (change: Partial<FitValues>) => {
  const values = { ...initialValues(params), ...change };
  const p = targetOf(values);
  return wordsOf(scene(values, p, optimaOf(p)), values.beneath === 'landscape');
};

describe('the caption of the fit', () => {
  it('names the harsher judge, and points at the hump only where there is one', () => {
    expect(say({}).now).toBe('KL(q ‖ p) is the harsher judge here, 1.947 against 1.624 nats.');
    expect(say({}).look).toContain('hatched');
    expect(say({ beneath: 'landscape' }).look).not.toContain('hatched');
    expect(say({ fitMean: 2, fitStd: 1 }).now).toContain('KL(p ‖ q) is the harsher judge');
  });

  it('knows each optimum when q stands there', () => {
    expect(say({ fitMean: 1.997, fitStd: 0.605 }).now).toBe(
      'This is the best q for KL(q ‖ p): it sits on one bell and pays 0.692 nats.',
    );
    expect(say({ fitMean: -1.997, fitStd: 0.605 }).now).toContain('it sits on one bell');
    expect(say({ fitMean: 0, fitStd: 2.088 }).now).toContain('the mean and the variance of p, and pays 0.555 nats');
  });

  it('says that a valley is not the deepest, and that near bells are covered by both', () => {
    expect(say({ fitMean: 0, fitStd: 1.79 }).now).toContain('still this is not the best');
    expect(say({ separation: 1, fitMean: 0, fitStd: 1.094 }).now).toContain('even KL(q ‖ p) covers both');
    expect(say({ separation: 0, fitMean: 0, fitStd: 0.6 }).now).toContain('hardly more than one bell');
  });
});
