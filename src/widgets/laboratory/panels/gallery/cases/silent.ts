import { capital, numberText } from '../../../../vae-trainer/words.ts';
import type { Case } from '../case.ts';
import { klText, otherwise, r2Text, silentOf, unitsText, varianceText } from '../phrases.ts';

/** Posterior collapse: the decoder's noise excuses what a unit could tell. */
export const silent: Case = {
  id: 'silent',
  title: 'A unit falls silent',
  sets: 'heat bumps, σ fixed at 1',
  data: 'heat-bump',
  steps: 600,
  change: { sigmaKind: 'fixed', sigma: 1 },
  cure: { sigmaKind: 'learned' },
  cureName: 'Let σ be learned',
  question:
    'Position and width cause every curve, and the code has two units. But the decoder is told that each sensor has noise of σ = 1. What do the two units do?',
  options: [
    'Both carry something: two causes, two units.',
    'At least one falls silent: its posterior is the prior, whatever the datum.',
    'They carry more than before, to make up for the noise.',
  ],
  correct: 1,
  reason(run) {
    const width = run.r2['width'];
    if (silentOf(run) === 0) return otherwise(`both units are in use, with a KL of ${klText(run)}.`);
    return {
      held: true,
      says: `${capital(unitsText(run))}: the KL of the units is ${klText(run)}. Why: ${varianceText(run)}. What varies less is excused as noise, and telling it would cost more than it explains. R² of the position is ${r2Text(run.r2['position'])}, of the width ${r2Text(width)}.`,
    };
  },
  cured(run) {
    const says = `Learned, σ came to ${numberText(run.sigma, 3)}; ${unitsText(run)} (KL ${klText(run)}), and R² of the width is ${r2Text(run.r2['width'])}.`;
    return { held: silentOf(run) === 0, says };
  },
};
