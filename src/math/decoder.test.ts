import { describe, expect, it } from 'vitest';
import { decode, decoderLogJoint, type Decoder } from './decoder.ts';

const decoder: Decoder = {
  hidden: [{ weights: [1, -1, 0, 2], bias: [0.5, 0] }],
  activation: 'relu',
  output: { weights: [1, 0, 2, 1, -1, 0], bias: [0, 1, 0] },
};
const gaussian = { kind: 'gaussian', mean: 'linear', std: 2 } as const;

describe('a decoder', () => {
  it('reads weights as [inputs, outputs], row by row', () => {
    // hidden: (1 · 1 + 0.5, −1 + 2 · 3) = (1.5, 5); output: (1.5 + 5, 1 − 5, 2 · 1.5)
    expect([...decode(decoder, [1, 3])]).toEqual([6.5, -4, 3]);
    expect([...decode({ ...decoder, activation: 'tanh' }, [0, 0])][2]).toBeCloseTo(2 * Math.tanh(0.5), 15);
    expect([...decode({ ...decoder, activation: 'sigmoid' }, [0, 0])][1]).toBeCloseTo(1 - 0.5, 15);
  });

  it('has the joint density of prior and likelihood', () => {
    const prior = -Math.log(2 * Math.PI) - 5;
    const error = (1.5 ** 2 + 4 ** 2 + 2 ** 2) / 8;
    expect(decoderLogJoint(decoder, gaussian, [5, 0, 1], [1, 3])).toBeCloseTo(
      prior - error - 3 * Math.log(2 * Math.sqrt(2 * Math.PI)),
      13,
    );
    const white = (logit: number): number => 1 / (1 + Math.exp(-logit));
    expect(decoderLogJoint(decoder, { kind: 'bernoulli' }, [1, 0, 1], [1, 3])).toBeCloseTo(
      prior + Math.log(white(6.5)) + Math.log(white(4)) + Math.log(white(3)),
      13,
    );
    expect(decoderLogJoint(decoder, { ...gaussian, mean: 'sigmoid' }, [1, 0, 1], [1, 3])).toBeCloseTo(
      prior -
        ((1 - white(6.5)) ** 2 + white(-4) ** 2 + (1 - white(3)) ** 2) / 8 -
        3 * Math.log(2 * Math.sqrt(2 * Math.PI)),
      13,
    );
  });

  it('is refused where its layers, the datum or the likelihood do not fit', () => {
    const at = (bad: Partial<Decoder>, likelihood: Parameters<typeof decoderLogJoint>[1] = gaussian, x = [0, 0, 0]) => {
      return () => decoderLogJoint({ ...decoder, ...bad }, likelihood, x, [0, 0]);
    };
    expect(at({ hidden: [] })).toThrow('decoderLogJoint: there must be one or two hidden layers, got 0');
    expect(at({ hidden: [{ weights: [1, 2, 3], bias: [0, 0] }] })).toThrow(/weights must number inputs times outputs/);
    expect(at({ output: { weights: [1, 2, 3, 4, 5, NaN], bias: [0, 0, 0] } })).toThrow(
      /weights must be finite, got NaN/,
    );
    expect(at({}, gaussian, [0])).toThrow(/x must have as many numbers as the decoder gives, got \[1,3\]/);
    expect(at({}, gaussian, [0, 0, Infinity])).toThrow(/x must be finite, got Infinity/);
    expect(at({}, { kind: 'bernoulli' }, [0, 2, 0])).toThrow(/x must lie in \[0, 1\], got 2/);
    expect(at({}, { ...gaussian, std: 0 })).toThrow(/std must be positive, got 0/);
  });
});
