import { formatNumber } from '../../ui/format.ts';
import type { RaceScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
interface Words {
  readonly now: string;
  readonly look: string;
}

/** A count with commas between thousands. */
export const countText = (value: number): string => value.toLocaleString('en-US');

const tauText = (value: number): string => String(Number(value.toPrecision(3)));

const share = (value: number): string => formatNumber(value, 3);

/** What the figure says in its present state. */
export function wordsOf({ watched, watchedAt, races, tau, winner }: RaceScene): Words {
  const won = `Class ${watchedAt} won ${countText(watched.wins)} of ${countText(races)} ${races === 1 ? 'race' : 'races'}`;
  const tally = `${won}: ${share(watched.share.mean)} ± ${share(watched.share.standardError)}, and softmax says ${share(watched.pi)}.`;
  const mean = `its relaxed entry is ${share(watched.relaxedMean)} on average`;
  const bias = Math.abs(watched.relaxedMean - watched.pi);
  if (races === 1) return { now: `Class ${winner} won the first race.`, look: 'One race says little. Run some more.' };
  if (bias < 0.003)
    return {
      now: tally,
      look:
        tau < 0.15
          ? `At τ = ${tauText(tau)} the samples sit in the corners, and ${mean}: nearly unbiased, and with hardly a slope to learn from.`
          : `At τ = ${tauText(tau)} ${mean}. Here the bias is too small to see; watch another class.`,
    };
  return {
    now: tally,
    look: `At τ = ${tauText(tau)} ${mean}. The largest entry is right at every τ; the mean is not.`,
  };
}

/** What is said after a value that is being changed. */
export const spokenOf = ({ racers }: RaceScene): string =>
  `shares won ${racers.map(({ share: { mean } }) => share(mean)).join(', ')}; softmax ${racers.map(({ pi }) => share(pi)).join(', ')}`;

/** What is said while τ moves. */
export const softnessOf = ({ racers }: RaceScene): string =>
  `mean of the relaxed samples ${racers.map(({ relaxedMean }) => share(relaxedMean)).join(', ')}`;
