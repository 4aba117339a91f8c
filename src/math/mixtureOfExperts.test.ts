import { describe, expect, it } from 'vitest';
import { expertsMoments, mixtureOfExperts, type Experts } from './mixtureOfExperts.ts';
import { prob } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { relativeError } from './relativeError.ts';
import { softmax } from './softmax.ts';

const three: Experts = {
  gateLogits: [0.5, -0.2, 1],
  experts: [
    { mean: -1, std: 0.5 },
    { mean: 0.5, std: 0.4 },
    { mean: 2, std: 0.8 },
  ],
};

describe('a mixture of experts', () => {
  it('adds gate times density, and shares the datum by Bayes', () => {
    const { logProb, gate, responsibilities, gradGateLogits } = mixtureOfExperts(three, 1.2);
    const joint = softmax(three.gateLogits).map((pi, i) => pi * prob(three.experts[i] ?? { mean: NaN, std: NaN }, 1.2));
    const total = joint.reduce((sum, each) => sum + each, 0);
    expect(relativeError(logProb, Math.log(total))).toBeLessThan(1e-14);
    for (const [i, each] of joint.entries()) {
      expect(relativeError(responsibilities[i] ?? NaN, each / total)).toBeLessThan(1e-13);
      expect(relativeError(gradGateLogits[i] ?? NaN, (gate[i] ?? NaN) - each / total)).toBeLessThan(1e-13);
    }
  });

  it('gives a gate of one in a million the whole datum, if only that expert can explain it', () => {
    const million = {
      gateLogits: [0, Math.log(999_999)],
      experts: [
        { mean: 8, std: 1 },
        { mean: 0, std: 1 },
      ],
    };
    expect(mixtureOfExperts(million, 8).responsibilities[0]).toBeGreaterThan(0.99999998);
  });

  it('keeps the digits of the gate gradient where gate and responsibilities nearly agree', () => {
    const near = {
      gateLogits: [0, 0],
      experts: [
        { mean: 0, std: 1 },
        { mean: 1e-12, std: 1 },
      ],
    };
    // ¼ · log-likelihood difference, y·δ at y = 2, to first order in δ = 1e-12
    expect(relativeError(mixtureOfExperts(near, 2).gradGateLogits[0] ?? NaN, 0.25 * 2e-12)).toBeLessThan(1e-11);
    const same = {
      gateLogits: [0.3, -1],
      experts: [
        { mean: 3, std: 2 },
        { mean: 3, std: 2 },
      ],
    };
    expect(mixtureOfExperts(same, 0.1).gradGateLogits.map(Math.abs)).toEqual([0, 0]);
  });

  it('works where every density underflows', () => {
    const { logProb, responsibilities } = mixtureOfExperts(three, 1e6);
    expect(logProb).toBeLessThan(-1e11);
    expect(responsibilities).toEqual([0, 0, 1]);
  });

  it('has the moments of its density', () => {
    const { mean, std } = expertsMoments(three);
    const moment = (f: (y: number) => number): number =>
      trapezoid((y) => f(y) * Math.exp(mixtureOfExperts(three, y).logProb), -9, 11, 801);
    expect(relativeError(moment(Number), mean)).toBeLessThan(1e-12);
    expect(
      relativeError(
        moment((y) => (y - mean) ** 2),
        std ** 2,
      ),
    ).toBeLessThan(1e-12);
    // a gate that is exactly one-hot leaves one expert
    expect(expertsMoments({ ...three, gateLogits: [0, 5000, 0] })).toEqual({ mean: 0.5, std: 0.4 });
  });

  it('refuses bad input by name', () => {
    expect(() => mixtureOfExperts({ ...three, gateLogits: [1] }, 0)).toThrow(
      'mixtureOfExperts: one gate logit an expert, got 1',
    );
    expect(() => mixtureOfExperts({ gateLogits: [], experts: [] }, 0)).toThrow(
      'mixtureOfExperts: there must be an expert, got 0',
    );
    expect(() => mixtureOfExperts({ ...three, gateLogits: [1, NaN, 0] }, 0)).toThrow(
      'mixtureOfExperts: gate logits must be finite, got NaN',
    );
    expect(() => expertsMoments({ gateLogits: [0], experts: [{ mean: 0, std: 0 }] })).toThrow(
      'expertsMoments: std must be positive and finite, got 0',
    );
    expect(() => mixtureOfExperts(three, Infinity)).toThrow(
      'mixtureOfExperts: the log density at y must be finite, got Infinity',
    );
  });

  it('has moments that an offset far larger than the spread leaves their digits', () => {
    const experts = [1e-9, 2e-9].map((std) => ({ mean: 1e9 + 0.1, std }));
    const [first, second] = softmax([0.3, 1]);
    const variance = (first ?? NaN) * 1e-18 + (second ?? NaN) * 4e-18;
    expect(relativeError(expertsMoments({ gateLogits: [0.3, 1], experts }).std, Math.sqrt(variance))).toBeLessThan(
      1e-14,
    );
  });
});
