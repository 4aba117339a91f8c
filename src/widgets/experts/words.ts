import { formatNumber } from '../../ui/format.ts';
import type { Conditional } from './conditional.ts';
import { expertsStep } from './params.ts';
import type { ExpertsScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

const largest = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares));

/** What a datum says, in one breath. */
export const spokenOf = ({ gate, responsibilities }: Conditional): string =>
  gate
    .map(
      (pi, i) =>
        `expert ${i + 1}: gate ${formatNumber(pi, 3)}, responsibility ${formatNumber(responsibilities[i] ?? NaN, 3)}`,
    )
    .join('; ');

function ofBells({ bells }: ExpertsScene): Words {
  const { gate, responsibilities, y } = bells;
  const [before, after] = [largest(gate), largest(responsibilities)];
  const most = responsibilities[after] ?? NaN;
  // No share rounds to all of it while another still has some.
  const has = `h = ${most > 0.9995 && most < 1 ? `1 − ${formatNumber(1 - most, 3)}` : formatNumber(most, 3)}`;
  return before === after
    ? {
        now: `The gate prefers expert ${before + 1}, and so does the datum y = ${formatNumber(y, 2)}: ${has}.`,
        look: 'Drag the datum under another bell. The gate stays where it is; the responsibilities do not.',
      }
    : {
        now: `The gate prefers expert ${before + 1}, but y = ${formatNumber(y, 2)} belongs to expert ${after + 1}: ${has}.`,
        look: 'Gate is before, responsibility is after seeing y. The loss pulls each gate logit by π − h, toward the responsibility.',
      };
}

function atStart(shown: ExpertsScene): Words {
  const K = shown.fit?.loads.length ?? 1;
  return {
    now: `Nothing is learned yet: ${K === 1 ? 'one expert crosses' : `${K} experts cross`} the data at random, and so does the gray network.`,
    look: 'For x > 0 there are two answers to each x. Press Train. Who takes which branch, and where does the gray line go?',
  };
}

/** A mixture whose loss stays that far above the law's, in nats, has not found both branches. */
const stuckBy = 0.4;

function trained(shown: ExpertsScene, step: number, running: boolean): Words {
  const { fit, hard } = shown;
  if (!fit) return atStart(shown);
  const { train, heldOut, loads } = fit;
  const busy = loads.filter((load) => load > 0.05).length;
  const reached = `After ${step} steps the loss is ${formatNumber(train.mixture, 2)} nats a datum`;
  if (running)
    return { now: `${reached}.`, look: 'Watch the data change hands, and the gray line settle in the empty middle.' };
  if (loads.length === 1)
    return {
      now: `${reached}: one expert has only one bell for two branches.`,
      look: 'Its mean goes to the middle, as the gray line does, and its width covers both branches: it knows that it does not know which. Give it a colleague.',
    };
  if (heldOut.mixture > heldOut.law + stuckBy)
    return {
      now: `${reached}, far above the ${formatNumber(train.law, 2)} of the law: here ${busy === 1 ? 'one expert does all the work' : 'nobody has parted the branches'}.`,
      look: `${hard ? 'Winner takes all: an expert that wins nothing learns nothing.' : 'An expert with little responsibility learns little; the likelihood has more than one maximum.'} ${step < expertsStep.max ? 'Train on, or try' : 'Try'} another seed, or one expert more.`,
    };
  return {
    now: `${reached}, the law itself ${formatNumber(train.law, 2)}: the experts have divided the fork.`,
    look: 'The gray network under squared error runs through the middle, where no datum is. Drag the probe from branch to branch: the gate stays, the responsibilities flip.',
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: ExpertsScene, step: number, running: boolean): Words {
  if (shown.stage === 'bells') return ofBells(shown);
  if (!shown.fit)
    return {
      now: `${shown.data.length} data with a fork at x = 0: two answers for each x to the right.`,
      look: 'The networks are being set up. They train in this page, on your machine.',
    };
  return step === 0 ? atStart(shown) : trained(shown, step, running);
}

/** The fork in words, for those who cannot see it. */
export function forkLabel(shown: ExpertsScene): string {
  const fork = `${shown.data.length} data: near 0 for x below 0, near plus or minus the root of x above.`;
  if (!shown.fit || !shown.probe) return fork;
  const { probe, fit } = shown;
  const means = probe.experts.map(({ mean }, i) => `expert ${i + 1} ${formatNumber(mean, 2)}`).join(', ');
  const shares = fit.loads.map((load, i) => `expert ${i + 1} ${formatNumber(100 * load, 0)} %`).join(', ');
  return `${fork} At x = ${formatNumber(probe.x, 2)} the means are: ${means}; one network answers ${formatNumber(probe.single, 2)}. Data answered for: ${shares}.`;
}

/** The three bells in words. */
export function bellsLabel({ bells }: ExpertsScene): string {
  const each = bells.experts.map(
    ({ mean, std }, i) =>
      `expert ${i + 1} has mean ${formatNumber(mean, 2)}, standard deviation ${formatNumber(std, 2)} and gate ${formatNumber(bells.gate[i] ?? NaN, 2)}`,
  );
  return `Three bells and their sum: ${each.join('; ')}. The datum is at ${formatNumber(bells.y, 2)}.`;
}
