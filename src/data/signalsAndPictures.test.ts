import { describe, expect, it } from 'vitest';
import { dampedOscillator, dyingSwing } from './dampedOscillator.ts';
import { drawPendulum, pendulum } from './pendulum.ts';
import { strokeTwo } from './strokeTwo.ts';
import type { Dataset } from './types.ts';
import { sineWave, wave } from './wave.ts';

/** The standard deviation of what is left when the clean items are taken away. */
function noiseOf({ train, features }: Dataset, clean: (n: number) => Float32Array): number {
  let sum = 0;
  for (let n = 0; n < train.count; n++) {
    clean(n).forEach((value, i) => (sum += (train.x[n * features + i]! - value) ** 2));
  }
  return Math.sqrt(sum / train.x.length);
}

/** Whether every value lies in an interval, and some come near both of its ends. */
function fills(values: Float32Array, low: number, high: number): boolean {
  const reach = 0.02 * (high - low);
  const inside = values.every((value) => value >= low - 1e-6 && value <= high + 1e-6);
  return inside && values.some((value) => value < low + reach) && values.some((value) => value > high - reach);
}

describe('waves', () => {
  const data = wave(1, 1000, 1);
  const { amplitude, phase } = data.train.factors;

  it('have the stated amplitudes, phases and noise', () => {
    expect(fills(amplitude!, 0.4, 1)).toBe(true);
    expect(fills(phase!, 0, 2 * Math.PI)).toBe(true);
    // The standard error of a standard deviation is σ/√(2n) = .05/253; 5 of them.
    expect(Math.abs(noiseOf(data, (n) => sineWave(amplitude![n]!, phase![n]!)) - 0.05)).toBeLessThan(1e-3);
  });

  it('are linear in A cos φ and A sin φ', () => {
    const [cosine, sine] = [sineWave(1, 0), sineWave(1, Math.PI / 2)];
    sineWave(0.7, 2).forEach((value, i) =>
      expect(value).toBeCloseTo(0.7 * Math.cos(2) * cosine[i]! + 0.7 * Math.sin(2) * sine[i]!, 6),
    );
  });
});

describe('damped oscillators', () => {
  const data = dampedOscillator(1, 1000, 1);
  const { frequency, damping } = data.train.factors;

  it('have the stated frequencies, dampings and noise', () => {
    expect(fills(frequency!, 3, 9)).toBe(true);
    expect(fills(damping!, 0.2, 2)).toBe(true);
    expect(Math.abs(noiseOf(data, (n) => dyingSwing(frequency![n]!, damping![n]!)) - 0.02)).toBeLessThan(4e-4);
  });

  it('start at 1, swing as a cosine and die away at their rate', () => {
    const swing = dyingSwing((2 * Math.PI) / 1.5, 0.8);
    expect(swing[0]).toBe(1);
    // One period of 1.5 later, 20 samples on, only the damping is seen.
    expect(swing[20]).toBeCloseTo(Math.exp(-0.8 * 1.5), 6);
  });
});

describe('pictures of a pendulum', () => {
  const data = pendulum(1, 400, 1);
  const { angle } = data.train.factors;
  const centerOf = (picture: Float32Array): readonly [number, number] => {
    const ink = picture.reduce((a, b) => a + b, 0);
    const mean = (place: (pixel: number) => number): number =>
      picture.reduce((sum, value, pixel) => sum + value * place(pixel), 0) / ink;
    return [mean((pixel) => (pixel % 16) - 7.5), mean((pixel) => Math.floor(pixel / 16) - 7.5)];
  };

  it('have the stated angles and noise', () => {
    expect(fills(angle!, 0, 2 * Math.PI)).toBe(true);
    expect(Math.abs(noiseOf(data, (n) => drawPendulum(angle![n]!)) - 0.02)).toBeLessThan(3e-4);
  });

  it('are bright where the pendulum points: down at 0, right a quarter turn later', () => {
    for (const turn of [0, 0.3, 2, 4, 6]) {
      const [x, y] = centerOf(drawPendulum(turn));
      expect(Math.cos(Math.atan2(x, y) - turn)).toBeGreaterThan(0.999);
    }
  });

  it('form a circle: a whole turn brings the same picture', () => {
    const [first, last] = [drawPendulum(1), drawPendulum(1 + 2 * Math.PI)];
    first.forEach((value, i) => expect(last[i]).toBeCloseTo(value, 6));
  });
});

describe('the digit 2', () => {
  const { train, features } = strokeTwo(1, 600, 1);
  const { slant, thickness } = train.factors;
  const inkOf = (n: number): number => train.x.subarray(n * features, (n + 1) * features).reduce((a, b) => a + b, 0);

  it('varies in slant and weight over the stated ranges, and has no classes', () => {
    expect(fills(slant!, -0.35, 0.35)).toBe(true);
    expect(fills(thickness!, 0.03, 0.09)).toBe(true);
    expect(train.classes).toBeUndefined();
  });

  it('takes ink in proportion to its thickness, whatever its slant', () => {
    const [thin, bold] = [0.04, 0.08].map((wanted) => {
      const near = Array.from({ length: 600 }, (_, n) => n).filter((n) => Math.abs(thickness![n]! - wanted) < 0.004);
      return near.reduce((sum, n) => sum + inkOf(n), 0) / near.length;
    });
    // Corners and crossings of the stroke are inked once only.
    expect(bold! / thin!).toBeGreaterThan(1.7);
    expect(bold! / thin!).toBeLessThan(2.1);
  });
});
