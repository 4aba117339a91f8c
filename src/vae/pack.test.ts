import { describe, expect, it } from 'vitest';
import { pack, unpack } from './pack.ts';

describe('pack and unpack', () => {
  it.each([1, 2] as const)('keep numbers within half a level with %i characters each', (width) => {
    const values = Float32Array.from({ length: 200 }, (_, i) => Math.sin(i) * 3 - 1);
    const packed = pack(values, width);
    expect(packed.text).toHaveLength(200 * width);
    // Six wide; the ends are rounded to seven digits.
    unpack(packed).forEach((value, i) =>
      expect(Math.abs(value - values[i]!)).toBeLessThan(3.01 / (64 ** width - 1) + 1e-6),
    );
  });

  it('keep a constant', () => {
    expect([...unpack(pack(Float32Array.of(2, 2), 1))]).toEqual([2, 2]);
  });
});
