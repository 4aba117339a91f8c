import { continuousQuantities } from './continuous.ts';
import { discreteQuantities } from './discrete.ts';
import { formsOf, type Form } from './forms.ts';
import type { LadderValues, Quantities } from './quantities.ts';

/** A line of the ladder. */
export type RungId = 'evidence' | 'multiplied' | 'averaged' | 'bound' | 'rewritten';

/** One line with its number, in nats and with the sign that is on screen. */
export interface Rung {
  readonly id: RungId;
  readonly value: number;
  readonly standardError?: number;
}

/** Everything that the figure shows; nats with the sign on screen, but for the divergences, which have none. */
export interface LadderScene {
  readonly latent: LadderValues['latent'];
  readonly sign: LadderValues['sign'];
  readonly rungs: readonly Rung[];
  /** The two levels: log p(x) and the ELBO, or −log p(x) and the loss 𝓔. */
  readonly evidence: number;
  readonly bound: number;
  /** What Jensen's line gives away: the distance of the two levels. */
  readonly slack: number;
  /** KL(q ‖ p(z | x)) by its own routine, and KL(p(z | x) ‖ q). */
  readonly divergence: number;
  readonly swapped: number;
  /** The ELBO cut in three ways, and the one that does not add up. */
  readonly forms: readonly Form[];
  /** Nats in view, from left to right. */
  readonly view: readonly [number, number];
  /** Decimals of every number on screen, so that digits alone can be compared. */
  readonly digits: number;
}

const spans = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

/** A round length that holds the gap with some room. */
function spanFor(gap: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(gap, 1)));
  return spans.find((span) => span >= 1.15 * gap) ?? Math.ceil((1.15 * gap) / power) * power;
}

const digitsFor = (size: number): number => (size < 100 ? 5 : size < 10_000 ? 3 : 1);

/** The numbers that the values ask for, with the sign of a log-likelihood. */
export const quantitiesOf = (values: LadderValues): Quantities =>
  values.latent === 'discrete' ? discreteQuantities(values) : continuousQuantities(values);

/** Every line of the ladder, the gap and the three cuts. The sign of a loss negates every number and nothing else. */
export function scene(values: LadderValues): LadderScene {
  const found = quantitiesOf(values);
  const { logEvidence, bound, divergence, swapped, averaged } = found;
  const sign = values.sign === 'loss' ? -1 : 1;
  const span = spanFor(divergence);
  const view = [logEvidence - span, logEvidence + 0.14 * span] as const;
  return {
    latent: values.latent,
    sign: values.sign,
    rungs: [
      { id: 'evidence', value: sign * logEvidence },
      { id: 'multiplied', value: sign * found.multiplied },
      { ...averaged, id: 'averaged', value: sign * averaged.value },
      { id: 'bound', value: sign * bound },
      { id: 'rewritten', value: sign * (logEvidence - divergence) },
    ],
    evidence: sign * logEvidence,
    bound: sign * bound,
    slack: logEvidence - bound,
    divergence,
    swapped,
    forms: formsOf(found, sign),
    view: sign === 1 ? view : [-view[1], -view[0]],
    digits: digitsFor(Math.max(Math.abs(logEvidence), Math.abs(bound))),
  };
}
