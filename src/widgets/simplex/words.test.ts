import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type SimplexValues } from './scene.ts';
import { tableOf } from './table.ts';
import { shareText, spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<SimplexValues>) => scene({ ...start, ...change });

describe('the caption of the triangle', () => {
  it('says who leads, and how sure', () => {
    expect(wordsOf(at({})).now).toBe('Class 2 leads with probability 0.695; at T = 0.8 the entropy is 0.8130 nats.');
    expect(wordsOf(at({ logit1: 2 })).now).toContain('Classes 1 and 2 lead together');
    expect(wordsOf(at({ logit1: 0.5, logit2: 0.5 })).now).toContain('All three classes have probability 0.333');
  });

  it('says what a constant does, and what it does not', () => {
    expect(wordsOf(at({ simplexShift: 5 })).look).toBe(
      'Every logit has moved by 5, and the point has not. Only log-sum-exp has noticed: it rose by 6.3.',
    );
    expect(wordsOf(at({ simplexShift: -5, temperature: 1 })).look).toContain('it fell by 5.0');
    expect(wordsOf(at({ simplexShift: 1000 })).look).toContain('overflowed');
    expect(wordsOf(at({ simplexShift: -1000 })).look).toContain('underflowed');
  });

  it('follows the temperature from cold to hot', () => {
    expect(wordsOf(at({ temperature: 0.05 })).look).toContain('Cold');
    expect(wordsOf(at({ temperature: 10 })).look).toContain('Hot');
    expect(wordsOf(at({ temperature: 1 })).look).toContain('plain softmax');
  });

  it('speaks probabilities that are all but certain by what they lack', () => {
    expect(shareText(0.99999)).toBe('1 − 1.0·10⁻⁵');
    expect(shareText(1)).toBe('1.000');
    expect(spokenOf(at({}))).toBe('probabilities 0.199, 0.695, 0.107; entropy 0.813 nats');
  });

  it('has a table of the same numbers', () => {
    const { rows } = tableOf(at({}));
    const valueOf = (name: string): number => Number(rows.find(([label]) => label === name)?.[1]);
    expect(valueOf('probability of class 2')).toBeCloseTo(0.694512, 6);
    expect(valueOf('log-sum-exp of logits / T')).toBeCloseTo(valueOf('the same, as it is written'), 12);
  });
});
