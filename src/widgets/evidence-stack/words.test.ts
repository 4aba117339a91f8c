import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type StackValues } from './scene.ts';
import { headsOf, powerText, verdictOf, wordsOf } from './words.ts';

const start = initialValues(params);
const say = (change: Partial<StackValues>) => {
  const { now, look } = wordsOf(scene({ ...start, ...change }));
  return { now: now.replaceAll('\u00A0', ' '), look };
};

describe('the caption of the stack', () => {
  it('adds up what nobody saw, and keeps it between the largest and that plus log 3', () => {
    const { now, look } = say({});
    expect(now).toBe('Nobody saw z, so all three bars add up: p(x) = 0.3100, and its log is −1.17118 nats.');
    expect(look).toContain('0.79493 above the log of the tallest bar');
  });

  it('splits a product where z was observed', () => {
    expect(say({ zSeen: 'observed' }).now).toBe(
      'z = 2 was observed, so one bar is left: log p(x, z) = log p(z) + log p(x | z) = −1.20397 − 0.91629 = −2.12026.',
    );
    expect(say({ zSeen: 'observed', latent: 'continuous' }).now).toContain('= −0.96394 − 1.91175 = −2.87569');
    expect(verdictOf(scene({ ...start, zSeen: 'observed' }))).toBe('log p(x, z) −2.12026 nats');
  });

  it('sees equal bars and a towering one', () => {
    expect(say({ lik1: 0.12, lik2: 0.2, lik3: 0.3 }).look).toContain('the most it can be');
    expect(say({ lik1: 0.12, lik2: 0.21, lik3: 0.3 }).look).not.toContain('the most it can be');
    expect(say({ lik1: 0.01, lik2: 0.01, lik3: 1 }).look).toContain('towers');
  });

  it('does not call a height a bound on an area', () => {
    expect(say({ latent: 'continuous', noise: 0.1 }).look).toContain('no longer a bound');
    expect(say({ latent: 'continuous' }).look).toContain('1.060 wide');
  });

  it('writes a power of ten only where there is one', () => {
    expect(powerText(0)).toBe('');
    expect(powerText(-851)).toBe(', in 10⁻⁸⁵¹');
    expect(headsOf(scene(start))).toHaveLength(3);
  });
});
