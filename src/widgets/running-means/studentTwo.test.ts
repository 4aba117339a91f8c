import { describe, expect, it } from 'vitest';
import { studentLaw } from '../../math/heavyTailed.ts';
import { createRng } from '../../math/rng.ts';
import { studentTwo } from './studentTwo.ts';

describe('Student’s t with two degrees', () => {
  it('has the density and the shares of the general law', () => {
    const [own, general] = [studentTwo(0.6, 1.2), studentLaw(2, 0.6, 1.2)];
    for (const x of [-1e6, -40, -3, 0, 0.6, 1, 7, 1e4]) {
      expect(own.logProb(x)).toBeCloseTo(general.logProb(x), 12);
      expect(own.cdf(x)).toBeCloseTo(general.cdf(x), 14);
    }
    // In the far tail the density is σ²/|x − μ|³, so that the share is half of σ² over the square.
    expect((own.cdf(-1e6) * 2 * 1e12) / 1.44).toBeCloseTo(1, 5);
  });

  it('gives draws whose shares are even', () => {
    const law = studentTwo(-1, 0.5);
    const rng = createRng(2, 'student');
    const counts = Array.from({ length: 10 }, () => 0);
    const n = 20_000;
    for (let i = 0; i < n; i++) {
      const k = Math.floor(10 * law.cdf(law.sample(rng)));
      counts[k] = (counts[k] ?? 0) + 1;
    }
    // Four standard deviations of a count of n with probability 1/10.
    for (const count of counts) expect(Math.abs(count - n / 10)).toBeLessThan(4 * Math.sqrt(n * 0.09));
  });
});
