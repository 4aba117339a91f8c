import { describe, expect, it } from 'vitest';
import { fastestOf, referenceOf, tolerance, verdicts } from './race.ts';
import type { Lap } from './race.ts';

const lap = (device: Lap['device'], stepsPerSecond: number, loss: number): Lap => ({
  device,
  stepsPerSecond,
  slowest: stepsPerSecond,
  fastest: stepsPerSecond,
  steps: 72,
  loss,
  halfPrecision: false,
});
const refused = (device: Lap['device']): Lap => ({ device, refused: 'no' });

describe('the verdict on a race', () => {
  it('holds every device against WASM, by a share of its loss', () => {
    const laps = [lap('plain', 10, 200.1), lap('wasm', 100, 200), lap('webgl', 1000, 200.3), refused('cpu')];
    expect(referenceOf(laps)).toBe('wasm');
    const of = Object.fromEntries(verdicts(laps).map((verdict) => [verdict.lap.device, verdict]));
    expect(of['plain']).toMatchObject({ agrees: true });
    expect(of['webgl']!.agrees).toBe(false);
    expect(of['webgl']!.differs).toBeCloseTo(0.0015, 10);
    expect(of['cpu']).toEqual({ lap: refused('cpu'), agrees: false });
  });

  it('holds small losses to a fixed difference in nats', () => {
    const of = (by: number) => verdicts([lap('wasm', 1, 0.01), lap('cpu', 1, 0.01 + by)])[1]!.agrees;
    expect(of(0.9 * tolerance)).toBe(true);
    expect(of(1.1 * tolerance)).toBe(false);
  });

  it('gives the prize to the fastest that agrees, not to the fastest', () => {
    expect(fastestOf([lap('wasm', 100, 20), lap('webgl', 1000, 25), lap('plain', 10, 20)])).toBe('wasm');
    expect(fastestOf([lap('wasm', 100, 20), lap('webgl', 1000, 20)])).toBe('webgl');
    expect(fastestOf([lap('wasm', 100, 20), lap('webgl', 1000, NaN)])).toBe('wasm');
  });

  it('compares with plain TypeScript where WASM is refused or lost its numbers, and with nothing where both are', () => {
    expect(referenceOf([refused('wasm'), lap('plain', 1, 2)])).toBe('plain');
    expect(referenceOf([lap('wasm', 9, NaN), lap('plain', 1, 2)])).toBe('plain');
    const alone = [refused('wasm'), refused('plain'), lap('cpu', 5, 2)];
    expect(referenceOf(alone)).toBeUndefined();
    expect(fastestOf(alone)).toBeUndefined();
  });
});
