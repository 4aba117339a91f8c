import { describe, expect, it } from 'vitest';
import { refusals } from './choices.ts';
import { defaults, type Settings } from './settings.ts';

const usual = defaults['heat-bump'];
const refused = (change: Partial<Settings>, unitRange = false): readonly string[] =>
  Object.keys(refusals({ ...usual, ...change }, unitRange));

describe('choices that do not go together', () => {
  it('are none among the settings that every data set starts with', () => {
    for (const settings of Object.values(defaults)) expect(refusals(settings, false)).toEqual({});
  });

  it('are free bits and a learned prior, whose KL is no sum over units', () => {
    expect(refused({ freeBits: 0.5 })).toEqual([]);
    for (const prior of ['mixture', 'vamp'] as const) {
      expect(refused({ prior })).toEqual([]);
      expect(refused({ prior, freeBits: 0.5 })).toEqual(['freeBits']);
    }
  });

  it('are the importance-weighted bound and anything that acts on the KL alone', () => {
    expect(refused({ samples: 5 })).toEqual([]);
    expect(refused({ samples: 5, prior: 'mixture' })).toEqual([]);
    expect(refused({ samples: 5, beta: 4 })).toEqual(['beta']);
    expect(refused({ samples: 5, annealing: 'ramp' })).toEqual(['annealing']);
    expect(refused({ samples: 5, freeBits: 0.1 })).toEqual(['freeBits']);
    expect(refused({ samples: 1, beta: 4, annealing: 'cyclic', freeBits: 0.1 })).toEqual([]);
  });

  it('are a Bernoulli likelihood and data beyond [0, 1]', () => {
    for (const likelihood of ['bernoulli', 'continuous-bernoulli'] as const) {
      expect(refused({ likelihood })).toEqual(['likelihood']);
      expect(refused({ likelihood }, true)).toEqual([]);
    }
  });

  it('are each told in a sentence that says what is needed instead', () => {
    const all = refusals(
      { ...usual, likelihood: 'bernoulli', prior: 'vamp', samples: 5, beta: 2, annealing: 'ramp', freeBits: 1 },
      false,
    );
    expect(Object.keys(all)).toHaveLength(4);
    for (const sentence of Object.values(all)) expect(sentence).toMatch(/^[A-Z].* needs? .*\.$/);
  });
});
