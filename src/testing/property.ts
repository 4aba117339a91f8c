import fc from 'fast-check';

/** How many random cases each property is held against: 10,000, or the number in `PROPERTY_DRAWS`. */
export const draws = Number(process.env['PROPERTY_DRAWS'] ?? 10_000);

const seed = Number(process.env['PROPERTY_SEED'] ?? 1);

/**
 * Holds a statement against random cases, and reports the smallest case that fails with what the statement threw.
 * `share` is the part of the draws taken by a statement whose single case is dear; say why beside it.
 */
export function holds<T>(cases: fc.Arbitrary<T>, statement: (drawn: T) => void, share = 1): void {
  const numRuns = Math.max(1, Math.round(draws * share));
  fc.assert(fc.property(cases, statement), { numRuns, seed });
}

/** A number anywhere in [min, max]. */
export const real = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** A positive number in [min, max], each order of magnitude as likely as another. */
export const scale = (min: number, max: number): fc.Arbitrary<number> =>
  real(Math.log(min), Math.log(max)).map((exponent) => Math.min(max, Math.max(min, Math.exp(exponent))));

/** A distribution over `k` outcomes; some are nearly zero, and some entries are equal. */
export const simplex = (k: number): fc.Arbitrary<number[]> =>
  fc.array(fc.oneof(real(0.001, 1), scale(1e-9, 1), fc.constant(0.5)), { minLength: k, maxLength: k }).map((sizes) => {
    const sum = sizes.reduce((total, size) => total + size, 0);
    return sizes.map((size) => size / sum);
  });

/**
 * A covariance [d, d] with standard deviations between `minStd` and `maxStd` along rotated axes: tall, narrow and
 * turned shapes included.
 */
export const covariance = (d: number, minStd = 0.1, maxStd = 5): fc.Arbitrary<number[][]> =>
  fc
    .tuple(
      fc.array(scale(minStd, maxStd), { minLength: d, maxLength: d }),
      fc.array(real(-Math.PI, Math.PI), { minLength: (d * (d - 1)) / 2, maxLength: (d * (d - 1)) / 2 }),
    )
    .map(([stds, angles]) => {
      const cov = stds.map((std, i) => stds.map((_, j) => (i === j ? std * std : 0)));
      const entry = (i: number, j: number): number => cov[i]?.[j] ?? NaN;
      const set = (i: number, j: number, value: number): void => {
        const row = cov[i];
        if (row) row[j] = value;
      };
      let next = 0;
      for (let p = 0; p < d; p++)
        for (let q = p + 1; q < d; q++) {
          const angle = angles[next++] ?? 0;
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          for (let k = 0; k < d; k++) {
            const [kp, kq] = [entry(k, p), entry(k, q)];
            set(k, p, c * kp - s * kq);
            set(k, q, s * kp + c * kq);
          }
          for (let k = 0; k < d; k++) {
            const [pk, qk] = [entry(p, k), entry(q, k)];
            set(p, k, c * pk - s * qk);
            set(q, k, s * pk + c * qk);
          }
        }
      return cov.map((_, i) => cov.map((__, j) => (entry(i, j) + entry(j, i)) / 2));
    });

/** Throws unless two numbers agree to `relative` of the larger, or to `absolute`; `why` names what was compared. */
export function expectNear(a: number, b: number, { relative = 1e-9, absolute = 1e-12, why = '' } = {}): void {
  const limit = Math.max(absolute, relative * Math.max(Math.abs(a), Math.abs(b)));
  if (!(Math.abs(a - b) <= limit) && a !== b)
    throw new Error(`${why}: ${a} and ${b} differ by ${Math.abs(a - b)}, allowed ${limit}`);
}
