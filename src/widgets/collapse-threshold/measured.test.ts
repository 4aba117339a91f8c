import { describe, expect, it } from 'vitest';
import { spectrumOf } from './measured.ts';

describe('the spectrum of generated data', () => {
  // Values measured by another program on data of its own. 2,000 items leave 3 % of a variance open; four times that is allowed.
  it.each([
    ['heat-bump', [1.8, 0.74, 0.32], 32],
    ['wave', [4.15, 3.99], 32],
    ['oscillator', [0.9, 0.53, 0.29], 40],
    ['pendulum', [0.57, 0.56, 0.5], 256],
  ] as const)('has its known largest values and all its directions for %s', (name, known, count) => {
    const found = spectrumOf(name);
    expect(found).toHaveLength(count);
    known.forEach((value, i) => expect(Math.abs((found[i] ?? NaN) / value - 1)).toBeLessThan(4 * Math.sqrt(2 / 2000)));
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(found.at(-1)).toBeGreaterThan(0);
  });

  it('is the same every time it is asked for', () => {
    expect(spectrumOf('wave')).toBe(spectrumOf('wave'));
  });
});
