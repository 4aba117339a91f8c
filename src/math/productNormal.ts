import { compensatedSum } from './compensatedSum.ts';
import { checkNormal, logProb, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** A product of densities: the normal it is proportional to, and log Z, the logarithm of the area under it, in nats. */
export interface NormalProduct {
  readonly normal: Normal;
  readonly logZ: number;
}

const logTwoPi = Math.log(2 * Math.PI);

/**
 * N(x; μ₁, σ₁²) N(x; μ₂, σ₂²) = Z N(x; μ̃, σ̃²), with 1/σ̃² = 1/σ₁² + 1/σ₂² and Z = N(μ₁; μ₂, σ₁² + σ₂²) (Bromiley 2003,
 * section 1). The mean is counted from the sharper one, μ̃ = μₛ + (μₒ − μₛ) σₛ²/(σₛ² + σₒ²), so that neither a precision
 * 10¹⁶ times the other nor means far apart lose digits. Throws `RangeError` for a bad normal.
 */
export function productNormal(a: Normal, b: Normal): NormalProduct {
  checkNormal('productNormal', a);
  checkNormal('productNormal', b);
  const [sharp, other] = a.std <= b.std ? [a, b] : [b, a];
  const ratio = sharp.std / other.std;
  return {
    normal: {
      mean: sharp.mean + (other.mean - sharp.mean) * ((ratio * ratio) / (1 + ratio * ratio)),
      std: sharp.std / Math.hypot(1, ratio),
    },
    logZ: logProb({ mean: b.mean, std: Math.hypot(a.std, b.std) }, a.mean),
  };
}

/**
 * ∏ᵢ N(x; μᵢ, σᵢ²)^wᵢ = Z N(x; μ̃, σ̃²), for powers wᵢ ≥ 0 that are 1 unless told: precisions wᵢ/σᵢ² add, the mean is
 * their balance point, and with W = Σ wᵢ
 * log Z = ½(1 − W) log 2π + log σ̃ − Σ wᵢ log σᵢ − ½ Σ wᵢ (μᵢ − μ̃)²/σᵢ².
 * Distances are counted from the sharpest factor, and squared only once they are from μ̃: no large squares are subtracted.
 * Throws `RangeError` for no factors, a bad normal, a negative power, or when no power is above zero.
 */
export function productNormals(
  factors: readonly Normal[],
  powers: readonly number[] = factors.map(() => 1),
): NormalProduct {
  requireThat(factors.length > 0, 'productNormals: there must be a factor', factors.length);
  requireThat(powers.length === factors.length, 'productNormals: one power a factor', [powers.length, factors.length]);
  const bad = powers.find((power) => !(power >= 0 && power < Infinity));
  requireThat(bad === undefined, 'productNormals: powers must be finite and not negative', bad);
  for (const factor of factors) checkNormal('productNormals', factor);
  const used = factors.flatMap(({ mean, std }, i) => {
    const power = powers[i] ?? NaN;
    return power > 0 ? [{ mean, std, power }] : [];
  });
  const [first] = used;
  requireThat(first !== undefined, 'productNormals: one power must be above zero', powers);

  const sharpness = ({ std, power }: typeof first): number => Math.sqrt(power) / std;
  const sharpest = used.reduce((best, each) => (sharpness(each) > sharpness(best) ? each : best), first);
  const center = sharpest.mean;
  // precisions in units of the largest one
  const shares = used.map((each) => (sharpness(each) / sharpness(sharpest)) ** 2);
  const total = compensatedSum(shares);
  const shift = compensatedSum(used.map(({ mean }, i) => (shares[i] ?? NaN) * (mean - center))) / total;
  const std = 1 / (sharpness(sharpest) * Math.sqrt(total));
  const excess = 1 - compensatedSum(used.map(({ power }) => power));
  const logZ = compensatedSum([
    0.5 * excess * logTwoPi,
    Math.log(std),
    ...used.map((each) => -each.power * Math.log(each.std)),
    ...used.map((each) => -0.5 * each.power * ((each.mean - center - shift) / each.std) ** 2),
  ]);
  return { normal: { mean: center + shift, std }, logZ };
}
