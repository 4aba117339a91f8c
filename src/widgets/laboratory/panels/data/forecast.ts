import { forecastCollapse, type Spectrum } from '../../../../data/spectrum.ts';
import { ranges } from '../../../../state/training.ts';

/** Where σ comes from: the reader's knob, the run as it stands, or the best linear VAE that learns it. */
export type SigmaFrom = 'fixed' | 'run' | 'linear';

/**
 * The σ that the best linear VAE with so many units learns at β = 1: its square is the mean of the variances that no unit
 * takes (Tipping and Bishop 1999). At least the least σ of the laboratory; 0 variances are left where units take all.
 */
export function learnedSigma({ eigenvalues }: Spectrum, latents: number): number {
  const rest = eigenvalues.subarray(latents);
  const mean = rest.reduce((sum, value) => sum + value, 0) / Math.max(1, rest.length);
  return Math.max(ranges.sigma.min, Math.sqrt(mean));
}

/** What is drawn of a spectrum, and what it foretells. */
export interface ForecastScene {
  /** Variances of the first directions, all positive ones; the largest first. */
  readonly variances: readonly number[];
  readonly features: number;
  readonly threshold: number;
  readonly above: number;
  readonly active: number;
  readonly klPerUnit: readonly number[];
  /** Powers of ten at the ends of the axis. */
  readonly range: readonly [low: number, high: number];
}

/** Directions that are drawn; the others lie below them. */
const mostDrawn = 64;
/** Decades that are drawn below the top. */
const mostDecades = 8;

/** The forecast for a spectrum at σ, β and a number of latent units; the water line is left out of the range where it is 0. */
export function forecastScene(
  spectrum: Spectrum,
  { sigma, beta, latents }: { readonly sigma: number; readonly beta: number; readonly latents: number },
): ForecastScene {
  const { eigenvalues } = spectrum;
  const { threshold, above, activeUnits, klPerUnit } = forecastCollapse(spectrum, { noiseStd: sigma, beta, latents });
  const variances = [...eigenvalues.subarray(0, mostDrawn)].filter((value) => value > 0);
  const all = threshold > 0 ? [...variances, threshold] : variances;
  const top = all.length > 0 ? Math.ceil(Math.log10(Math.max(...all)) + 0.1) : 0;
  const foot = all.length > 0 ? Math.floor(Math.log10(Math.min(...all)) - 0.1) : -1;
  return {
    variances,
    features: eigenvalues.length,
    threshold,
    above,
    active: activeUnits,
    klPerUnit,
    range: [Math.max(foot, top - mostDecades), top],
  };
}

/** A power of ten as typeset. */
export const powerOfTen = (power: number): string =>
  `10${String(power).replaceAll(/./g, (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)] ?? sign)}`;

/** A variance in three digits. */
export const varianceText = (variance: number): string => {
  if (variance === 0 || (variance >= 1e-3 && variance < 1e5)) return String(Number(variance.toPrecision(3)));
  const [digits, power] = variance.toExponential(1).split('e');
  return `${digits} × ${powerOfTen(Number(power))}`;
};
