import { describe, expect, it } from 'vitest';
import { categoricalEntropy } from './categorical.ts';
import { relativeError } from './relativeError.ts';
import {
  logSoftmax,
  softmax,
  softmaxCrossEntropy,
  softmaxEntropy,
  softmaxEntropySlope,
  softmaxJacobian,
  softmaxLogNormalizer,
} from './softmax.ts';

// a few operations of 1e-16 each
const rounding = 1e-14;

describe('softmax', () => {
  it('divides exponentials by their sum', () => {
    const [a, b, c] = [Math.exp(1.25), Math.exp(2.5), Math.exp(0.625)];
    const p = softmax([1, 2, 0.5], 0.8);
    for (const [i, size] of [a, b, c].entries())
      expect(relativeError(p[i] ?? NaN, size / (a + b + c))).toBeLessThan(rounding);
  });

  it('does not overflow, and shares equally between ties', () => {
    expect(softmax([1e4, 1e4, -1e4])).toEqual([0.5, 0.5, 0]);
    expect(softmax([1e4, 1e4, -1e4], 1e-6)).toEqual([0.5, 0.5, 0]);
    expect(softmax([Number.MAX_VALUE, -Number.MAX_VALUE])).toEqual([1, 0]);
  });

  it('goes to the winner as T goes to 0, and to the center as T grows', () => {
    expect(softmax([1, 2, 0.5], 1e-6)).toEqual([0, 1, 0]);
    for (const p of softmax([1, 2, 0.5], 1e6)) expect(Math.abs(p - 1 / 3)).toBeLessThan(1e-6);
  });

  it('keeps the logarithm where the probability underflows or is nearly 1', () => {
    expect(logSoftmax([0, -2000])).toEqual([0, -2000]);
    // log(1 + e^−46), with 60 digits
    expect(relativeError(logSoftmax([46, 0])[0] ?? NaN, -1.0530617357553812e-20)).toBeLessThan(rounding);
  });

  it('has the normalizer LSE(a/T), also where the exponentials overflow', () => {
    // the calculator that says infinity; 60 digits
    expect(relativeError(softmaxLogNormalizer([1000, 1000.5, 999]), 1001.1041306053368)).toBeLessThan(rounding);
    expect(relativeError(softmaxLogNormalizer([1, 3], 2), Math.log(Math.exp(0.5) + Math.exp(1.5)))).toBeLessThan(
      rounding,
    );
  });
});

describe('the entropy of a softmax', () => {
  it('is −Σ π log π', () => {
    const logits = [0.3, -1, 2, 0.1];
    expect(relativeError(softmaxEntropy(logits, 0.7), categoricalEntropy(softmax(logits, 0.7)))).toBeLessThan(rounding);
    expect(relativeError(softmaxEntropy([4, 4, 4]), Math.log(3))).toBeLessThan(rounding);
    expect(softmaxEntropy([7])).toBe(0);
  });

  it('keeps its digits where one outcome has nearly all the mass', () => {
    // 60 digits: e^−100 (1 + 100), to first order; its square is below 1e-40
    expect(relativeError(softmaxEntropy([100, 0]), 101 * Math.exp(-100))).toBeLessThan(rounding);
  });

  it('rises with T at the rate Var[a]/T³', () => {
    const logits = [1, 2, 0.5];
    const h = 1e-4;
    const slope = (softmaxEntropy(logits, 0.8 + h) - softmaxEntropy(logits, 0.8 - h)) / (2 * h);
    // the square of the step
    expect(relativeError(slope, softmaxEntropySlope(logits, 0.8))).toBeLessThan(1e-7);
    expect(softmaxEntropySlope([3, 3, 3], 2)).toBe(0);
  });

  it('keeps the digits of its slope when it is hot and when it is cold', () => {
    // hot: Var[a]/T³ with equal probabilities, off by 1e-6; cold: e^−100 100² to first order
    expect(relativeError(softmaxEntropySlope([0, 1], 1e6), 0.25e-18)).toBeLessThan(1e-6);
    expect(relativeError(softmaxEntropySlope([100, 0]), 1e4 * Math.exp(-100))).toBeLessThan(rounding);
    // here e^step alone is 0, but the slope is not
    expect(softmaxEntropySlope([0, -7.46e-4], 1e-6)).toBeGreaterThan(0);
  });
});

describe('the derivatives of a softmax', () => {
  it('sum to zero along each row, with the digits of a probability that is nearly 1', () => {
    const jacobian = softmaxJacobian([40, 0, -2]);
    for (const row of jacobian) expect(Math.abs(row.reduce((sum, x) => sum + x, 0))).toBeLessThan(1e-30);
    expect(relativeError(jacobian[0]?.[0] ?? NaN, Math.exp(-40) + Math.exp(-42))).toBeLessThan(rounding);
  });

  it('are divided by the temperature', () => {
    const warm = softmaxJacobian([2, 4], 2)[0]?.[1] ?? NaN;
    expect(relativeError(warm, (softmaxJacobian([1, 2])[0]?.[1] ?? NaN) / 2)).toBeLessThan(rounding);
  });
});

describe('the cross-entropy', () => {
  it('is −log π of the label, with the gradient prediction minus target', () => {
    const { loss, gradient } = softmaxCrossEntropy([0.2, -1, 1.7], 0);
    expect(relativeError(loss, -Math.log(softmax([0.2, -1, 1.7])[0] ?? NaN))).toBeLessThan(rounding);
    const [p0 = NaN, p1, p2] = softmax([0.2, -1, 1.7]);
    expect(gradient).toEqual([p0 - 1, p1, p2]);
  });

  it('is small but not zero for a label that wins', () => {
    const { loss, gradient } = softmaxCrossEntropy([46, 0], 0);
    expect(relativeError(loss, 1.0530617357553812e-20)).toBeLessThan(rounding);
    expect(relativeError(gradient[0] ?? NaN, -1.0530617357553812e-20)).toBeLessThan(rounding);
  });

  it('is large but finite for a label that loses', () => {
    expect(softmaxCrossEntropy([1e4, -1e4], 1).loss).toBe(2e4);
  });
});

describe('bad input', () => {
  it('is refused by name', () => {
    expect(() => softmax([])).toThrow('softmax: logits must be one or more finite numbers');
    expect(() => softmax([1, Infinity])).toThrow('softmax: logits must be one or more finite numbers, got Infinity');
    expect(() => softmaxEntropy([1, NaN])).toThrow(
      'softmaxEntropy: logits must be one or more finite numbers, got NaN',
    );
    expect(() => softmaxEntropySlope([1, 2], 0)).toThrow('softmaxEntropySlope: T must be positive and finite, got 0');
    expect(() => softmaxCrossEntropy([1, 2], 2)).toThrow(
      'softmaxCrossEntropy: label must be an index of the logits, got 2',
    );
    expect(() => softmaxCrossEntropy([1, 2], 0.5)).toThrow(RangeError);
  });
});
