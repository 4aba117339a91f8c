import { squareLogEvidence } from '../../math/squareModel.ts';

/** What each detector reports. */
export const reading = 1.2;

// The decoder: k latents are the amplitudes of k standing waves, zⱼ ~ N(0, 1), and k detectors stand along them.
// Detector i feels the sum of all waves, uᵢ = Σⱼ Rᵢⱼ zⱼ, and reports its square, an intensity, with noise:
// xᵢ ~ N(uᵢ², noise²). Squares make it nonlinear, and every reading depends on every latent, so the integrand has 2ᵏ
// hills and no axis along which it comes apart. The waves are those of the discrete cosine transform, so that R is
// orthogonal: u = R z is again a standard normal, whatever k is, and the evidence is the product of k integrals over one
// variable. That is how the exact value is known. The grid and the draws work in z and make no use of it.

/** R [k, k] row by row: what one unit of wave j adds at detector i; its rows and its columns are orthonormal. */
export function waves(k: number): Float64Array {
  return Float64Array.from({ length: k * k }, (_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return j === 0 ? Math.sqrt(1 / k) : Math.sqrt(2 / k) * Math.cos((Math.PI * j * (i + 0.5)) / k);
  });
}

/** Where the two hills lie along every uᵢ: at plus and minus this. */
export const hillAt = (noise: number): number => Math.sqrt(reading - (noise * noise) / 2);

/** log p(x) of k detectors in nats, exact to rounding: k times that of one. */
export const logEvidence = (k: number, noise: number): number => k * squareLogEvidence(noise, reading);

/**
 * log(E w²/p(x)²) for the weight w = p(x | z), z from the prior: k times that of one detector. The square of a normal
 * density is one of half the variance, N(x; m, s²)² = N(x; m, s²/2)/(2s√π), so E w² is an evidence too.
 */
function logSecondMoment(k: number, noise: number): number {
  const square = squareLogEvidence(noise / Math.SQRT2, reading) - Math.log(2 * noise * Math.sqrt(Math.PI));
  return k * (square - 2 * squareLogEvidence(noise, reading));
}

/** The standard deviation of one weight over its mean, exactly; √S times less for the mean of S. */
export const relativeSpread = (k: number, noise: number): number => Math.sqrt(Math.expm1(logSecondMoment(k, noise)));

/** log p(x | z) in nats from what the detectors feel: u [k]. */
export function logLikelihood(felt: Float64Array, noise: number): number {
  let misses = 0;
  for (let i = 0; i < felt.length; i++) misses += (reading - felt[i]! * felt[i]!) ** 2;
  return -0.5 * (misses / (noise * noise) + felt.length * Math.log(2 * Math.PI * noise * noise));
}

/** log p(x | z) p(z) in nats at one z [k]: one evaluation. */
export function logJoint(z: readonly number[], noise: number): number {
  const k = z.length;
  const r = waves(k);
  const felt = Float64Array.from({ length: k }, (_, i) => z.reduce((sum, each, j) => sum + each * r[i * k + j]!, 0));
  const square = z.reduce((sum, each) => sum + each * each, 0);
  return logLikelihood(felt, noise) - 0.5 * (square + k * Math.log(2 * Math.PI));
}
