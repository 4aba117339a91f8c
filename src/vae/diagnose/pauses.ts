import { breathe } from '../breathe.ts';

/** Milliseconds of work at a time. */
const slice = 8;

/** Lets the thread do other work where 8 ms have gone since it last could; await it between pieces of a long computation. */
export type Pause = () => Promise<void>;

/** Starts counting. Only when work happens depends on the clock, never what it gives. */
export function createPause(): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await breathe(0);
    since = performance.now();
  };
}
