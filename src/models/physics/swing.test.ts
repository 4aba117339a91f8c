import { expect, it } from 'vitest';
import { times, traceOf } from '../../math/pendulumSignals.ts';
import { createRng } from '../../math/rng.ts';
import { createMisses, missesOf, swingsOf } from './swing.ts';

it('misses a trace by its squared error, with the slopes that central differences find', () => {
  const rng = createRng(1, 'swing');
  const [logFrequencies, logDamping] = [[1.2, 1.6], Math.log(0.5)];
  const trace = Float64Array.from({ length: 2 * times.length }, () => rng.normal());
  const at = (frequencies: readonly number[], damping: number) => {
    const misses = createMisses(2);
    missesOf(swingsOf(frequencies), trace, times.length, damping, misses);
    return misses;
  };
  const here = at(logFrequencies, logDamping);
  const h = 1e-5;
  logFrequencies.forEach((logFrequency, c) => {
    const curve = traceOf(Math.exp(logFrequency), Math.exp(logDamping));
    const error = curve.reduce((sum, value, i) => sum + (value - trace[times.length + i]!) ** 2, 0);
    // The curve is rounded to single precision.
    expect(here.error[c]).toBeCloseTo(error, 4);
    const moved = (by: number): number =>
      at(
        logFrequencies.map((each, k) => (k === c ? each + by : each)),
        logDamping,
      ).error[c]!;
    expect(here.byFrequency[c]).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 5);
    const faded = (by: number): number => at(logFrequencies, logDamping + by).error[c]!;
    expect(here.byDamping[c]).toBeCloseTo((faded(h) - faded(-h)) / (2 * h), 5);
  });
});
