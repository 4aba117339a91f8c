import { numberText } from '../../../../vae-trainer/words.ts';
import type { Case } from '../case.ts';
import { otherwise, percent, r2Text } from '../phrases.ts';

/** σ too small: every miss is counted thousands of times. */
export const narrow: Case = {
  id: 'narrow',
  title: 'σ too small',
  sets: 'heat bumps, σ fixed at 0.01',
  data: 'heat-bump',
  steps: 600,
  change: { sigmaKind: 'fixed', sigma: 0.01 },
  cure: { sigmaKind: 'learned' },
  cureName: 'Let σ be learned',
  question:
    'σ = 0.01 is half the noise that the data really carry. The factors can be read off the codes as well as ever. What is wrong with the run?',
  options: [
    'Nothing: the smaller σ, the better the reconstructions, and so the bound.',
    'The units fall silent.',
    'The bound is far below zero, and posteriors become so narrow that most of the prior stays empty.',
  ],
  correct: 2,
  reason(run) {
    const miss = run.miss ?? Number.NaN;
    const share = run.holes ?? Number.NaN;
    const cost = (run.features * miss * miss) / (2 * run.sigma * run.sigma);
    const facts = `the ELBO is ${numberText(run.elbo, 1)} nats and the KL ${numberText(run.kl, 1)}`;
    if (!(run.elbo < -50 && share > 0.5))
      return otherwise(`${facts}, and ${percent(share)} of the prior lies in holes.`);
    return {
      held: true,
      says: `Position and width are told with R² ${r2Text(run.r2['position'])} and ${r2Text(run.r2['width'])}, yet ${facts}. Why: reconstructions at the mean code still miss by ${numberText(miss, 3)} (root mean square), and ${run.features} sensors × ${numberText(miss, 3)}² / 2σ² is ${numberText(cost, 0)} nats for that alone. Under such a fine no price of a code is too high, so posteriors are narrow and ${percent(share)} of the prior lies in holes: a typical sample is ${numberText(run.distance ?? Number.NaN, 2)} from the nearest curve.`,
    };
  },
  cured(run) {
    const says = `Learned, σ came to ${numberText(run.sigma, 3)}, and reconstructions at the mean code miss by ${numberText(run.miss ?? Number.NaN, 3)}. The ELBO is ${numberText(run.elbo, 1)} nats, the KL ${numberText(run.kl, 1)}, and ${percent(run.holes ?? Number.NaN)} of the prior lies in holes; a typical sample is ${numberText(run.distance ?? Number.NaN, 2)} from the nearest curve.`;
    return { held: run.elbo > 0, says };
  },
};
