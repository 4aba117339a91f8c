import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type BoundValues } from './scene.ts';
import { wordsOf } from './words.ts';

const say = (change: Partial<BoundValues>) => wordsOf(scene({ ...initialValues(params), ...change }));

describe('the caption of the importance-weighted bound', () => {
  it('calls one sample the ELBO, and more of them by number', () => {
    expect(say({ importanceSamples: 1 }).now).toBe(
      'With one sample this is the ELBO, −1.1886 nats, and the gap is the KL: 0.0174.',
    );
    expect(say({}).now).toBe(
      'With 3 samples the bound stands at −1.1773 nats; the gap has shrunk from 0.0174 to 0.0061.',
    );
  });

  it('says when the bars have met the guide', () => {
    expect(say({ importanceSamples: 8 }).look).toContain('twice the samples buy half the gap');
    expect(say({ qSize1: 1, qSize2: 0.05, qSize3: 0.02 }).look).toContain('standard deviation');
  });

  it('knows the posterior', () => {
    expect(say({ qSize1: 0.25, qSize2: 0.6, qSize3: 0.7 }).now).toContain('one sample is enough');
  });
});
