import { describe, expect, it } from 'vitest';
import { createSchedule } from './diffusion.ts';
import { relativeError } from './relativeError.ts';
import { snrBetas } from './snrBetas.ts';

describe('betas of a log signal-to-noise ratio that falls evenly', () => {
  it('give a schedule with these ratios', () => {
    const { snr } = createSchedule(snrBetas(41, 200, 1 / 200));
    for (let t = 1; t <= 41; t++) expect(relativeError(snr[t] ?? NaN, 200 ** (1 - (t - 1) / 20))).toBeLessThan(1e-12);
    expect(snr[21]).toBeCloseTo(1, 12);
  });

  it('refuse one step, and ratios that do not fall', () => {
    expect(() => snrBetas(1, 10, 1)).toThrow('snrBetas: count must be an integer of at least 2, got 1');
    expect(() => snrBetas(5, 1, 10)).toThrow('snrBetas: the ratios must be positive and fall');
  });
});
