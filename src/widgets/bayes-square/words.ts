import { formatNumber } from '../../ui/format.ts';
import type { Entry, SquareScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

// A format costs a hundred times what one number does.
const whole = new Intl.NumberFormat('en-US');
const hundredths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** People with a comma at the thousands. */
export const peopleText = (count: number): string => whole.format(count);

/** An expected number of people, to a hundredth of a person, and finer where that would say nobody. */
export const expectedText = (expected: number): string =>
  expected < 0.005 ? formatNumber(expected, 2) : hundredths.format(expected);

/** A share in percent: one decimal, and more where that would say all or nothing of what is neither. */
export function percentText(share: number): string {
  if (share === 0 || share === 1) return `${100 * share}%`;
  for (let digits = 1; digits < 8; digits++) {
    const text = (100 * share).toFixed(digits);
    if (Number(text) > 0 && Number(text) < 100) return `${text}%`;
  }
  return share > 0.5 ? 'all but 100%' : 'next to 0%';
}

/** A probability with so many decimals, and more where it would otherwise read as the 1 that it is not. */
export function probabilityText(probability: number, decimals: number): string {
  let digits = decimals;
  while (probability < 1 && digits < 10 && Number(probability.toFixed(digits)) === 1) digits += 1;
  return formatNumber(probability, digits);
}

/** Decimals, from 4 to 6, that show these probabilities as they are, or 6: so rows and columns add up to the eye as well. */
export const decimalsFor = (probabilities: readonly number[]): number =>
  [4, 5].find((digits) => probabilities.every((p) => Math.abs(p - Number(p.toFixed(digits))) < 1e-9)) ?? 6;

/** True where people had to be rounded. */
export const isRounded = ({ expected, people }: Entry): boolean => Math.abs(expected - people) > 1e-6;

/** A count in a sentence, with "about" where it was rounded. */
const about = (entry: Entry): string => `${isRounded(entry) ? 'about ' : ''}${peopleText(entry.people)}`;

/** A group in a sentence, with "some" where it was rounded. */
const those = (entry: Entry): string => `${isRounded(entry) ? 'some' : 'the'} ${peopleText(entry.people)}`;

/** "test positive", or how often they do. */
export const testsPositive = (tests: number): string =>
  tests === 1 ? 'test positive' : tests === 2 ? 'test positive twice' : `test positive ${tests} times`;

const starting = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What to look for once the people are sorted by test. */
function lookByTest({ posterior, table, tests }: SquareScene): string {
  if (table.falsePositive.probability === 0)
    return 'Without false alarms one positive test settles it, however rare the condition is.';
  if (posterior < 0.5 - 1e-9 && tests === 1)
    return 'The rest of the left column are false alarms. How common must the condition be before they are outnumbered?';
  if (posterior < 0.5 - 1e-9) return 'Still more false alarms than hits. What would one more positive test do?';
  if (tests > 1)
    return 'Each positive test multiplies the odds by the same number, and starts from what the last one left.';
  if (posterior < 0.5 + 1e-9)
    return 'Exactly as many hits as false alarms. Which way does a little more prevalence tip it?';
  return 'Those with the condition are now the greater part of the left column. Make the condition rarer and watch them shrink.';
}

/** What the figure says in its present state. */
export function wordsOf(shown: SquareScene, sortedBy: 'condition' | 'test'): Words {
  const { table, tests, posterior } = shown;
  const { truePositive, falsePositive, present, absent, positive } = table;
  if (sortedBy === 'test') {
    return {
      now: `Of ${about(positive)} people who ${testsPositive(tests)}, ${about(truePositive)} have the condition: ${percentText(posterior)}.`,
      look: lookByTest(shown),
    };
  }
  return {
    now: `${starting(about(truePositive))} of ${those(present)} who have the condition ${testsPositive(tests)}, and ${falsePositive.probability === 0 ? 'none' : falsePositive.people === 0 ? 'hardly any' : `so do ${about(falsePositive)}`} of ${those(absent)} who do not.`,
    look:
      falsePositive.people > truePositive.people
        ? 'A small share of very many is more than a large share of a few. Sort the people by test and see who stands together.'
        : 'Sort the people by test and see who stands together.',
  };
}

/** What every move changes, said after the value. */
export const spokenOf = ({ posterior, tests }: SquareScene): string =>
  `with ${tests} positive test${tests > 1 ? 's' : ''} the condition has probability ${probabilityText(posterior, 3)}`;
