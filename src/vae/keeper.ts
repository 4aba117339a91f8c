import type { Checkpoint } from './protocol.ts';
import { complaintAbout } from './protocol/runFile.ts';

/** Milliseconds between two checkpoints of a run in progress: what is lost at most, and half of what a reader is promised. */
const between = 1000;

/** Keeps the last good state of a run, to go back to when a device fails. */
export interface Keeper {
  readonly last: Checkpoint | undefined;
  /** Whether it is time for the next one. */
  isDue(): boolean;
  /** Keeps a state whose numbers are sound and tells whether they were: a lost graphics chip answers with zeros. */
  keep(checkpoint: Checkpoint): boolean;
}

/** Nothing kept yet. */
export function createKeeper(now: () => number = () => performance.now()): Keeper {
  let last: Checkpoint | undefined;
  let at = -Infinity;
  return {
    get last() {
      return last;
    },
    isDue: () => now() - at > between,
    keep(checkpoint) {
      at = now();
      const isSound = complaintAbout(checkpoint) === '';
      if (isSound) last = checkpoint;
      return isSound;
    },
  };
}
