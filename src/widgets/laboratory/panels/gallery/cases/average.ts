import { capital, numberText } from '../../../../vae-trainer/words.ts';
import type { Case } from '../case.ts';
import { klText, otherwise, percent, silentOf, unitsText, varianceText } from '../phrases.ts';

/** A mean for a sum: the reconstruction is averaged over pixels, and the KL is not. */
export const average: Case = {
  id: 'average',
  title: 'A mean for a sum',
  sets: 'pendulum, β = 256, the number of pixels',
  data: 'pendulum',
  steps: 600,
  change: { beta: 256 },
  cure: {},
  cureName: 'Sum over pixels: β = 1',
  question:
    'A program takes the mean of the squared errors over the 256 pixels where the bound has their sum, and subtracts the KL as it is. What does it train?',
  options: [
    'The bound: a constant factor changes nothing.',
    'The bound with the KL counted 256 times.',
    'The bound with the reconstruction counted 256 times.',
  ],
  correct: 1,
  reason(run) {
    const { features } = run;
    const algebra = `With $D=${features}$ pixels, $\\frac1D\\sum_d\\log p(x_d\\mid z)-\\mathrm{KL}=\\frac1D\\bigl[\\sum_d\\log p(x_d\\mid z)-D\\,\\mathrm{KL}\\bigr]$: that is β = ${features}, whatever the program calls it.`;
    if (silentOf(run) < run.units.length || run.settings.beta !== features)
      return otherwise(`the KL of the units is ${klText(run)}. ${algebra}`);
    return {
      held: true,
      says: `${algebra} ${capital(unitsText(run))} (KL ${klText(run)}), and of what tells one picture from another ${percent(Math.max(0, run.size ?? Number.NaN))} comes back. Why: ${varianceText(run)}.`,
    };
  },
  cured(run) {
    const says = `Summed over the pixels, ${unitsText(run)} (KL ${klText(run)}), of what tells one picture from another ${percent(Math.max(0, run.size ?? Number.NaN))} comes back, and the ELBO is ${numberText(run.elbo, 1)} nats.`;
    return { held: silentOf(run) === 0, says };
  },
};
