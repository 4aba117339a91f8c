import { numberText, wholeText } from '../../../../vae-trainer/words.ts';
import type { Case } from '../case.ts';
import { otherwise } from '../phrases.ts';
import type { Reading } from '../reading.ts';

/** The first value, the greatest and the last of the whole KL. */
function course({ trace }: Reading) {
  const first = trace[0] ?? { step: 0, kl: Number.NaN };
  const peak = trace.reduce((most, point) => (point.kl > most.kl ? point : most), first);
  return { first, peak, last: trace.at(-1) ?? first };
}

const courseText = ({ first, peak, last }: ReturnType<typeof course>): string =>
  `on held-out data the KL starts at ${numberText(first.kl, 2)} nats, is greatest at step ${wholeText(peak.step)} with ${numberText(peak.kl, 2)}, and ends at ${numberText(last.kl, 2)}`;

/** A KL that rises before it falls: the code is filled while it is cheap, and emptied as its price comes. */
export const rise: Case = {
  id: 'rise',
  title: 'The KL rises, then falls',
  sets: 'heat bumps, σ = 0.05, β from 0 to 100 over 600 steps',
  data: 'heat-bump',
  steps: 800,
  change: {
    sigmaKind: 'fixed',
    sigma: 0.05,
    beta: 100,
    annealing: 'ramp',
    annealingSteps: 600,
    curves: 'units',
  },
  cure: { sigmaKind: 'fixed', sigma: 0.05, beta: 1, annealing: 'ramp', annealingSteps: 600, curves: 'units' },
  cureName: 'Let β end at 1',
  question: 'The weight of the KL climbs from 0 to 100 over 600 steps. How does the KL itself go?',
  options: [
    'It falls from the first step, since its weight only grows.',
    'It rises all the way, since the networks keep learning.',
    'It rises at first and then falls.',
  ],
  correct: 2,
  reason(run) {
    const found = course(run);
    const { first, peak, last } = found;
    if (!(peak.kl > first.kl + 0.5 && last.kl < 0.75 * peak.kl)) return otherwise(`${courseText(found)}.`);
    return {
      held: true,
      says: `It rises first: ${courseText(found)}. Why: untrained codes say nothing, so there is nothing to fall from. While the code is all but free, saying more always pays; as β grows, what explains least is given up first. A KL that falls is no sign of trouble by itself: read it beside β and the bound (“KL of each unit” at the curves).`,
    };
  },
  cured(run) {
    const found = course(run);
    const says = `With β ending at 1, ${courseText(found)}. The ELBO is ${numberText(run.elbo, 1)} nats.`;
    return { held: found.last.kl > 0.9 * found.peak.kl, says };
  },
};
