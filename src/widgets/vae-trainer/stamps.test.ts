import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../../testing/property.ts';
import { lay, type Stamps } from './stamps.ts';

const one = (cover: number): Stamps => ({
  reach: 0,
  at: Array.from({ length: 16 }, () => ({
    dx: Int32Array.of(0),
    dy: Int32Array.of(0),
    cover: Uint8Array.of(cover),
  })),
});

const empty = () => ({ pixels: new Uint32Array(36), width: 6, height: 6, margin: 1 });

const bytes = (pixel: number): readonly number[] => [0, 8, 16, 24].map((shift) => (pixel >>> shift) & 255);

describe('laying marks on a picture', () => {
  it('sets the pixel inside the rim, in the color of the mark', () => {
    const picture = empty();
    lay(picture, one(255), 0x102030, 2.4, 1.9);
    expect(Array.from(picture.pixels).filter((pixel) => pixel !== 0)).toEqual([0xff102030]);
    expect(picture.pixels[(1 + 1) * 6 + 2 + 1]).toBe(0xff102030);
  });

  it('leaves out what lies beyond the rim, or nowhere', () => {
    const picture = empty();
    for (const at of [-1.5, 5.1, Number.NaN, Infinity]) lay(picture, one(255), 0xffffff, at, 1);
    expect(picture.pixels.every((pixel) => pixel === 0)).toBe(true);
  });

  it('mixes a mark with what lies under it as painting over does', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const color = fc.integer({ min: 0, max: 0xffffff });
    holds(fc.tuple(byte, color, byte, color), ([underCover, under, overCover, over]) => {
      const picture = empty();
      if (underCover > 0) lay(picture, one(underCover), under, 0, 0);
      if (overCover > 0) lay(picture, one(overCover), over, 0, 0);
      const [a, b] = [overCover / 255, underCover / 255];
      const both = a + b * (1 - a);
      const shown = bytes(picture.pixels[7] ?? 0);
      expect(Math.abs((shown[3] ?? 0) - 255 * both)).toBeLessThanOrEqual(1);
      if (both === 0) return;
      for (let channel = 0; channel < 3; channel++) {
        const mixed = (a * bytes(over)[channel]! + b * (1 - a) * bytes(under)[channel]!) / both;
        // Shares are kept to 1/256, of up to 255, and what is left over is cut off; a faint mark's own alpha is whole, too.
        expect(Math.abs((shown[channel] ?? 0) - mixed)).toBeLessThanOrEqual(2 + 255 / (255 * both));
      }
    });
  });
});
