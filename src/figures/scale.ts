/** An interval of numbers, lower end first. */
export type Interval = readonly [low: number, high: number];

/** A linear map from math units to pixels and back. */
export interface Scale {
  readonly domain: Interval;
  /** The pixel at each end of the domain. */
  readonly pixels: readonly [number, number];
  /** Pixels at a value, to a hundredth; the scale goes on beyond its domain. */
  at(value: number): number;
  /** The value at a pixel. */
  invert(pixel: number): number;
}

/** The scale that takes `domain` onto `pixels`. Throws `RangeError` when the domain is empty or not finite. */
export function linearScale(domain: Interval, pixels: readonly [number, number]): Scale {
  const [low, high] = domain;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
    throw new RangeError(`linearScale: domain must be finite and increasing, got ${low} and ${high}`);
  }
  const slope = (pixels[1] - pixels[0]) / (high - low);
  return {
    domain,
    pixels,
    // Two machines may differ in the last digit of a logarithm, and must still draw the same picture.
    at: (value) => Math.round(100 * (pixels[0] + (value - low) * slope)) / 100,
    invert: (pixel) => low + (slope === 0 ? 0 : (pixel - pixels[0]) / slope),
  };
}
