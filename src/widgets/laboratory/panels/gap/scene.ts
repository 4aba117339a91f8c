import type { GapAnswer } from '../../../../vae/protocol/questions.ts';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import { estimateText } from '../evidence/estimateText.ts';
import type { Rung } from '../evidence/ladder.ts';

/** From the encoder's ELBO up to log p(x), in two hatched steps. */
export function gapRungs({
  logEvidence,
  elboBest,
  elboEncoder,
  amortization,
  approximation,
  method,
}: GapAnswer): readonly Rung[] {
  return [
    {
      id: 'encoder',
      mark: 'elbo',
      name: 'ELBO of the encoder’s q',
      text: estimateText(elboEncoder),
      to: elboEncoder.value,
      error: elboEncoder.error,
    },
    {
      id: 'amortization',
      mark: 'gap',
      hatch: '-',
      name: 'amortization gap',
      text: estimateText(amortization),
      from: elboEncoder.value,
      to: elboEncoder.value + amortization.value,
    },
    {
      id: 'best',
      mark: 'elbo',
      name: 'ELBO of the best q in the family',
      text: estimateText(elboBest),
      to: elboBest.value,
      error: elboBest.error,
    },
    {
      id: 'approximation',
      mark: 'gap',
      hatch: '+',
      name: 'approximation gap',
      text: estimateText(approximation),
      from: elboBest.value,
      to: elboBest.value + approximation.value,
    },
    {
      id: 'evidence',
      mark: 'evidence',
      formula: 'log p(x)',
      name: method === 'grid' ? 'by grid' : 'by draws',
      text: estimateText(logEvidence),
      to: logEvidence.value,
      error: logEvidence.error,
    },
  ];
}

/** Which of the two gaps is greater, where that can be told. */
function verdict({ amortization, approximation }: GapAnswer): string {
  const by = amortization.value - approximation.value;
  if (Math.abs(by) <= 2 * (amortization.error + approximation.error)) return 'Neither is clearly the greater.';
  return by > 0
    ? 'A better encoder would gain more here than a richer family of q.'
    : 'A richer family of q would gain more here than a better encoder.';
}

/** What the gaps say now: first what is seen, then what follows. */
export function gapWords(answer: GapAnswer): { readonly says: string; readonly look: string } {
  const { amortization, approximation, method, draws, best } = answer;
  const whole = amortization.value + approximation.value;
  const error = amortization.error + approximation.error;
  const how =
    method === 'draws'
      ? ` With ${best.mean.length} units no grid is fine enough to draw the true posterior, and log p(x) is estimated by ${wholeText(draws)} draws from the best q: in expectation it lies below, so the approximation gap is at least what is shown. ± is one standard error.`
      : '';
  if (whole <= 2 * error || whole < 5e-4)
    return {
      says: `The encoder’s q cannot be told from the true posterior: ${numberText(whole, 3)} nats.`,
      look: how.trim(),
    };
  return {
    says: `Of ${estimateText({ value: whole, error })} nats between ELBO and log p(x), the encoder could save ${estimateText(amortization)}; no diagonal Gaussian can save the other ${estimateText(approximation)}.`,
    look: `${verdict(answer)}${how}`,
  };
}

/** The item of the greatest gap, counted from 0. */
export function worstOf(gaps: readonly number[]): number {
  return gaps.reduce((worst, gap, i) => (gap > (gaps[worst] ?? -Infinity) ? i : worst), 0);
}
