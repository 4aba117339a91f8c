import type { EvidenceAnswer, EvidenceAverage } from '../../../../vae/protocol/questions.ts';
import { numberText } from '../../../vae-trainer/words.ts';
import { posteriorGap } from './bounds.ts';
import { estimateText } from './estimateText.ts';

/** How far the importance-weighted bound has come from the ELBO to log p(x). */
function closing({ elbo, iwae, exact }: EvidenceAverage, samples: number): string {
  if (!exact) return '';
  const whole = exact.value - elbo.value;
  const rest = exact.value - iwae.value;
  if (rest < 0)
    return `With K = ${samples} draws the importance-weighted estimate happens to lie ${numberText(-rest, 3)} above log p(x): it is a bound in expectation, and these draws put it there (standard error ${numberText(iwae.error, 3)}).`;
  if (whole <= 2 * elbo.error) return '';
  return `Weighing K = ${samples} draws closes ${Math.round((100 * (whole - rest)) / whole)} % of that.`;
}

/** Whether test and train differ by more than the choice of items explains. */
function generalization({ heldOut, train }: EvidenceAnswer): string {
  const best = (of: EvidenceAverage): number => (of.exact ?? of.iwae).value;
  const by = best(train) - best(heldOut);
  const error = Math.hypot(train.acrossItems, heldOut.acrossItems);
  const size = `${numberText(Math.abs(by), 2)} nats`;
  if (!(Math.abs(by) > 2 * error))
    return `Test and train differ by ${size}, which the choice of items explains (standard error ${numberText(error, 2)}).`;
  return by > 0
    ? `Train lies ${size} above test, more than the choice of items explains: the model has learned its items as well as their law.`
    : `Test lies ${size} above train, more than the choice of items explains.`;
}

/** What the law of the data says. */
function law({ heldOut }: EvidenceAnswer): string {
  const missing = heldOut.truth?.missing;
  if (!heldOut.truth) return '';
  const most = 'No model exceeds the law of the data on average over new data.';
  if (!missing) return most;
  if (Math.abs(missing.value) <= 2 * missing.error)
    return `${most} On these test items this model and the law differ by ${estimateText(missing)} nats, which is no difference that so few can show.`;
  return missing.value > 0
    ? `${most} This one misses ${estimateText(missing)} nats on test, an estimate of KL(law ‖ model).`
    : `${most} On these few test items the model happens to lie above it, by ${estimateText({ ...missing, value: -missing.value })} nats.`;
}

/** What the bounds say now: first what is seen, then what follows. */
export function boundsWords(answer: EvidenceAnswer): { readonly says: string; readonly look: string } {
  const { heldOut, samples } = answer;
  const gap = posteriorGap(heldOut);
  const rest = [closing(heldOut, samples), law(answer), generalization(answer)].filter(Boolean).join(' ');
  if (!gap)
    return {
      says: `On test, weighing K = ${samples} draws lifts the bound by ${numberText(heldOut.iwae.value - heldOut.elbo.value, 3)} nats.`,
      look: `In expectation that much or more is the average KL from q to the true posterior; log p(x) itself is known by grid for one or two latent units only. ${rest}`,
    };
  if (gap.value <= 2 * gap.error)
    return {
      says: `On test the ELBO cannot be told from log p(x): ${estimateText(gap)} nats.`,
      look: `The encoder’s q is the true posterior as far as these draws tell. ${rest}`,
    };
  return {
    says: `On test the ELBO lies ${estimateText(gap)} nats below log p(x).`,
    look: `That is how far the encoder’s q is from the true posterior, on average. ${rest}`,
  };
}
