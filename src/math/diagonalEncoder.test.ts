import { describe, expect, it } from 'vitest';
import { klPerUnit, reparameterize } from './diagonalEncoder.ts';
import { relativeError } from './relativeError.ts';

describe('a diagonal Gaussian code', () => {
  it('costs 0.308940 and 0.524929 nats in the two units of the example', () => {
    const [first = NaN, second = NaN] = klPerUnit([0.5, -1], [-1, 0.3]);
    expect(first).toBeCloseTo(0.30893972058572117, 15);
    expect(second).toBeCloseTo(0.5249294037880016, 15);
  });

  it('costs exactly nothing where it is the prior, and the right trifle nearby', () => {
    expect([...klPerUnit([0, 0], [0, -0])]).toEqual([0, 0]);
    // ℓ²/4 for a small log variance
    expect(relativeError(klPerUnit([0], [1e-12])[0] ?? NaN, 0.25e-24)).toBeLessThan(1e-12);
    expect(relativeError(klPerUnit([1e-9], [0])[0] ?? NaN, 0.5e-18)).toBeLessThan(1e-15);
  });

  it('has a finite cost for a point and for a plain', () => {
    const [point = NaN, plain = NaN] = klPerUnit([0, 0], [-1000, 700]);
    expect(point).toBe(499.5);
    expect(relativeError(plain, 0.5 * Math.exp(700))).toBeLessThan(1e-15);
  });

  it('is sampled by shifting and scaling noise', () => {
    const std = [Math.exp(-0.5), Math.exp(0.15)];
    const z = reparameterize([0.5, -1], std, [1, -0.5]);
    expect(z[0]).toBeCloseTo(1.1065306597126334, 15);
    expect(z[1]).toBeCloseTo(-1.5809171213641415, 15);
  });

  it('is refused where lists do not match, numbers are not finite or a std is not positive', () => {
    expect(() => klPerUnit([0], [0, 1])).toThrow(
      'klPerUnit: mean and logVar must have the same length, above 0, got [1,2]',
    );
    expect(() => klPerUnit([], [])).toThrow(/^klPerUnit: mean and logVar must have the same length, above 0/);
    expect(() => klPerUnit([NaN], [0])).toThrow(/^klPerUnit: mean must be finite, got NaN/);
    expect(() => reparameterize([0], [1, 2], [0])).toThrow(/^reparameterize: mean and std must have the same length/);
    expect(() => reparameterize([0], [1], [])).toThrow(/^reparameterize: mean and noise must have the same length/);
    expect(() => reparameterize([0], [0], [1])).toThrow('reparameterize: std must be positive and finite, got 0');
  });
});
