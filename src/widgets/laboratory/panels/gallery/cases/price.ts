import { capital, numberText } from '../../../../vae-trainer/words.ts';
import type { Case } from '../case.ts';
import { klText, otherwise, percent, silentOf, unitsText, varianceText, waterLine } from '../phrases.ts';

/** β too high: the noise is right, but the code costs too much. */
export const price: Case = {
  id: 'price',
  title: 'The code costs too much',
  sets: 'heat bumps, σ = 0.05, β = 1,000',
  data: 'heat-bump',
  steps: 600,
  change: { sigmaKind: 'fixed', sigma: 0.05, beta: 1000 },
  cure: { sigmaKind: 'fixed', sigma: 0.05 },
  cureName: 'Set β to 1',
  question: 'Now σ = 0.05 suits the curves, but the KL is counted β = 1,000 times. What comes back of a curve?',
  options: [
    'The curve itself, since σ asks for details.',
    'The same curve for every datum.',
    'A different curve at each attempt, since z is drawn.',
  ],
  correct: 1,
  reason(run) {
    const size = run.size ?? Number.NaN;
    const back = `Of what tells one curve from another, ${percent(Math.max(0, size))} comes back`;
    if (silentOf(run) < run.units.length) return otherwise(`the KL of the units is ${klText(run)}. ${back}.`);
    return {
      held: true,
      says: `${capital(unitsText(run))} (KL ${klText(run)}), and the decoder, told nothing, answers with the mean curve. ${back}. Why: ${varianceText(run)}. Only this product matters: σ = ${numberText(Math.sqrt(waterLine(run)), 2)} with β = 1 would do the same.`,
    };
  },
  cured(run) {
    const size = run.size ?? Number.NaN;
    const says = `At β = 1 ${unitsText(run)} (KL ${klText(run)}). Of what tells one curve from another, ${percent(Math.max(0, size))} comes back, and the ELBO, which always counts the KL once, is ${numberText(run.elbo, 1)} nats.`;
    return { held: silentOf(run) === 0 && size > 0.8, says };
  },
};
