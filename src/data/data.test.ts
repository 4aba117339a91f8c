import { describe, expect, it } from 'vitest';
import { digits, drawDigit } from './digits.ts';
import { bump, heatBump } from './heatBump.ts';

describe('heatBump', () => {
  it('measures bumps of the stated position and width with noise of .02', () => {
    const { train, features } = heatBump(1, 500, 10);
    let [sum, count] = [0, 0];
    for (let n = 0; n < train.count; n++) {
      const clean = bump(train.factors['position']![n]!, train.factors['width']![n]!);
      clean.forEach((value, i) => (sum += (train.x[n * features + i]! - value) ** 2));
      count += features;
    }
    // The standard error of a standard deviation is σ/√(2n) = .02/179; 5 of them.
    expect(Math.abs(Math.sqrt(sum / count) - 0.02)).toBeLessThan(5.6e-4);
    train.factors['position']!.forEach((position) => expect(position >= 0.2 && position <= 0.8).toBe(true));
    train.factors['width']!.forEach((width) => expect(width >= 0.05 && width <= 0.2).toBe(true));
  });

  it('is the same for the same seed, and held-out items do not depend on how many are trained on', () => {
    expect(heatBump(3, 20, 20)).toEqual(heatBump(3, 20, 20));
    expect(heatBump(3, 5, 20).heldOut).toEqual(heatBump(3, 20, 20).heldOut);
    expect(heatBump(4, 20, 20).train.x).not.toEqual(heatBump(3, 20, 20).train.x);
  });
});

describe('digits', () => {
  const { train, features } = digits(1, 1000, 10);

  it('are all written, about equally often, on paper that is mostly white', () => {
    const counts = Array.from({ length: 10 }, (_, digit) => train.classes!.filter((value) => value === digit).length);
    // 1,000 draws: 100 each with a standard deviation of 9.5; 4 of them.
    counts.forEach((count) => expect(Math.abs(count - 100)).toBeLessThan(38));
    const ink = train.x.reduce((a, b) => a + b, 0) / train.x.length;
    expect(ink).toBeGreaterThan(0.08);
    expect(ink).toBeLessThan(0.3);
  });

  it('stay on the paper: the border carries little of the ink', () => {
    let [border, all] = [0, 0];
    train.x.forEach((value, i) => {
      const [row, column] = [Math.floor((i % features) / 16), i % 16];
      if (row === 0 || row === 15 || column === 0 || column === 15) border += value;
      all += value;
    });
    expect(border / all).toBeLessThan(0.03);
  });

  it('are told apart by their nearest neighbor in pixels', () => {
    const query = digits(1, 0, 200).heldOut;
    let right = 0;
    for (let i = 0; i < query.count; i++) {
      let [best, found] = [Infinity, -1];
      for (let n = 0; n < train.count; n++) {
        let distance = 0;
        for (let j = 0; j < features; j++) distance += (query.x[i * features + j]! - train.x[n * features + j]!) ** 2;
        if (distance < best) [best, found] = [distance, train.classes![n]!];
      }
      if (found === query.classes![i]) right++;
    }
    expect(right / query.count).toBeGreaterThan(0.85);
  });

  it('are anti-aliased: a steady pen gives ink, paper and shades between', () => {
    const picture = drawDigit(3);
    expect(Math.max(...picture)).toBe(1);
    expect(Math.min(...picture)).toBe(0);
    expect(picture.some((value) => value > 0.2 && value < 0.8)).toBe(true);
  });

  it('refuse what is not a digit', () => {
    expect(() => drawDigit(10)).toThrow('drawDigit: digit must be 0 … 9, got 10');
  });
});
