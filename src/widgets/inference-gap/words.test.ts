import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { climb } from './climb.ts';
import { scene } from './scene.ts';
import { encoderOf, type GapValues } from './values.ts';
import { wordsOf } from './words.ts';

const start = initialValues(params);
const say = (change: Partial<GapValues>) => wordsOf(scene({ ...start, ...change }));

describe('the caption of the inference gap', () => {
  it('names both parts of the gap', () => {
    expect(say({}).now).toBe(
      'The bound misses 0.802 nats: 0.090 because the encoder’s bell is not the best one, 0.712 because the best one is a bell.',
    );
  });

  it('says log 2 where q is the best bell on one of two hills, and only there', () => {
    const best = say({ encoderMean: 1.33, encoderStd: 0.188 });
    expect(best.now).toContain('the amortization gap is closed');
    expect(best.look).toContain('about log 2, or 0.693');
    expect(say({ squareX: -3, squareNoise: 0.5, encoderMean: 0, encoderStd: 0.277 }).look).not.toContain('log 2');
  });

  it('says that the top between the hills is not the highest', () => {
    const end = climb(start, encoderOf({ ...start, encoderMean: 0.3, encoderStd: 1 })).at(-1);
    const words = say({ encoderMean: end?.mean ?? NaN, encoderStd: end?.std ?? NaN });
    expect(words.now).toContain('No small step lifts this bound');
    expect(end?.mean).toBeCloseTo(0, 3);
  });

  it('sees a q that stands between the hills', () => {
    expect(say({ encoderMean: 0.3, encoderStd: 1 }).look).toContain('empty valley');
  });
});
