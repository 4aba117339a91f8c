import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type SurgeryValues } from './scene.ts';
import { spokenOf, wordsOf } from './words.ts';

const say = (change: Partial<SurgeryValues>) => wordsOf(scene({ ...initialValues(params), ...change }));
const all = (m: number) => ({ surgeryM1: m, surgeryM2: m, surgeryM3: m, surgeryM4: m });

describe('the caption of the surgery', () => {
  it('splits the price in two', () => {
    expect(say({}).now).toBe(
      'Of 1.374 nats, 1.203 tell the data apart and 0.171 is what the average misses of the prior.',
    );
  });

  it('knows the cap, and what is paid beyond it', () => {
    expect(say({ surgeryS: 0.05 }).now).toContain('1.386 nats, is all but its cap, log 4 = 1.386');
    expect(say({ surgeryS: 0.05 }).look).toContain('1.736 nats');
  });

  it('tells codes that are one from codes that are the prior', () => {
    expect(say(all(2)).now).toContain('tell nothing; the whole price, 2.749 nats, is mismatch');
    expect(say({ ...all(0), surgeryS: 1 }).now).toBe('Every code is the prior: no price, no information, no mismatch.');
  });

  it('does not call codes the same that only nearly are', () => {
    expect(say({ ...all(0), surgeryM1: 0.05, surgeryS: 1 }).now).toContain('hardly differ');
  });

  it('sees an average that is almost the prior', () => {
    const spread = { surgeryM1: -1.1, surgeryM2: -0.3, surgeryM3: 0.3, surgeryM4: 1.1, surgeryS: 0.6 };
    expect(say(spread).now).toContain('almost the prior');
  });

  it('says both parts after a move', () => {
    expect(spokenOf(scene(initialValues(params)))).toBe('information 1.20 nats, mismatch 0.17 nats');
  });
});
