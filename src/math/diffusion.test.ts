import { describe, expect, it } from 'vitest';
import {
  createSchedule,
  forwardMarginal,
  forwardPosterior,
  linearBetas,
  meanFromNoise,
  noised,
  noiseWeight,
} from './diffusion.ts';
import { relativeError } from './relativeError.ts';

const five = createSchedule([0.1, 0.15, 0.2, 0.3, 0.4]);

describe('a noise schedule', () => {
  it('leaves 0.612 of the variance after three steps, and noise beats signal from the fourth on', () => {
    expect(five.alphaBar[3]).toBeCloseTo(0.612, 15);
    expect([...five.snr].findIndex((ratio) => ratio < 1)).toBe(4);
  });

  it('starts from the datum: nothing lost, no noise', () => {
    expect([five.alphaBar[0], five.noise[0], five.snr[0]]).toEqual([1, 0, Infinity]);
  });

  it('has the noise of a thousand linear steps to rounding', () => {
    const schedule = createSchedule(linearBetas(1000));
    expect(schedule.beta[1]).toBe(1e-4);
    expect(schedule.beta[1000]).toBeCloseTo(0.02, 17);
    // 60-digit product
    expect(relativeError(schedule.alphaBar[1000] ?? NaN, 4.035829765375683e-5)).toBeLessThan(1e-12);
    expect(schedule.snr.every((ratio, t) => t === 0 || ratio < (schedule.snr[t - 1] ?? NaN))).toBe(true);
  });

  it('keeps the digits of 1 − ᾱ where hardly anything is added', () => {
    const faint = createSchedule([1e-14, 1e-14]);
    // 2e-14 − 1e-28
    expect(relativeError(faint.noise[2] ?? NaN, 2e-14)).toBeLessThan(1e-14);
    expect(relativeError(faint.snr[2] ?? NaN, 5e13)).toBeLessThan(1e-13);
  });

  it('refuses no steps, and betas of 0, 1 or worse', () => {
    expect(() => createSchedule([])).toThrow('createSchedule: there must be a step, got 0');
    for (const beta of [0, 1, -0.1, NaN]) expect(() => createSchedule([0.1, beta])).toThrow('between 0 and 1');
    expect(() => linearBetas(1)).toThrow('linearBetas: count must be an integer of at least 2, got 1');
    expect(() => linearBetas(10, 0)).toThrow('linearBetas: betas must lie between 0 and 1');
  });
});

describe('a step of the forward chain', () => {
  it('has the values of the reference', () => {
    const xt = noised(five, 3, 1.2, 0.4);
    expect(xt).toBeCloseTo(1.1879237303875403, 14);
    const { slope, offset, std } = forwardPosterior(five, 3, 1.2);
    expect(slope * xt + offset).toBeCloseTo(1.1845474748922888, 14);
    expect(std ** 2).toBeCloseTo(0.1211340206185567, 15);
    expect(meanFromNoise(five, 3, xt, 0.1)).toBeCloseTo(1.2922411986849496, 14);
    expect(noiseWeight(five, 3)).toBeCloseTo(0.5319148936170213, 14);
  });

  it('aims at the target when the predicted noise is the one that was added', () => {
    for (let t = 2; t <= 5; t++) {
      const xt = noised(five, t, -0.7, 1.3);
      const { slope, offset } = forwardPosterior(five, t, -0.7);
      expect(meanFromNoise(five, t, xt, 1.3)).toBeCloseTo(slope * xt + offset, 13);
    }
  });

  it('goes back to the datum from t = 1 with the noise that was added', () => {
    expect(meanFromNoise(five, 1, noised(five, 1, 0.9, -0.4), -0.4)).toBeCloseTo(0.9, 14);
  });

  it('refuses times outside the chain, and t = 1 where there is no posterior', () => {
    expect(() => forwardMarginal(five, 0)).toThrow('forwardMarginal: t must be in 1 to 5, got 0');
    expect(() => noised(five, 6, 0, 0)).toThrow('t must be in 1 to 5, got 6');
    expect(() => meanFromNoise(five, 1.5, 0, 0)).toThrow('meanFromNoise: t must be in 1 to 5, got 1.5');
    expect(() => forwardPosterior(five, 1, 0)).toThrow('forwardPosterior: t must be in 2 to 5, got 1');
    expect(() => noiseWeight(five, 1)).toThrow('noiseWeight: t must be in 2 to 5, got 1');
  });
});
