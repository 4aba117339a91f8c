import { derivations } from '../../derivations/index.ts';
import { wholeCheck } from '../../notebook/trial.ts';
import { adapters } from '../../reference/adapters.ts';
import { casesOf, checkCases } from '../../reference/check.ts';
import type { Message, Task } from './protocol.ts';
import { rowsOf } from './rows.ts';

/** Milliseconds between two reports: often enough for a bar that moves, seldom enough to cost nothing. */
const pause = 150;

const referenceFiles = import.meta.glob<unknown>('../../reference/cases.json', { import: 'default' });

const say = (message: Message): void => postMessage(message);

/** Checks every derivation, then every reference case. */
async function work(task: Task): Promise<void> {
  let told = -Infinity;
  const check = wholeCheck(derivations, task);
  for (;;) {
    const { done, value } = check.next();
    if (done || performance.now() - told > pause) {
      told = performance.now();
      say({ type: 'progress', trials: value.trials, share: value.share, rows: rowsOf(derivations, value.tallies) });
    }
    if (done) break;
  }
  for (const load of Object.values(referenceFiles))
    say({ type: 'reference', report: checkCases(casesOf(await load()), adapters) });
  say({ type: 'done' });
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  work(data).catch((error: unknown) => {
    // An error inside a promise reaches the page only from outside of it.
    setTimeout(() => {
      throw error;
    });
  });
});
