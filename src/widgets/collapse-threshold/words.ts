import { formatNumber } from '../../ui/format.ts';
import type { CollapseValues, OneDirection } from './scene.ts';
import type { Spectrum } from './spectrum.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** A variance with three significant digits. */
export const varianceText = (variance: number): string => String(Number(variance.toPrecision(3)));

/** What is maximized: the bound itself only at β = 1. */
export const objectiveName = (beta: number): string => (beta === 1 ? 'ELBO' : 'objective');

/** Whether the unit is on, and how much it says. */
export const lampText = ({ active, closed }: OneDirection): string =>
  active ? `on, KL ${formatNumber(closed.kl, 3)} nats` : 'off, KL 0';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** What the figure says of one direction. */
export function wordsOf(shown: OneDirection): Words {
  const { dials, water, active, closed } = shown;
  const { lambda, beta } = dials;
  const weight = formatNumber(closed.weight, 3);
  const [waterText, lambdaText] = [varianceText(water), varianceText(lambda)];
  if (!active && Math.abs(water - lambda) < 1e-9 * lambda) {
    return {
      now: `βσ² = λ = ${lambdaText}, exactly the threshold: the unit has just gone out.`,
      look: 'Lower βσ² a little. The weight comes back as a square root, all at once; the KL starts from nothing.',
    };
  }
  if (!active) {
    return {
      now: `βσ² = ${waterText} is more than λ = ${lambdaText}: the best weight is 0, and the unit is off.`,
      look: 'The hill has one top, at w = 0. No optimizer is to blame: any other decoder would score lower.',
    };
  }
  if (closed.kl < 0.03) {
    return {
      now: `βσ² = ${waterText} lies just below λ = ${lambdaText}: the unit is barely on, |w| = ${weight}.`,
      look: 'The valley between the two tops is almost flat. Raise βσ² until they meet at 0.',
    };
  }
  if (beta < 1) {
    return {
      now: `With β = ${formatNumber(beta, 2)} the objective is no bound: it may lie above log p(x). |w| = ${weight}.`,
      look: `The weight follows βσ² = ${waterText}, not σ² alone. Put β back to 1 and see the curves become one.`,
    };
  }
  if (beta > 1) {
    return {
      now: `β = ${formatNumber(beta, 2)} acts as if the noise were βσ² = ${waterText}: |w| = ${weight}, KL ${formatNumber(closed.kl, 3)} nats.`,
      look: 'The top moves inward and below log p(x): what β takes from the code, the likelihood pays.',
    };
  }
  return {
    now: `λ = ${lambdaText} stands above βσ² = ${waterText}: the unit is on, |w| = ${weight}, KL ${formatNumber(closed.kl, 3)} nats.`,
    look: 'At β = 1 the ELBO is log p(x), and its two tops touch the best log-likelihood there is. Raise σ² until they meet.',
  };
}

const nameOf: Readonly<Record<CollapseValues['collapseData'], string>> = {
  'heat-bump': 'the heat bumps',
  wave: 'the waves',
  oscillator: 'the oscillators',
  pendulum: 'the pendulum',
  own: 'your spectrum',
};

/** What the figure says of a whole spectrum. */
export function spectrumWords(shown: Spectrum, data: CollapseValues['collapseData']): Words {
  const name = nameOf[data];
  const { active, count, kl } = shown;
  const water = varianceText(shown.water);
  if (active === 0) {
    return {
      now: `The water stands at ${water}, above all ${count} directions of ${name}: every unit is off.`,
      look: 'A VAE that is told this noise learns the mean of the data and nothing else. Pull the water down.',
    };
  }
  if (active === count) {
    return {
      now: `All ${count} directions of ${name} stand above the water at ${water}, for ${formatNumber(kl, 2)} nats in all.`,
      look: 'Raise the water, or push a ring under it.',
    };
  }
  return {
    now: `${active} of the ${count} directions of ${name} ${plural(active, 'stands', 'stand')} above the water at ${water}, for ${formatNumber(kl, 2)} nats in all.`,
    look: 'On this axis the height above the water is twice the KL of the unit: ½ log(λ/βσ²). Drag the water line, or a ring through it.',
  };
}
