import { numberText } from '../../../../vae-trainer/words.ts';
import type { Case } from '../case.ts';
import { klText, otherwise, percent, r2Text, unitsText, waterLine } from '../phrases.ts';

/** σ too large: units live, but what they say is shrunk. */
export const wide: Case = {
  id: 'wide',
  title: 'σ too large',
  sets: 'waves, σ fixed at 1.5',
  data: 'wave',
  steps: 600,
  change: { sigmaKind: 'fixed', sigma: 1.5 },
  cure: { sigmaKind: 'learned' },
  cureName: 'Let σ be learned',
  question: 'Waves vary so much that both units live even at σ = 1.5. What do the reconstructed waves look like?',
  options: [
    'Like the data, only noisier.',
    'Like the data, only smaller.',
    'Like the data: both units live, so nothing is lost.',
  ],
  correct: 1,
  reason(run) {
    const size = run.size ?? Number.NaN;
    const [first = Number.NaN, second = Number.NaN] = run.variances;
    const line = waterLine(run);
    const forecast = [first, second].map((variance) => Math.max(0, 1 - line / variance));
    const facts = `${unitsText(run)} (KL ${klText(run)}), and the waves shown come back at ${percent(size)} of their size`;
    if (!(size < 0.9)) return otherwise(`${facts}.`);
    return {
      held: true,
      says: `Here ${facts}. Why: the decoder sees codes that are blurred by their posteriors, and its best answer to a blurred code lies nearer to the mean. A linear decoder would shrink a direction of variance λ to the part 1 − βσ²/λ, here ${forecast.map((share) => percent(share)).join(' and ')}. R² is ${r2Text(run.r2['cos phase'])} for the cosine of the phase, ${r2Text(run.r2['sin phase'])} for its sine and ${r2Text(run.r2['amplitude'])} for the amplitude; the ELBO is ${numberText(run.elbo, 1)} nats.`,
    };
  },
  cured(run) {
    const size = run.size ?? Number.NaN;
    const says = `Learned, σ came to ${numberText(run.sigma, 3)}; the waves shown come back at ${percent(size)} of their size, R² of the amplitude is ${r2Text(run.r2['amplitude'])}, and the ELBO is ${numberText(run.elbo, 1)} nats.`;
    return { held: size > 0.9, says };
  },
};
