import { formatNumber } from '../../ui/format.ts';
import { physicsStep } from './params.ts';
import type { Guess, Item, PhysicsScene } from './scene.ts';
import type { Spread } from './predict.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** The three pendulums by name, the short one first. */
export const kindNames = ['short', 'middle', 'long'] as const;

/** An angle in whole degrees. */
export const degreesOf = (angle: number): string => `${formatNumber((angle * 180) / Math.PI, 0)}°`;

/** A spread to the decimals of its mean; what is smaller counts as none. */
export const rounded = (std: number, digits: number): number => Number(std.toFixed(digits));

/** A spread to the decimals of its mean, or the last of these decimals where the spread is smaller. */
export const leastShown = (std: number, digits: number): number => rounded(std, digits) || 10 ** -digits;

const spreadText = ({ mean, std }: Spread, digits: number): string =>
  `${formatNumber(mean, digits)} ± ${rounded(std, digits) === 0 ? '<' : ''}${formatNumber(leastShown(std, digits), digits)}`;

/** What is true of an item. */
export const truthText = ({ cause, length }: Item): string =>
  `the ${kindNames[cause.kind] ?? ''} pendulum, ${formatNumber(length, 2)} m, let go at ${degreesOf(cause.angle)}, damping ${formatNumber(cause.damping, 2)} per second`;

/** The length and the damping that the model reads. */
export const physicsText = ({ prediction }: Guess): string =>
  `length ${spreadText(prediction.length, 2)} m, damping ${spreadText(prediction.damping, 2)} per second`;

const stdText = (logVar: readonly [number, number]): string =>
  logVar.map((each) => formatNumber(Math.exp(0.5 * each), 2)).join(' by ');

/** What the item is and what is read of it, said after each move. */
export const spokenOf = ({ n, item, guess }: PhysicsScene): string =>
  `item ${n}, ${truthText(item)}${guess ? `; the model reads ${physicsText(guess)}` : ''}`;

function asTrained({ shown, item }: PhysicsScene, guess: Guess): Words {
  const { prediction, both } = guess;
  const length = `${spreadText(prediction.length, 2)} m`;
  const damping = spreadText(prediction.damping, 2);
  if (shown === 'none')
    return {
      now: 'Nothing is shown: the draws come from the prior, every pendulum at once.',
      look: 'Show one signal, and see which of the three hypotheses are left.',
    };
  if (shown === 'trace')
    return {
      now: `The picture is lost. The swing tells the length, ${length}, and the damping, ${damping} per second, but not the angle.`,
      look: 'The predicted picture smears along an arc of the right radius: that is all a trace can say of it.',
    };
  if (shown === 'picture')
    return {
      now: `The trace is lost. The picture tells the length, ${length}, hence the frequency, but not the damping: ${damping} per second.`,
      look: `The predicted swings keep one rhythm and fade at many rates; the truth is ${formatNumber(item.cause.damping, 2)}.`,
    };
  return {
    now: `Both are shown: the code is known to ${stdText(both.logVar)}, less than either signal leaves open.`,
    look: 'Each ellipse is narrow where the other is wide; the dashed one is their product. Lose a signal and watch one factor go.',
  };
}

/** Below this adjusted Rand index bells and kinds are not yet the same. */
const parted = 0.9;

function asUnfinished({ view, prior }: Guess, step: number): Words {
  const { adjustedRand, elbo } = view.readings.both;
  const experts = prior.components.length;
  return {
    now: `After ${step} steps bells and kinds agree by an adjusted Rand index of ${formatNumber(adjustedRand, 2)}; the bound is ${formatNumber(elbo, 1)} nats per item.`,
    look:
      experts < kindNames.length
        ? 'There are more pendulums than experts: one expert has to swing for several. Compare the bound with that of three.'
        : experts > kindNames.length
          ? 'There are more bells than pendulums. Compare the bound with that of three: is it any better?'
          : 'Train on, and see whether the kinds part.',
  };
}

function asStuck({ view }: Guess, step: number): Words {
  const { picture, trace } = view.crossings;
  const [name, { error, baseline }] =
    picture.error > picture.baseline
      ? (['picture from trace', picture] as const)
      : (['trace from picture', trace] as const);
  const off = `it tells the kinds apart, but the ${name} is off by ${formatNumber(error, 3)}, and the mean signal by ${formatNumber(baseline, 3)}`;
  if (step < physicsStep.max)
    return { now: `After ${step} steps ${off}.`, look: 'Train on: does the prediction become better than the mean?' };
  return {
    now: `This run is stuck: ${off}.`,
    look: 'Look for a kind whose codes do not lie along the two axes: an expert with independent coordinates cannot leave one factor open there. Another seed may do better.',
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: PhysicsScene, step: number, running: boolean): Words {
  const { guess, item } = shown;
  if (!guess)
    return {
      now: `Two signals of one cause: ${truthText(item)}.`,
      look: 'The model has not spoken yet.',
    };
  if (running)
    return {
      now: `Training, step ${step}: the bound for both signals is ${formatNumber(guess.view.readings.both.elbo, 1)} nats per item.`,
      look: 'Watch the three kinds part, and each signal find the axis that it knows.',
    };
  if (step === 0) {
    const { error, baseline } = guess.view.crossings.picture;
    return {
      now: `Untrained: predicted from traces, pictures are off by ${formatNumber(error, 3)}; the mean picture would be off by ${formatNumber(baseline, 3)}.`,
      look: 'Press Train. Nothing tells the model which pendulum it sees, at what angle, or with what damping.',
    };
  }
  if (guess.view.readings.both.adjustedRand < parted) return asUnfinished(guess, step);
  const { picture, trace } = guess.view.crossings;
  if (picture.error > picture.baseline || trace.error > trace.baseline) return asStuck(guess, step);
  return asTrained(shown, guess);
}
