/** Weights at a step that has passed. */
export interface Past {
  readonly step: number;
  readonly parameters: Float32Array;
}

/** What a run's weights were, at moments that lie closer together at the start, where more happens. */
export interface History {
  /** Whether a moment is due at this step. */
  isDue(step: number): boolean;
  keep(past: Past): void;
  /** The moment nearest to a step, if any is known. */
  nearest(step: number): Past | undefined;
  /** The steps known, in order. */
  readonly steps: readonly number[];
  /** Forgets what came at or after a step: a run that goes back lives it anew. */
  forgetFrom(step: number): void;
}

/** Bytes of weights that are kept at most. */
const room = 24 * 1024 * 1024;

/** An empty history. Each moment is a fixed share later than the last; when there are too many for the room, every second one goes. */
export function createHistory(parameterCount: number, most = 120): History {
  const capacity = Math.max(4, Math.min(most, Math.floor(room / (4 * Math.max(1, parameterCount)))));
  // So that 100,000 steps, which are about 11.5 powers of e, fit.
  const share = 11.5 / capacity;
  let kept: Past[] = [];
  const last = (): number => kept.at(-1)?.step ?? -1;
  return {
    get steps() {
      return kept.map(({ step }) => step);
    },
    isDue: (step) => step >= last() + Math.max(1, Math.ceil(share * last())),
    keep(past) {
      kept.push(past);
      if (kept.length > capacity) kept = kept.filter((_, i) => i % 2 === 0);
    },
    nearest(step) {
      let best: Past | undefined;
      for (const past of kept) if (!best || Math.abs(past.step - step) < Math.abs(best.step - step)) best = past;
      return best;
    },
    forgetFrom(step) {
      kept = kept.filter((past) => past.step < step);
    },
  };
}
