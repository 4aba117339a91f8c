import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapAnswer, PosteriorAnswer } from '../../../../vae/protocol/questions.ts';
import { windowOf } from '../evidence/ladder.ts';
import { bell, radiusOf, viewOf } from './picture.ts';
import { gapRungs, gapWords, worstOf } from './scene.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const gapOf = (elbo: number, amortization: number, approximation: number, error = 1e-5): GapAnswer => ({
  kind: 'gap',
  x: new Float32Array(1),
  method: 'grid',
  draws: 0,
  elboEncoder: { value: elbo, error },
  elboBest: { value: elbo + amortization, error },
  logEvidence: { value: elbo + amortization + approximation, error },
  amortization: { value: amortization, error },
  approximation: { value: approximation, error },
  best: { mean: [0, 0], std: [1, 0.5] },
  encoder: { mean: [0.5, 0], std: [0.3, 0.5] },
});

describe('the bars of the inference gap', () => {
  it('climb from the encoder’s ELBO by the two gaps to log p(x)', () => {
    fc.assert(
      fc.property(number(-1e4, 1e3), number(0, 100), number(0, 100), (elbo, amortization, approximation) => {
        const rungs = gapRungs(gapOf(elbo, amortization, approximation));
        const of = Object.fromEntries(rungs.map((rung) => [rung.id, rung]));
        expect(of['amortization']!.from).toBe(of['encoder']!.to);
        expect(of['amortization']!.to).toBe(of['best']!.to);
        expect(of['approximation']!.from).toBe(of['best']!.to);
        expect(of['approximation']!.to).toBe(of['evidence']!.to);
        expect(of['best']!.to).toBeGreaterThanOrEqual(of['encoder']!.to);
        expect(of['evidence']!.to).toBeGreaterThanOrEqual(of['best']!.to);
        const [low, high] = windowOf(rungs);
        expect(low).toBeLessThan(elbo);
        expect(high).toBeGreaterThan(of['evidence']!.to);
      }),
      { seed: 1 },
    );
  });

  it('say which of encoder and family costs more, and nothing where that cannot be told', () => {
    expect(gapWords(gapOf(-3, 1, 0.1)).look).toContain('A better encoder would gain more');
    expect(gapWords(gapOf(-3, 0.1, 1)).look).toContain('A richer family of q would gain more');
    expect(gapWords(gapOf(-3, 0.5, 0.5, 0.1)).look).toContain('Neither is clearly the greater');
    expect(gapWords(gapOf(-3, 0.01, 0.01, 0.1)).says).toContain('cannot be told from the true posterior');
  });

  it('say why there is no grid where there are many units', () => {
    const many = { ...gapOf(-3, 1, 1, 0.01), method: 'draws', draws: 2048 } as const;
    expect(gapWords(many).look).toContain('estimated by 2,048 draws from the best q: in expectation it lies below');
  });

  it('belong to the item whose gap is the greatest', () => {
    expect(worstOf([0.1, 3, 0.2])).toBe(1);
    expect(worstOf([5])).toBe(0);
  });
});

describe('the picture of the posterior', () => {
  const side = 41;
  const at = (i: number): number => -4 + (8 * i) / (side - 1);
  const posterior: PosteriorAnswer = {
    kind: 'posterior',
    x: new Float32Array(1),
    axes: [
      { min: -4, max: 4, points: side },
      { min: -4, max: 4, points: side },
    ],
    logPosterior: Float32Array.from(
      { length: side * side },
      (_, i) => -0.5 * ((at(i % side) / 0.5) ** 2 + at(Math.floor(i / side)) ** 2),
    ),
    posterior: { mean: [0, 0], std: [0.5, 1] },
    correlation: 0,
    encoder: { mean: [0.5, 0], std: [0.3, 0.5] },
    logEvidence: { value: 0, error: 0 },
    elbo: { value: 0, error: 0 },
    gap: { value: 0, error: 0 },
  };

  it('holds 99 % of the true posterior and both q, each unit along its own axis', () => {
    const none = {
      ...gapOf(0, 1, 1),
      best: { mean: [0, 0], std: [0.01, 0.01] },
      encoder: { mean: [0, 0], std: [0.01, 0.01] },
    };
    const radius = radiusOf(0.99);
    // The grid has points every 0.2.
    expect(Math.abs(viewOf(posterior, none, 0)[1] - 0.5 * radius)).toBeLessThan(0.21);
    expect(Math.abs(viewOf(posterior, none, 1)[1] - radius)).toBeLessThan(0.21);
    const wide = { ...none, best: { mean: [3, 0], std: [1, 1] } };
    expect(viewOf(posterior, wide, 0)[1]).toBeCloseTo(5.6, 10);
  });

  it('has ellipses that hold the share of mass that they claim', () => {
    // The squared distance from the middle is exponential with mean 2.
    for (const share of [0.5, 0.9]) expect(1 - Math.exp(-(radiusOf(share) ** 2) / 2)).toBeCloseTo(share, 12);
  });

  it('has bells of area one', () => {
    const q = bell({ mean: [0.3], std: [0.7] });
    let area = 0;
    for (let z = -6; z < 6; z += 0.01) area += 0.01 * q(z);
    expect(area).toBeCloseTo(1, 6);
  });
});
