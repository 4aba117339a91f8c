import { numberText, wholeText } from '../../../../vae-trainer/words.ts';
import type { Case } from '../case.ts';
import { otherwise } from '../phrases.ts';

/** A learning rate beyond what gradient descent can bear. */
export const explode: Case = {
  id: 'explode',
  title: 'The rate explodes',
  sets: 'heat bumps, gradient descent with η = 0.1',
  data: 'heat-bump',
  steps: 600,
  change: { optimizer: 'sgd', learningRate: 0.1 },
  cure: { optimizer: 'sgd', learningRate: 3e-4 },
  cureName: 'Lower η to 0.0003',
  question: 'Gradient descent with momentum 0.9 takes steps of η = 0.1. What happens?',
  options: [
    'It learns, faster than with smaller steps.',
    'It swings around the best settings without coming closer.',
    'Within some dozen steps the loss is no longer a number.',
  ],
  correct: 2,
  reason(run) {
    if (run.trouble === '')
      return otherwise(`it took all ${wholeText(run.step)} steps, to an ELBO of ${numberText(run.elbo, 1)} nats.`);
    return {
      held: true,
      says: `It stopped: “${run.trouble}” Why: a step that overshoots lands where the slope is steeper, the next is longer, and σ² in the denominator makes slopes steeper still as σ falls. The page kept the last picture that had numbers. Adam divides each step by the size of recent gradients, which bounds it to about η.`,
    };
  },
  cured(run) {
    if (run.trouble !== '') return { held: false, says: `It stopped all the same: “${run.trouble}”` };
    return {
      held: true,
      says: `With η = 0.0003 the same gradient descent takes all ${wholeText(run.step)} steps, to an ELBO of ${numberText(run.elbo, 1)} nats.`,
    };
  },
};
