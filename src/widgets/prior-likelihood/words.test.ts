import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type PriorValues } from './scene.ts';
import { precisionText, spokenOf, textOfLog, wordsOf } from './words.ts';

const shownAt = (change: Partial<PriorValues>) => scene({ ...initialValues(params), ...change });
const say = (change: Partial<PriorValues>) => wordsOf(shownAt(change));

describe('the caption of prior and likelihood', () => {
  it('adds up the precisions', () => {
    expect(say({}).now).toBe('Precisions add: 1 from the prior and 4 from each of 3 data make 13.');
    expect(say({ priorStd: 0.35, noiseStd: 0.35 }).now).toContain('add: about 8.16 from the prior');
    expect(say({ dataCount: 1 }).now).toContain('4 from each of 1 datum make 5');
  });

  it('knows a prior that will not move, data that disagree, and no data', () => {
    expect(say({ priorMean: -1.5, priorStd: 0.2 }).now).toContain('the prior holds more than half');
    expect(say({ datum1: 3.5, datum2: -2.5, datum3: 2.1 }).now).toContain(
      'as narrow as ever: standard deviation 0.277',
    );
    expect(say({ priorStd: 0.2, priorMean: 1, datum1: 1, datum2: 1, datum3: 1 }).look).not.toContain(
      'nearer to the prior',
    );
    expect(say({ dataCount: 0 }).now).toBe('Without data the posterior is the prior.');
  });

  it('follows the reading datum by datum', () => {
    expect(say({ reading: 'turn', taken: 0 }).now).toContain('Nothing has been read yet');
    expect(say({ reading: 'turn', taken: 2 }).now).toBe('Datum 2 has just been read: the precision rose from 5 to 9.');
    expect(say({ reading: 'turn', taken: 8 }).now).toContain('in the order 1, 2, 3: mean 0.954');
    expect(say({ reading: 'turn', taken: 1, dataCount: 1 }).look).toContain('only this one');
  });

  it('writes numbers whose logarithm alone is known', () => {
    expect(textOfLog(Math.log(0.309))).toBe('0.309');
    expect(textOfLog(Infinity)).toBe('∞');
    expect(textOfLog(Math.log(9.999e-5))).toBe('1.00·10⁻⁴');
    expect(textOfLog(-3000)).toBe('1.31·10⁻¹³⁰³');
    expect(precisionText(12.999999999)).toBe('13');
    expect(precisionText(0.1111)).toBe('0.11');
  });

  it('speaks the posterior after a move', () => {
    expect(spokenOf(shownAt({}))).toBe('posterior mean 0.954 and standard deviation 0.277');
  });
});
