import { betaAt, type Settings, type Training } from '../../state/training.ts';
import { unitTraces } from '../vae-trainer/traces.ts';
import { countWord, numberText, wholeText } from '../vae-trainer/words.ts';

/** A unit with less than this, in nats, is called idle. */
const idleBelow = 0.1;

/** How β comes about, and since when, where that was changed on the way. */
function schedule({ annealing, annealingSteps, beta }: Settings, changedAt: number | undefined): string {
  const since = changedAt === undefined ? '' : ` since step ${wholeText(changedAt)}`;
  if (annealing === 'none') return `β is ${beta}${since === '' ? ' from the first step' : since}`;
  if (annealing === 'ramp')
    return `β rises to ${beta} over the first ${wholeText(annealingSteps)} steps${since && `, as asked${since}`}`;
  return `β rises to ${beta} again and again, in cycles of ${wholeText(annealingSteps)} steps${since && `, as asked${since}`}`;
}

/** What the run has come to under its schedule, in a sentence that its numbers make true. */
export function annealingSentence({ settings, losses, step, changedAt }: Training): string {
  if (!settings) return 'No run is shown yet.';
  const { units } = unitTraces(losses);
  const how = schedule(settings, changedAt.at(-1));
  if (units.length === 0) return `${how}.`;
  const kls = units.map((kl) => kl.at(-1) ?? 0);
  const idle = kls.filter((kl) => kl < idleBelow).length;
  const said = kls.map((kl) => numberText(kl, 1)).join(kls.length === 2 ? ' and ' : ', ');
  const resting = idle === 0 ? 'none is idle' : `${countWord(idle)} ${idle === 1 ? 'is' : 'are'} idle`;
  return `${how}; at step ${wholeText(step)} it is ${numberText(betaAt(settings, step), 2)}, and the units say ${said} nats: ${resting}.`;
}

/** The traces at ten steps, as rows: step, β, the KL of each unit. */
export function annealingTable({ settings, losses }: Training): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
} {
  const { steps, units } = unitTraces(losses);
  const columns = ['step', 'β', ...units.map((_, unit) => `KL of z${unit + 1}, nats`)];
  if (!settings) return { columns, rows: [] };
  const picks = [...new Set(Array.from({ length: 11 }, (_, i) => Math.round((i * (steps.length - 1)) / 10)))];
  const rows =
    steps.length === 0
      ? []
      : picks.map((at) => [steps[at] ?? 0, betaAt(settings, steps[at] ?? 0), ...units.map((kls) => kls[at] ?? 0)]);
  return { columns, rows };
}
