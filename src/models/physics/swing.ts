import { times } from '../../math/pendulumSignals.ts';
import { exp } from '../../math/portableExp.ts';
import { cos, sin } from '../../math/portableTrig.ts';

/** What the experts say before damping: cos ωt and t ω sin ωt at the times of a trace, one row per expert. */
export interface Swings {
  readonly wave: Float64Array;
  readonly slope: Float64Array;
}

/** The swings of these log frequencies. */
export function swingsOf(logFrequencies: ArrayLike<number>): Swings {
  const n = times.length;
  const wave = new Float64Array(logFrequencies.length * n);
  const slope = new Float64Array(wave.length);
  for (let c = 0; c < logFrequencies.length; c++) {
    const frequency = exp(logFrequencies[c]!);
    times.forEach((t, i) => {
      wave[c * n + i] = cos(frequency * t);
      slope[c * n + i] = t * frequency * sin(frequency * t);
    });
  }
  return { wave, slope };
}

/** How each expert misses one trace: its squared error, and the derivatives of that by log γ and by its own log ω. */
export interface Misses {
  readonly error: Float64Array;
  readonly byDamping: Float64Array;
  readonly byFrequency: Float64Array;
}

/** Room for the misses of so many experts. */
export const createMisses = (experts: number): Misses => ({
  error: new Float64Array(experts),
  byDamping: new Float64Array(experts),
  byFrequency: new Float64Array(experts),
});

const envelope = new Float64Array(times.length);

/**
 * Σ_t (x_t − e^(−γt) cos ω_c t)² of every expert c for the trace that begins at `from`, into `into`. The known law is the
 * last piece of the decoder: by log γ the curve changes by −γt e^(−γt) cos ωt, by log ω by −ωt e^(−γt) sin ωt.
 */
export function missesOf(
  { wave, slope }: Swings,
  traces: ArrayLike<number>,
  from: number,
  logDamping: number,
  into: Misses,
): void {
  const n = times.length;
  const damping = exp(logDamping);
  // The times are equally far apart and begin one step after 0.
  const fade = exp(-damping * times[0]!);
  let left = 1;
  for (let i = 0; i < n; i++) envelope[i] = left *= fade;
  for (let c = 0; c < into.error.length; c++) {
    let [error, byDamping, byFrequency] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      const curve = envelope[i]! * wave[c * n + i]!;
      const miss = curve - traces[from + i]!;
      error += miss * miss;
      byDamping -= miss * times[i]! * curve;
      byFrequency -= miss * envelope[i]! * slope[c * n + i]!;
    }
    into.error[c] = error;
    into.byDamping[c] = 2 * damping * byDamping;
    into.byFrequency[c] = 2 * byFrequency;
  }
}
