import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import type { LadderValues } from './quantities.ts';
import { scene } from './scene.ts';
import { verdictOf, wordsOf } from './words.ts';

const start = initialValues(params);
const say = (change: Partial<LadderValues>) => wordsOf(scene({ ...start, ...change }));
const spaces = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the caption of the ladder', () => {
  it('names the one line that is not level, and what it gives away', () => {
    expect(spaces(say({}).now)).toBe(
      'Every rung is level but one: at Jensen’s line the value drops by 0.01745 nats, exactly KL(q ‖ posterior).',
    );
  });

  it('turns every word with the sign', () => {
    const { now, look } = say({ sign: 'loss' });
    expect(now).toContain('the loss rises by 0.01745 nats');
    expect(spaces(look)).toContain('upper bound on −log p(x)');
    expect(look).toContain('never goes below 1.17118 nats');
    expect(verdictOf(scene({ ...start, sign: 'loss' }))).toBe('loss 1.18863 nats, gap 0.01745');
    expect(verdictOf(scene(start))).toBe('ELBO −1.18863 nats, gap 0.01745');
  });

  it('says that all is level at the posterior, and at its rounding', () => {
    expect(spaces(say({ qSize1: 0.25, qSize2: 0.6, qSize3: 0.7 }).now)).toBe(
      'Every rung is level at −1.17118 nats: q is the posterior, and the bound is log p(x).',
    );
    expect(spaces(say({ qSize1: 0.25, qSize2: 0.6, qSize3: 0.7, sign: 'loss' }).now)).toBe(
      'Every rung is level at 1.17118 nats: q is the posterior, and the loss is −log p(x).',
    );
    expect(say({ latent: 'continuous', meanQ: 0.876, stdQ: 0.423 }).now).toContain('but for its own rounding');
  });
});
