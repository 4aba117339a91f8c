import { describe, expect, it } from 'vitest';
import { klNormal } from './kl.ts';
import { klMixtureNormal, klNormalMixture, mixtureEntropy } from './klMixture.ts';
import { mixtureLogProb, type Mixture } from './mixture.ts';
import { meanWithError } from './monteCarlo.ts';
import { logDensity } from './normal.ts';
import { gaussLegendre, integrate } from './quadrature.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';

const bumps = (d: number, w: number, left = 0.5): Mixture => ({
  weights: [left, 1 - left],
  components: [
    { mean: -d, std: w },
    { mean: d, std: w },
  ],
});

describe('KL divergence between a normal and a mixture', () => {
  it('is that of two normals when the mixture has one bump', () => {
    const q = { mean: 0.7, std: 0.3 };
    // the rule loses about 1e-11, mostly in the entropy of the mixture
    expect(relativeError(klNormalMixture(q, bumps(0, 1.2)), klNormal(q, { mean: 0, std: 1.2 }))).toBeLessThan(1e-11);
    expect(relativeError(klMixtureNormal(bumps(0, 1.2), q), klNormal({ mean: 0, std: 1.2 }, q))).toBeLessThan(1e-11);
  });

  it('agrees with Gauss–Legendre in two hundred pieces, also where the log density bends sharply', () => {
    for (const [d, w] of [
      [2, 0.6],
      [4, 0.2],
      [1, 0.25],
    ] as const) {
      const logP = mixtureLogProb(bumps(d, w, 0.3));
      const q = { mean: 0.4, std: 1.1 };
      const logQ = logDensity(q);
      let area = 0;
      for (let piece = 0; piece < 200; piece++) {
        const a = q.mean - 10 * q.std + (20 * q.std * piece) / 200;
        const rule = gaussLegendre(30, a, a + (20 * q.std) / 200);
        area += integrate(rule, (x) => Math.exp(logQ(x)) * (logQ(x) - logP(x)));
      }
      expect(relativeError(klNormalMixture(q, bumps(d, w, 0.3)), area)).toBeLessThan(1e-10);
    }
  });

  it('agrees with Monte Carlo in both directions', () => {
    const p = bumps(2, 0.6);
    const q = { mean: 0.5, std: 1.4 };
    const [logP, logQ] = [mixtureLogProb(p), logDensity(q)];
    const rng = createRng(41);
    const fromQ = meanWithError(
      Array.from({ length: 40_000 }, () => q.mean + q.std * rng.normal()).map((x) => logQ(x) - logP(x)),
    );
    const fromP = meanWithError(
      Array.from({ length: 40_000 }, () => rng.below(2) * 4 - 2 + 0.6 * rng.normal()).map((x) => logP(x) - logQ(x)),
    );
    // four standard errors, with a fixed seed
    expect(Math.abs(fromQ.mean - klNormalMixture(q, p))).toBeLessThan(4 * fromQ.standardError);
    expect(Math.abs(fromP.mean - klMixtureNormal(p, q))).toBeLessThan(4 * fromP.standardError);
  });

  it('has no trouble with a q much narrower than the mixture', () => {
    const value = klNormalMixture({ mean: 2, std: 1e-3 }, bumps(2, 0.6));
    // under so narrow a q the mixture is half a bell of width 0.6, up to the other bump's e^(−22)
    expect(value).toBeCloseTo(klNormal({ mean: 2, std: 1e-3 }, { mean: 2, std: 0.6 }) + Math.log(2), 8);
  });

  it('sees a component ten thousand times narrower than q, in few enough points to wait for', () => {
    const spike = {
      weights: [0.5, 0.5],
      components: [
        { mean: 0, std: 1e-4 },
        { mean: 0, std: 1 },
      ],
    };
    const q = { mean: 0, std: 1 };
    // by mpmath, in pieces around the spike
    expect(relativeError(klNormalMixture(q, spike), 0.69101354076306)).toBeLessThan(1e-12);
    expect(relativeError(klMixtureNormal(spike, q), 3.663269146072508)).toBeLessThan(1e-12);
  });

  it('resolves the kink between two narrow components far apart', () => {
    const q = { mean: 0.1, std: 1 };
    // by mpmath, in pieces around the kink, which is 2.5e-5 wide
    expect(relativeError(klNormalMixture(q, bumps(2, 0.01)), 9008.17471248197)).toBeLessThan(1e-12);
    expect(relativeError(klMixtureNormal(bumps(2, 0.01), q), 5.417073005428146)).toBeLessThan(1e-12);
  });

  it('is refused for a bad normal or mixture, in its own name', () => {
    const bad = { weights: [0.5, 0.6], components: bumps(1, 1).components };
    expect(() => klNormalMixture({ mean: 0, std: 0 }, bumps(1, 1))).toThrow('klNormalMixture: std must be positive');
    expect(() => klNormalMixture({ mean: 0, std: 1 }, bad)).toThrow('klNormalMixture: weights must sum to 1, got 1.1');
    expect(() => klMixtureNormal(bad, { mean: 0, std: 1 })).toThrow('klMixtureNormal: weights must sum to 1');
    expect(() => klMixtureNormal(bumps(1, 1), { mean: NaN, std: 1 })).toThrow('klMixtureNormal: mean must be finite');
    expect(() => mixtureEntropy(bad)).toThrow('mixtureEntropy: weights must sum to 1');
  });
});
