import { describe, expect, it } from 'vitest';
import { productNormals } from '../../math/productNormal.ts';
import { initialValues } from '../../notebook/param.ts';
import { judgeChain } from '../../testing/judge.ts';
import { expertsOf } from './experts.ts';
import { derivations } from './index.ts';
import { four } from './params.ts';

describe('the derivations of the product of many normals', () => {
  it('agree with the product rule of the library for any number of factors', () => {
    const { normal, logZ } = productNormals(expertsOf(initialValues(four)));
    const [mean, variance] = [judgeChain(derivations, 'D22.moments')[1]?.value].flat();
    expect(mean).toBeCloseTo(normal.mean, 14);
    expect(variance).toBeCloseTo(normal.std ** 2, 14);
    expect(judgeChain(derivations, 'D22.normalizer')[2]?.value).toBeCloseTo(logZ, 13);
  });

  it('do not let the width notice that experts disagree: only Z does', () => {
    const agree = { mean1: 0, mean2: 0, mean3: 0, mean4: 0 };
    const apart = { mean1: -3, mean2: 3, mean3: -3, mean4: 3 };
    const [near, far] = [agree, apart].map((changed) => ({
      variance: [judgeChain(derivations, 'D22.moments', changed)[2]?.value].flat()[1],
      logZ: Number(judgeChain(derivations, 'D22.normalizer', changed)[0]?.value),
    }));
    expect(far?.variance).toBeCloseTo(near?.variance ?? NaN, 13);
    expect(far?.logZ).toBeLessThan((near?.logZ ?? NaN) - 5);
  });
});
