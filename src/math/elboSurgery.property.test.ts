import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { elboSurgery } from './elboSurgery.ts';

const encoder = fc.record({
  mean: fc.oneof(real(-3, 3), real(-1e3, 1e3), fc.constant(0.5), real(-1e-6, 1e-6)),
  std: fc.oneof(scale(1e-4, 1e2), fc.constant(1), real(0.999_999, 1.000_001)),
});

describe('ELBO surgery', () => {
  // A case integrates over up to a few thousand nodes, so a tenth of the draws.
  it('finds parts that add up, information between 0 and log N, and a mismatch that is not negative', () => {
    holds(
      fc.array(encoder, { minLength: 1, maxLength: 5 }),
      (encoders) => {
        const { averageKl, mutualInformation, marginalKl, logN } = elboSurgery(encoders);
        // Relative: a sum of 1e-20 keeps its digits too; only numbers that underflow when squared do not.
        expectNear(mutualInformation + marginalKl, averageKl, { relative: 1e-10, absolute: 1e-300, why: 'the sum' });
        expect(mutualInformation).toBeGreaterThanOrEqual(0);
        expect(mutualInformation).toBeLessThanOrEqual(logN + 1e-12);
        expect(marginalKl).toBeGreaterThanOrEqual(0);
      },
      0.1,
    );
  }, 60_000);
});
