import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import type { NoiseValues } from './roots.ts';
import { scene } from './scene.ts';
import { spoken, wordsOf } from './words.ts';

const say = (change: Partial<NoiseValues>) => {
  const values = { ...initialValues(params), ...change };
  return wordsOf(scene(values), values);
};

describe('the caption of the same noise', () => {
  it('is spoken without formulas', () => {
    expect(spoken(say({}))).toBe('The Cholesky factor stretches and shears the noise, and A times its transpose is Σ.');
  });

  it('says what each good root does, and that A Aᵀ is Σ', () => {
    expect(say({}).now).toContain('$AA^{\\top}$ is Σ');
    expect(say({ root: 'symmetric' }).now).toMatch(
      /^Every point has moved, by 0\.\d\d on average, and .+ is still Σ\.$/,
    );
    expect(say({ root: 'symmetric' }).look).toContain('after a turn of the noise by −20.3°');
    expect(say({ root: 'rotated' }).now).toContain('turned by 40° before it is stretched');
  });

  it('notices where two roots are one', () => {
    expect(say({ root: 'rotated', turn: 0 }).now).toContain('the Cholesky factor itself');
    expect(say({ root: 'rotated', turn: -20 }).now).toContain('is the symmetric root');
    expect(say({ root: 'symmetric', corr: 0 }).look).toContain('For a diagonal Σ');
    expect(say({ corr: 0 }).now).toContain('only stretches the noise');
  });

  it('refuses, or exposes, the root of every entry', () => {
    expect(say({ root: 'entrywise' }).now).toBe(
      'The cloud is wrong: $AA^{\\top}$ is 1.80 in its first entry, Σ is 1.00.',
    );
    expect(say({ root: 'entrywise', std1: 0.2, std2: 0.2, corr: 0.02 }).now).toContain(
      'is 0.04080 in its first entry, Σ is 0.04000',
    );
    expect(say({ root: 'entrywise', std1: 1, std2: 1.4, corr: -0.6 }).now).toContain('Σ₁₂ = −0.84 is negative');
    expect(say({ root: 'entrywise', corr: 0 }).now).toContain('Σ is diagonal');
  });
});
