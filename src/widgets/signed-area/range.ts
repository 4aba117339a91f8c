import type { Interval } from '../../figures/scale.ts';
import type { Scene } from './scene.ts';

/** The first of some sizes that is large enough, or the last. */
const firstAbove = (sizes: readonly number[], need: number): number =>
  sizes.find((size) => size >= need) ?? sizes.at(-1) ?? need;

/** The part of the line to show, in meters: it holds both bells, and grows in few steps so that it seldom moves. */
export function spanOf({ q, p }: Scene): Interval {
  const reach = Math.max(Math.abs(q.mean) + 2.6 * q.std, Math.abs(p.mean) + 2.6 * p.std);
  const half = firstAbove([6, 9, 12], reach);
  return [-half, half];
}

/** The top of the density axis, per meter. */
export function densityTop({ q, p }: Scene): number {
  const peak = 0.3989 / Math.min(q.std, p.std);
  return firstAbove([0.3, 0.6, 1, 1.6, 2.5, 4.5], 1.12 * peak);
}

/** A round number at least as large as `size`: 1, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten. */
function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * firstAbove([1, 1.5, 2, 3, 4, 5, 6, 8, 10], size / power);
}

/** The axis of the integrand, in nats per meter; it leaves room below the line even where nothing is negative. */
export function integrandSpan({ shown, from }: Scene): Interval {
  let low = 0;
  let high = 0;
  for (let i = -80; i <= 80; i++) {
    const value = shown.integrand(from.mean + (i * from.std) / 16);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const top = roundUp(Math.max(1.3 * high, 0.02));
  return [-roundUp(Math.max(-1.15 * low, 0.3 * top)), top];
}

/** Room for the numbers of both vertical axes, in label sizes, so that they stand above each other in either unit. */
export const axisRoom = 3.4;

/** A number of a vertical axis, which per millimeter has many decimals and per meter few. */
export const axisNumber = (value: number): string => String(Number(value.toPrecision(3))).replace('-', '−');
