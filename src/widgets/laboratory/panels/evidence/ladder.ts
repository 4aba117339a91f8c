import type { Mark } from '../../../../figures/theme.ts';

/** One bar of a ladder of nats. */
export interface Rung {
  readonly id: string;
  readonly mark: Mark;
  /** A formula before the name, as `Formula` takes it. */
  readonly formula?: string;
  readonly name: string;
  /** The number as it is written at the right. */
  readonly text: string;
  /** Where the bar begins; at the left edge when absent. */
  readonly from?: number;
  readonly to: number;
  /** What the end may be off by. */
  readonly error?: number;
  /** A wall that the bar cannot pass. */
  readonly wall?: number;
  /** Hatched as the gap: dense and rising, or sparse and falling. */
  readonly hatch?: '+' | '-';
}

/** The nats that hold every end of some rungs. Zero is among them where bars have no other beginning than zero. */
export function windowOf(rungs: readonly Rung[]): readonly [number, number] {
  const ends = rungs.flatMap(({ from, to, wall }) => [
    to,
    ...(from === undefined ? [] : [from]),
    ...(wall === undefined ? [] : [wall]),
  ]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const span = Math.max(high - low, 1e-3);
  const hasFoot = rungs.every(({ from }) => from !== undefined);
  return [hasFoot ? low : low - 0.4 * span, high + 0.04 * span];
}

/** What rungs say, for those who do not see them. */
export const ladderText = (rungs: readonly Rung[]): string =>
  rungs.map(({ formula, name, text }) => [formula, name, text].filter(Boolean).join(' ')).join('; ');
