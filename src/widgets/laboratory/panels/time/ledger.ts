import type { Settings, Trace } from '../../../../state/training.ts';

/** One part of what a datum adds to the loss: so many nats, so often counted. */
export interface Part {
  readonly name: string;
  readonly term: 'p' | 'q' | 'prior' | 'gap';
  readonly nats: number;
  readonly weight: number;
  /** Why another number stands here than was measured. */
  readonly note?: string;
}

/** What a datum adds to the loss that its batch averages, in nats. */
export interface Ledger {
  readonly parts: readonly Part[];
  /** Σ weight · nats: with one draw what the datum adds, with several the log weight of the first draw, turned around. */
  readonly sum: number;
  /** −log (1/K) Σ e^(log weight), what the datum adds where there are several draws. */
  readonly overDraws?: number;
}

/** log of the mean of e^v. */
function logMeanExp(values: readonly number[]): number {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0) / values.length);
}

/** The parts whose weighted sum is the loss of one draw. */
function partsOf(trace: Trace, { freeBits }: Pick<Settings, 'freeBits'>): readonly Part[] {
  const { reconstruction, klPerUnit, free, beta, atDraw, logWeights } = trace;
  const weight = logWeights.length > 0 ? 1 : beta;
  const first: Part = { name: '−log p(x | z)', term: 'p', nats: -reconstruction, weight: 1 };
  if (atDraw) {
    return [
      first,
      { name: 'log q(z | x)', term: 'q', nats: atDraw.logPosterior, weight },
      { name: '−log p(z)', term: 'prior', nats: -atDraw.logPrior, weight },
    ];
  }
  return [
    first,
    ...klPerUnit.map((kl, j): Part => {
      const unit: Part = { name: `KL of z${j + 1}`, term: 'gap', nats: kl, weight };
      return free[j] === true ? { ...unit, nats: freeBits, note: 'free bits' } : unit;
    }),
  ];
}

/** What the traced datum adds to the loss, part by part. */
export function ledgerOf(trace: Trace, settings: Pick<Settings, 'freeBits'>): Ledger {
  const parts = partsOf(trace, settings);
  const sum = parts.reduce((total, { nats, weight }) => total + weight * nats, 0);
  const { logWeights } = trace;
  return { parts, sum, ...(logWeights.length > 0 && { overDraws: -logMeanExp(logWeights) }) };
}
