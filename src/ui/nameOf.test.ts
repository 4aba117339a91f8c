import { describe, expect, it } from 'vitest';
import { nameOf } from './nameOf.ts';

describe('the spoken name of an option', () => {
  it('is made from its formula where there are no words', () => {
    expect(nameOf('$\\KL{q}{p}$')).toBe('KL q p');
    expect(nameOf('$\\ge0$')).toBe('ge0');
  });

  it('is left to its own words otherwise', () => {
    expect(nameOf('about $1$')).toBeUndefined();
    expect(nameOf('*both* $q$')).toBeUndefined();
  });
});
