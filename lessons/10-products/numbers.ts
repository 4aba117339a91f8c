import { createSchedule, forwardPosterior, noised, noiseWeight } from '../../src/math/diffusion.ts';
import { denoisingTerm } from '../../src/math/denoisingTerm.ts';
import { prob } from '../../src/math/normal.ts';
import { productNormal, productNormals } from '../../src/math/productNormal.ts';
import { trapezoid } from '../../src/math/quadrature.ts';
import { pair } from '../../src/derivations/d21-product-of-two/params.ts';
import { denoising, datum, prediction, schedule as betas } from '../../src/derivations/d24-diffusion/params.ts';
import { initialValues } from '../../src/notebook/param.ts';
import { formatNumber } from '../../src/ui/format.ts';
import { params as fusionParams } from '../../src/widgets/sensor-fusion/params.ts';
import { presets } from '../../src/widgets/sensor-fusion/presets.ts';
import { scene as fusionAt, type FusionValues } from '../../src/widgets/sensor-fusion/scene.ts';

/** A number as it stands in a sentence. */
export const digits = (value: number, decimals = 4): string => formatNumber(value, decimals);

const { muA, sigmaA, muB, sigmaB } = initialValues(pair);
const [one, two] = [
  { mean: muA, std: sigmaA },
  { mean: muB, std: sigmaB },
];

/** The two experts that the lesson starts with, multiplied. */
export const first = productNormal(one, two);
export const firstArea = Math.exp(first.logZ);

/** The area under the formula that the notes print, which has no 2 in its exponent, by the trapezoid rule. */
export const notesArea = trapezoid(
  (x) =>
    Math.exp(-(((x - first.normal.mean) / first.normal.std) ** 2)) /
    Math.sqrt(2 * Math.PI * first.normal.std * first.normal.std),
  first.normal.mean - 10 * first.normal.std,
  first.normal.mean + 10 * first.normal.std,
  801,
);

const apart = (half: number) => productNormal({ mean: -half, std: 1 }, { mean: half, std: 1 });

/** Two equal bells of width 1 in one place, at ±2 and at ±5: the width of their product, and its areas. */
export const equalStd = apart(2).normal.std;
export const areaTogether = Math.exp(apart(0).logZ);
export const areaAtTwo = Math.exp(apart(2).logZ);
export const areaAtFive = Math.exp(apart(5).logZ);

/** How many agreeing experts of width 1 have a product of this width: counted up, not solved for. */
export function expertsFor(std: number): number {
  for (let count = 1; ; count++) {
    const experts = Array.from({ length: count }, () => ({ mean: 0, std: 1 }));
    if (productNormals(experts).normal.std <= std * (1 + 1e-12)) return count;
  }
}

/** The schedule of five steps that the lesson works with. */
export const schedule = createSchedule(Object.values(initialValues(betas)));

/** ᾱ_t, and the first step at which less than half of the variance is signal. */
export const alphaBar = (t: number): number => schedule.alphaBar[t] ?? NaN;
export const crossing = Array.from({ length: schedule.steps }, (_, i) => i + 1).find(
  (t) => (schedule.snr[t] ?? NaN) < 1,
);

const { denoisingTime, epsilon } = initialValues(denoising);
const { x0 } = initialValues(datum);
const { epsilonHat } = initialValues(prediction);

/** The noisy value of the lesson's step, its target, and the KL term in nats with the weight of the squared noise error. */
export const stepTime = denoisingTime;
export const noisy = noised(schedule, denoisingTime, x0, epsilon);
const target = forwardPosterior(schedule, denoisingTime, x0);
export const targetMean = target.slope * noisy + target.offset;
export const targetStd = target.std;
export const weight = noiseWeight(schedule, denoisingTime);
export const term = denoisingTerm(schedule, denoisingTime, x0, epsilon, epsilonHat).kl;

/** The height at 0 of two standard normal densities multiplied. */
export const squaredPeak = prob({ mean: 0, std: 1 }, 0) ** 2;

const fusionPreset = (label: string) =>
  fusionAt({
    ...initialValues(fusionParams),
    ...presets.find((preset) => preset.label === label)?.values,
  } as FusionValues);

/** The fusion with one reading missing, with a mean in its place, and with the prior in each expert. */
export const missing = fusionPreset('sensor 2 is missing');
export const filledIn = fusionPreset('its mean put in');
export const twice = fusionPreset('prior in each expert');
