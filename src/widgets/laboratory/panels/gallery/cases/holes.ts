import { numberText } from '../../../../vae-trainer/words.ts';
import type { Case } from '../case.ts';
import { klText, otherwise, percent } from '../phrases.ts';

/** A latent that the prior does not fill: a ring of codes, and samples from its hole. */
export const holes: Case = {
  id: 'holes',
  title: 'The prior has holes',
  sets: 'pendulum, usual settings',
  data: 'pendulum',
  steps: 600,
  change: {},
  cure: { beta: 4 },
  cureName: 'Raise β to 4',
  question:
    'The pendulum’s pictures come back well, and the KL pulls all codes toward N(0, I). How much of the prior’s mass lies where hardly any code is?',
  options: ['Next to nothing: that is what the KL is for.', 'About a tenth.', 'More than a third.'],
  correct: 2,
  reason(run) {
    const share = run.holes ?? Number.NaN;
    const far = numberText(run.distance ?? Number.NaN, 3);
    const number = `${percent(share)} of the prior’s mass lies in holes: squares of half a unit with less than a tenth of the codes that the prior promises`;
    const samples = `A typical sample from the prior is ${far} from the nearest held-out picture (root mean square per pixel; the noise of the data is 0.02)`;
    if (!(share > 1 / 3)) return otherwise(`${number}. ${samples}.`);
    return {
      held: true,
      says: `${number}. ${samples}: what the decoder draws there, nothing taught it. Why: the KL prices each posterior by itself (${klText(run)}), and at this σ narrow posteriors on a wide loop are worth their price. No term of the bound asks that the codes together fill the prior.`,
    };
  },
  cured(run) {
    const share = run.holes ?? Number.NaN;
    const cos = run.r2['cos angle'] ?? Number.NaN;
    const sin = run.r2['sin angle'] ?? Number.NaN;
    const says = `With β = 4 posteriors are wider and the loop is smaller: ${percent(share)} of the prior’s mass lies in holes, and a typical sample is ${numberText(run.distance ?? Number.NaN, 3)} from the nearest picture. It is paid with the codes: R² is ${numberText(cos, 2)} for the angle’s cosine and ${numberText(sin, 2)} for its sine, and the ELBO is ${numberText(run.elbo, 1)} nats.`;
    return { held: share < 0.5, says };
  },
};
