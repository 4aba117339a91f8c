import { describe, expect, it } from 'vitest';
import {
  dampings,
  frequencyOf,
  lengthOf,
  lengths,
  noise,
  observedAt,
  pictureOf,
  side,
  times,
  traceOf,
  widest,
} from './pendulumSignals.ts';

/** Where the brightness of a picture lies, in meters right of and below the pivot. */
function brightest(picture: Float32Array): readonly [number, number] {
  const at = picture.indexOf(Math.max(...picture));
  return [((at % side) + 0.5) / 10 - 0.6, (Math.floor(at / side) + 0.5) / 10 - 0.1];
}

describe('a pendulum in two signals', () => {
  it('has its bob where length and angle put it, to half a pixel', () => {
    for (const length of lengths)
      for (const angle of [-widest, -0.1, 0.2, widest]) {
        const [x, y] = brightest(pictureOf(length, angle));
        expect(Math.abs(x - length * Math.sin(angle))).toBeLessThan(0.071);
        expect(Math.abs(y - length * Math.cos(angle))).toBeLessThan(0.071);
      }
  });

  it('swings as a damped oscillator: ẍ + 2γẋ + (ω² + γ²)x = 0', () => {
    const [frequency, damping] = [4, 0.5];
    const trace = traceOf(frequency, damping);
    const h = times[0] ?? NaN;
    for (let i = 1; i < times.length - 1; i++) {
      const [before = NaN, x = NaN, after = NaN] = trace.slice(i - 1, i + 2);
      const residual =
        (after - 2 * x + before) / h ** 2 + (damping * (after - before)) / h + (frequency ** 2 + damping ** 2) * x;
      // Differences of second order are off by h²/12 times a fourth derivative of about 280, and single precision by 1e-4.
      expect(Math.abs(residual)).toBeLessThan(0.16);
    }
  });

  it('has the frequency of its length, and the length of its frequency', () => {
    for (const length of lengths) expect(lengthOf(frequencyOf(length))).toBeCloseTo(length, 12);
    expect(frequencyOf(1)).toBeCloseTo(3.1321, 4);
  });

  it('has noise of the stated size, causes in their ranges, and items that depend on nothing but seed, split and place', () => {
    const items = Array.from({ length: 300 }, (_, n) => observedAt(5, 'train', n));
    let [picture, trace] = [0, 0];
    for (const { cause, picture: seen, trace: heard } of items) {
      const length = lengths[cause.kind] ?? NaN;
      expect(Math.abs(cause.angle)).toBeLessThanOrEqual(widest);
      expect(cause.damping).toBeGreaterThanOrEqual(dampings[0]);
      expect(cause.damping).toBeLessThanOrEqual(dampings[1]);
      const [cleanPicture, cleanTrace] = [pictureOf(length, cause.angle), traceOf(frequencyOf(length), cause.damping)];
      seen.forEach((value, i) => (picture += (value - (cleanPicture[i] ?? NaN)) ** 2 / seen.length / items.length));
      heard.forEach((value, i) => (trace += (value - (cleanTrace[i] ?? NaN)) ** 2 / heard.length / items.length));
    }
    // 43,200 and 12,000 squares: relative standard errors of the root of .3 % and .6 %.
    expect(Math.sqrt(picture) / noise.picture).toBeCloseTo(1, 1.6);
    expect(Math.sqrt(trace) / noise.trace).toBeCloseTo(1, 1.4);
    expect(observedAt(5, 'train', 7)).toEqual(items[7]);
    expect(observedAt(5, 'held-out', 7)).not.toEqual(items[7]);
    const kinds = lengths.map((_, kind) => items.filter(({ cause }) => cause.kind === kind).length);
    for (const count of kinds) expect(Math.abs(count - 100)).toBeLessThan(35);
  });
});
