import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { scene, type ExactValues } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<ExactValues>) => scene({ ...start, ...change });
const say = (change: Partial<ExactValues>) => wordsOf(at(change));

describe('the caption of the exact VAE', () => {
  it('follows the training: before, on the way, landed', () => {
    expect(say({}).now).toContain('5.0886 nats below');
    expect(say({ exactStep: 30 }).look).toContain('on its way to 0.547');
    expect(say({ exactStep: 400 }).now).toContain('w/(w²+σ²) is 0.5474');
  });

  it('says what both together reach, and what they let go', () => {
    expect(say({ exactTrain: 'both', exactStep: 400 }).now).toContain('w² is 3.5100, λ − σ² is 3.5100');
    expect(say({ exactTrain: 'both', exactStep: 120 }).now).toMatch(/gained|closed/);
    expect(say({ exactTrain: 'both', exactSpread: 0.6, exactStep: 400 }).now).toContain('let go');
  });

  it('says that the evidence falls first where both are trained, and by how much', () => {
    expect(say({ exactTrain: 'both', exactStep: 25 }).look).toContain('fallen by 0.2038');
    expect(say({ exactTrain: 'both', exactStep: 100 }).look).toContain('gained 0.1002');
  });

  it('claims nothing of a decoder that has not moved, or cannot', () => {
    const saddle = say({ exactTrain: 'both', exactSlope: 0, exactStep: 400 });
    expect(saddle.now).toContain('nothing moves');
    expect(saddle.look).toContain('2.5318 nats');
    // The encoder starts as the posterior itself, so that the gap is closed from the first step on.
    const exact = { exactSlope: 0.6, exactNoise: 0.8, exactOffset: 0.5, exactStartSlope: 0.6, exactStartOffset: -0.3 };
    const slow = { ...exact, exactStartWidth: 0.8, exactSpread: 0.6, exactMean: 0.5, exactRate: 0.005 } as const;
    expect(say({ ...slow, exactTrain: 'both', exactStep: 1 }).now).not.toContain('let go');
  });

  it('says that the gap is closed only where the readout shows no digit of it', () => {
    expect(say({ exactStep: 100 }).now).not.toContain('closed');
    expect(say({ exactStep: 150 }).now).toContain('closed');
  });

  it('says that one draw a step jitters, but not of a run so slow that it is still on its way', () => {
    expect(say({ exactGradient: 'draw', exactRate: 0.005, exactStep: 400 }).look).not.toContain('jitters');
    expect(say({ exactGradient: 'draw', exactStep: 20 }).look).toContain('last draw');
    expect(say({ exactGradient: 'draw', exactStep: 390 }).look).toContain('jitters');
  });

  it('says that an encoder was placed by hand', () => {
    expect(say({ exactStartSlope: -0.8 }).now).toContain('where you put it');
  });

  it('speaks the step with its numbers', () => {
    expect(spokenOf(at({ exactStep: 400 }))).toContain('step 400');
  });
});

it('gives a bound and a gap in the table that add up to the evidence', () => {
  const { rows } = tableOf(at({ exactStep: 12 }));
  const value = (name: string): number => Number(rows.find(([first]) => String(first).startsWith(name))?.[1]);
  expect(value('ELBO (nats') + value('gap')).toBeCloseTo(value('log-evidence'), 12);
});

it('has presets whose keys are all its own', () => {
  for (const { values } of presets) for (const key of Object.keys(values)) expect(params).toHaveProperty(key);
});
