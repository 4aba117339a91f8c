import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type SquareValues } from './scene.ts';
import { decimalsFor, percentText, probabilityText, spokenOf, wordsOf } from './words.ts';

const say = (change: Partial<SquareValues>) => {
  const values = { ...initialValues(params), ...change };
  return wordsOf(scene(values), values.sortBy);
};

describe('the caption of the people', () => {
  it('counts them by condition, and points at the larger crowd', () => {
    expect(say({}).now).toBe(
      '95 of the 100 who have the condition test positive, and so do 792 of the 9,900 who do not.',
    );
    expect(say({}).look).toContain('A small share of very many');
    expect(say({ falseAlarm: 0 }).now).toContain('test positive, and none of the 9,900 who do not.');
    expect(say({ falseAlarm: 0.01, positives: 4 }).now).toContain('4 times, and hardly any of the 9,900 who do not.');
    expect(say({ prevalence: 0.3 }).look).not.toContain('A small share');
  });

  it('counts them by test, with the exact share', () => {
    expect(say({ sortBy: 'test' }).now).toBe('Of 887 people who test positive, 95 have the condition: 10.7%.');
    expect(say({ sortBy: 'test', falseAlarm: 0 }).now).toContain('100%');
    expect(say({ sortBy: 'test', falseAlarm: 0 }).look).toContain('settles it');
  });

  it('says "about" of people who had to be rounded, never of the share', () => {
    expect(say({ sortBy: 'test', positives: 2 }).now).toBe(
      'Of about 153 people who test positive twice, about 90 have the condition: 58.8%.',
    );
    expect(say({ prevalence: 0.01234 }).now).toBe(
      'About 117 of some 123 who have the condition test positive, and so do about 790 of some 9,877 who do not.',
    );
    expect(say({ positives: 3 }).now).toContain('About 86 of the 100 who have the condition test positive 3 times');
  });

  it('never says all or nothing of what is neither', () => {
    expect(percentText(0.99996)).toBe('99.996%');
    expect(percentText(0.00001)).toBe('0.001%');
    expect(percentText(1)).toBe('100%');
    const sure = scene({ ...initialValues(params), prevalence: 0.5, sensitivity: 1, falseAlarm: 0.01, positives: 4 });
    expect(probabilityText(sure.posterior, 3)).toBe('0.99999999');
    expect(probabilityText(1, 3)).toBe('1.000');
  });

  it('shows as many decimals of a table as it takes for rows and columns to add up', () => {
    expect(decimalsFor([0.0095, 0.0005, 0.0792, 0.9108])).toBe(4);
    expect(decimalsFor([0.03135, 0.00165, 0.07736, 0.88964])).toBe(5);
    expect(decimalsFor([0.009025, 0.000975, 0.006336, 0.983664])).toBe(6);
  });

  it('does not call equal parts the greater and the smaller', () => {
    const even = say({ sortBy: 'test', prevalence: 0.5, sensitivity: 0.5, falseAlarm: 0.5 });
    expect(even.look).toContain('Exactly as many');
  });

  it('speaks the posterior after a move', () => {
    expect(spokenOf(scene(initialValues(params)))).toBe('with 1 positive test the condition has probability 0.107');
  });
});
