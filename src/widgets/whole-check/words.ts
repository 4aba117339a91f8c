import { formatNumber } from '../../ui/format.ts';
import type { Report } from '../../reference/check.ts';
import type { Row } from './protocol.ts';
import type { Run } from './useRun.ts';

/** "1,000 trials", "1 trial". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const sum = (rows: readonly Row[], key: 'relations' | 'redrawn' | 'failed' | 'slips'): number =>
  rows.reduce((total, row) => total + row[key], 0);

/** A time as one says it: "0.4 s", "12 s", "3 min 20 s". */
export function duration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 100) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** How far a run has come, and how long it may still take. */
export function progressText({ trials, share, seconds, task, rows }: Run): string {
  const failed = sum(rows, 'failed');
  const found = failed > 0 ? ` ${count(failed, 'failure')} so far.` : '';
  if (share === 0) return 'Loading the library and the derivations.';
  const left = share > 0.02 ? `, about ${duration(Math.max(1, (seconds * (1 - share)) / share))} left` : '';
  return `Trial ${Math.min(trials + 1, task.trials).toLocaleString('en')} of ${task.trials.toLocaleString('en')}${left}.${found}`;
}

/** What the reference cases have found: how many values, and the largest error among them. */
function referenceText(report: Report | undefined): string {
  if (!report || report.functions.length === 0) return '';
  const values = report.functions.reduce((total, each) => total + each.values, 0);
  const worst = Math.max(...report.functions.map((each) => each.worst));
  return ` ${count(values, 'reference value')} of ${count(report.functions.length, 'function')} compared; the largest error is ${shareText(worst)} of what is allowed.`;
}

/** What a run has found, in plain sentences. */
export function resultText({ status, rows, seconds, trials, task, report }: Run): string {
  if (status === 'lost')
    return 'This browser gives the page no worker to compute in, or lost it, so the check cannot run here. In a copy of the project the same check is: npm run check:derivations.';
  const relations = sum(rows, 'relations');
  if (relations === 0) return 'Stopped before anything was judged.';
  const failed = sum(rows, 'failed') + (report?.failures.length ?? 0);
  const judged = `${count(relations, 'relation')} of ${count(rows.length, 'derivation')} judged`;
  const at = `at the default values and in ${count(trials, 'random trial')}, seed ${task.seed}, in ${duration(seconds)}`;
  const redrawn = sum(rows, 'redrawn');
  const again =
    redrawn === 0
      ? 'No line had to be drawn again.'
      : `${count(redrawn, 'Monte Carlo line')} missed at first and ${redrawn === 1 ? 'was' : 'were'} drawn again.`;
  const slips = `${count(sum(rows, 'slips'), 'known slip')} put in${failed === 0 ? ', and each broke its own line alone' : ''}.`;
  const verdict = failed === 0 ? 'Nothing failed.' : `${count(failed, 'failure')}: see below.`;
  return `${status === 'stopped' ? 'Stopped. ' : ''}${judged} ${at}. ${verdict} ${again} ${slips}${referenceText(report)}`;
}

/** A largest error, counted in tolerances, of which 1 is allowed. */
export function shareText(worst: number): string {
  if (worst === 0) return 'none';
  return Number.isFinite(worst) ? formatNumber(worst, 3) : 'no value';
}
