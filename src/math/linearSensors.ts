import { at, checkVector, dot, times, type Vector } from './matrix.ts';
import { mvnFactor, type Mvn } from './mvn.ts';
import { logProb } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** One number read off a latent vector: reading = direction · z + noise, with noise ~ N(0, std²). */
export interface LinearSensor {
  readonly direction: Vector;
  readonly std: number;
  readonly reading: number;
}

/** What readings make of a prior: the posterior, and log p(readings) in nats. */
export interface Fused {
  readonly mvn: Mvn;
  readonly logEvidence: number;
}

/** N(z; μ, Σ) · N(reading; a·z, σ²), renormalized: the gain form of a factor that is flat in all directions but one. */
function multiply({ mvn, logEvidence }: Fused, { direction, std, reading }: LinearSensor): Fused {
  const { mean, cov } = mvn;
  const pull = times(cov, direction);
  const total = dot(direction, pull) + std * std;
  const gain = pull.map((value) => value / total);
  const expected = dot(direction, mean);
  // (I − K aᵀ) Σ (I − K aᵀ)ᵀ + σ² K Kᵀ: sums of squares, which rounding cannot make negative.
  const rest = mean.map((_, i) => mean.map((__, j) => (i === j ? 1 : 0) - (gain[i] ?? NaN) * (direction[j] ?? NaN)));
  const half = rest.map((row) => times(cov, row));
  return {
    mvn: {
      mean: mean.map((value, i) => value + (gain[i] ?? NaN) * (reading - expected)),
      cov: rest.map((_, i) =>
        rest.map((__, j) => {
          const [high, low] = [Math.max(i, j), Math.min(i, j)];
          return dot(rest[high] ?? [], half[low] ?? []) + std * std * (gain[i] ?? NaN) * (gain[j] ?? NaN);
        }),
      ),
    },
    logEvidence: logEvidence + logProb({ mean: expected, std: Math.sqrt(total) }, reading),
  };
}

/**
 * p(z | readings) ∝ p(z) ∏ₘ N(readingₘ; aₘ·z, σₘ²) for a normal prior [d] and directions aₘ [d], factor by factor in the form
 * of Bucy and Joseph (1968); a sensor that is left out is a factor 1 (Wu and Goodman 2018, section 2.1). In precisions it is
 * Σ̃⁻¹ = Σ⁻¹ + Σₘ aₘ aₘᵀ/σₘ². Throws `RangeError` for a bad prior, a direction of another length, a std that is not positive,
 * or a reading that is not finite.
 */
export function fuse(prior: Mvn, sensors: readonly LinearSensor[]): Fused {
  mvnFactor(prior, 'fuse');
  for (const { direction, std, reading } of sensors) {
    checkVector('fuse', direction);
    requireThat(direction.length === prior.mean.length, 'fuse: a direction must be as long as the mean', direction);
    requireThat(std > 0 && std < Infinity, 'fuse: the noise std must be positive and finite', std);
    requireThat(Number.isFinite(reading), 'fuse: a reading must be finite', reading);
  }
  return sensors.reduce(multiply, { mvn: prior, logEvidence: 0 });
}

/**
 * The joint law of (z, readings) [d + m], a normal: covariance Σ, Σ aₘ and aₘᵀ Σ aₙ, plus σₘ² where m = n. Conditioning it on
 * readings is Bayes' rule by another road than `fuse`. Throws `RangeError` for a bad prior or sensor.
 */
export function jointOf(prior: Mvn, sensors: readonly LinearSensor[]): Mvn {
  fuse(prior, sensors);
  const d = prior.mean.length;
  const rows = [
    ...prior.mean.map((_, i) => prior.mean.map((__, j) => (i === j ? 1 : 0))),
    ...sensors.map(({ direction }) => direction),
  ];
  const half = rows.map((row) => times(prior.cov, row));
  return {
    mean: rows.map((row) => dot(row, prior.mean)),
    cov: rows.map((_, i) =>
      rows.map((__, j) => {
        const shared = dot(rows[Math.max(i, j)] ?? [], half[Math.min(i, j)] ?? []);
        return i === j && i >= d ? shared + (sensors[i - d]?.std ?? NaN) ** 2 : shared;
      }),
    ),
  };
}

/** The standard deviation of each coordinate. */
export const stdsOf = ({ cov }: Mvn): number[] => cov.map((_, i) => Math.sqrt(at(cov, i, i)));
