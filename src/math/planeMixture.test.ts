import { describe, expect, it } from 'vitest';
import { logSoftmax, planeLogProb, planeMixtureAt } from './planeMixture.ts';

const mixture = {
  logWeights: logSoftmax([0.3, -1, 0.8]),
  components: [
    { mean: [1, -2], logVar: [-1, 0.5] },
    { mean: [-2, 0.5], logVar: [0.3, -2] },
    { mean: [0, 3], logVar: [0, 0] },
  ],
} as const;

describe('a mixture of normals in the plane', () => {
  it('integrates to 1 on a fine grid', () => {
    const shares = new Float64Array(3);
    const step = 0.05;
    let sum = 0;
    for (let x = -10; x < 10; x += step)
      for (let y = -10; y < 10; y += step) sum += Math.exp(planeMixtureAt(mixture, x, y, shares)) * step * step;
    // The rule of the middle is exact to rounding for bells that the grid resolves and holds.
    expect(sum).toBeCloseTo(1, 6);
  });

  it('divides each place by Bayes’ rule, with what each component says of a datum as one more factor', () => {
    const shares = new Float64Array(3);
    const said = [-3, 0.5, -1];
    const value = planeMixtureAt(mixture, 0.2, 0.4, shares, said);
    const terms = mixture.components.map((component, c) =>
      Math.exp((mixture.logWeights[c] ?? NaN) + planeLogProb(component, 0.2, 0.4) + (said[c] ?? NaN)),
    );
    const sum = terms.reduce((total, term) => total + term, 0);
    expect(value).toBeCloseTo(Math.log(sum), 12);
    terms.forEach((term, c) => expect(shares[c]).toBeCloseTo(term / sum, 12));
  });

  it('keeps its logarithm far out, where every density is 0 in a double', () => {
    const shares = new Float64Array(3);
    // The tallest bell reaches farthest; its exponent by hand.
    const exponent = -0.5 * (-1 + 0.5 + Math.exp(1) + 102 ** 2 * Math.exp(-0.5));
    const expected = (mixture.logWeights[0] ?? NaN) - Math.log(2 * Math.PI) + exponent;
    expect(planeMixtureAt(mixture, 0, 100, shares)).toBeCloseTo(expected, 9);
    expect(shares[0]).toBe(1);
  });
});
