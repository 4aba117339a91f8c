import { klStandardNormal } from './kl.ts';
import { requireThat } from './requireThat.ts';

function checkShapes(caller: string, mean: ArrayLike<number>, other: ArrayLike<number>, name: string): void {
  requireThat(
    mean.length > 0 && other.length === mean.length,
    `${caller}: mean and ${name} must have the same length, above 0`,
    [mean.length, other.length],
  );
}

/**
 * KL(N(mean, diag e^logVar) ‖ N(0, I)) in nats, latent unit by latent unit: ½ [m² + (eˡ − 1 − l)] each, whose second half
 * is summed as a series where l is near 0. The penalty of a code is their sum (Kingma and Welling 2014, appendix B).
 * Throws `RangeError` for different lengths, none at all, or numbers that are not finite.
 */
export function klPerUnit(mean: ArrayLike<number>, logVar: ArrayLike<number>): Float64Array {
  checkShapes('klPerUnit', mean, logVar, 'logVar');
  return Float64Array.from({ length: mean.length }, (_, k) => {
    const [m, l] = [mean[k] ?? NaN, logVar[k] ?? NaN];
    requireThat(Number.isFinite(m), 'klPerUnit: mean must be finite', m);
    requireThat(Number.isFinite(l), 'klPerUnit: logVar must be finite', l);
    return klStandardNormal(m, l);
  });
}

/**
 * z = mean + std ∘ noise: with standard normal noise a sample of N(mean, diag std²) that is differentiable in both
 * (Kingma and Welling 2014, section 2.4). Throws `RangeError` for different lengths, none at all, a std that is
 * not positive, or numbers that are not finite.
 */
export function reparameterize(
  mean: ArrayLike<number>,
  std: ArrayLike<number>,
  noise: ArrayLike<number>,
): Float64Array {
  checkShapes('reparameterize', mean, std, 'std');
  checkShapes('reparameterize', mean, noise, 'noise');
  return Float64Array.from({ length: mean.length }, (_, k) => {
    const s = std[k] ?? NaN;
    requireThat(s > 0 && s < Infinity, 'reparameterize: std must be positive and finite', s);
    const z = (mean[k] ?? NaN) + s * (noise[k] ?? NaN);
    requireThat(Number.isFinite(z), 'reparameterize: mean and noise must be finite', z);
    return z;
  });
}
