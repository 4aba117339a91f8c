import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { scene, type AnatomyValues } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<AnatomyValues>) => scene({ ...start, ...change });
const say = (change: Partial<AnatomyValues>) => wordsOf(at(change));

describe('the caption of the anatomy', () => {
  it('says what an error costs at this σ, and where the sum is least', () => {
    expect(say({}).now).toContain('1/(2σ²) = 5.56');
    expect(say({ sigmaX: 0.1 }).now).toContain('1/(2σ²) = 50.00');
    expect(say({}).look).toContain('least at σ = 0.132');
    expect(say({ sigmaX: 0.132 }).now).toContain('stands at the root mean squared error');
  });

  it('says that a learned σ makes the errors cost D/2', () => {
    expect(say({ anatomyLikelihood: 'learned' }).now).toContain('D/2 = 2 nats');
    expect(say({ anatomyLikelihood: 'learned' }).look).toContain('negative');
    expect(say({ anatomyLikelihood: 'learned', hat1: 1, hat2: 0 }).look).not.toContain('negative');
  });

  it('says what a Bernoulli decoder pays at least', () => {
    expect(say({ anatomyLikelihood: 'bernoulli', x3: 0.3, hat3: 0.3 }).look).toContain('there 0.6109, not 0');
    expect(say({ anatomyLikelihood: 'bernoulli', hat1: 0 }).now).toContain('infinite');
  });

  it('says that β and σ² are one knob', () => {
    expect(say({ anatomyBeta: 4 }).look).toContain('the same code as β = 1 at σ = 0.600');
  });

  it('says that a learned σ takes the one knob away', () => {
    expect(say({ anatomyBeta: 4, anatomyLikelihood: 'learned' }).look).toContain('no longer yours');
  });

  it('speaks the pieces and the loss', () => {
    expect(spokenOf(at({}))).toBe('errors 0.3889, constant −1.1401, β KL 0.8339, loss 0.0826 nats');
  });
});

it('gives pieces in the table that add up to the loss', () => {
  const { rows } = tableOf(at({ anatomyBeta: 2 }));
  const value = (row: number): number => Number(rows[row]?.[1]);
  expect(value(0) + value(1) + value(2)).toBeCloseTo(value(3), 12);
});

it('has presets whose keys are all its own', () => {
  for (const { values } of presets) for (const key of Object.keys(values)) expect(params).toHaveProperty(key);
});
