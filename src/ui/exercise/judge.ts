import type { NumericExercise } from '../../notebook/exercise.ts';
import { parseNumber } from '../readNumber.ts';

/** How one typed number stands, and what may be off where that is cheap to tell. */
export interface FieldVerdict {
  readonly right: boolean;
  readonly says: string;
}

/** Ways in which a number is often off, tried in this order. */
const slips: readonly { readonly undo: (value: number) => number; readonly says: string }[] = [
  { undo: (value) => -value, says: 'The size is right. Look at the sign.' },
  { undo: (value) => 2 * value, says: 'Half of what it should be: has a factor of 2 gone missing?' },
  { undo: (value) => value / 2, says: 'Twice what it should be: is there a factor of ½?' },
  { undo: (value) => value * Math.LN2, says: 'This looks like bits. The answer is asked in nats.' },
  { undo: (value) => value / Math.LN2, says: 'This looks like nats. The answer is asked in bits.' },
  { undo: Math.sqrt, says: 'Off by a square: a variance where a standard deviation belongs?' },
  { undo: (value) => value * value, says: 'Off by a square root: a standard deviation where a variance belongs?' },
];

/** Judges each field of a numeric exercise: right within its tolerance, or a word on what may be off. */
export function judgeNumeric(
  exercise: Pick<NumericExercise, 'answer' | 'tolerance'>,
  typed: readonly string[],
): readonly FieldVerdict[] {
  const answers = exercise.answer();
  const near = (value: number, index: number): boolean =>
    Math.abs(value - (answers[index] ?? NaN)) <= (exercise.tolerance[index] ?? 0);
  const values = typed.map(parseNumber);
  return answers.map((answer, index) => {
    const value = values[index] ?? NaN;
    if (Number.isNaN(value)) return { right: false, says: 'This is not a number yet. Type one such as 0.5 or 1/3.' };
    if (near(value, index)) return { right: true, says: 'Right.' };
    // Two fields that hold each other's answers.
    const other = answers.findIndex((_, k) => k !== index && near(value, k) && near(values[k] ?? NaN, index));
    if (other >= 0) return { right: false, says: 'The numbers are right, but they have changed places.' };
    // Near zero every factor looks right, so nothing is said.
    const told = Math.abs(answer) > 2 * (exercise.tolerance[index] ?? 0);
    const slip = told ? slips.find(({ undo }) => near(undo(value), index)) : undefined;
    return {
      right: false,
      says: slip?.says ?? (Math.sign(value) === -Math.sign(answer) ? 'Not yet. Look at the sign first.' : 'Not yet.'),
    };
  });
}

/** Judges a choice of options against the right ones: all of them, and no other. */
export function judgeOptions(chosen: readonly number[], correct: readonly number[]): FieldVerdict {
  const extra = chosen.some((index) => !correct.includes(index));
  const missing = correct.some((index) => !chosen.includes(index));
  if (chosen.length === 0) return { right: false, says: 'Choose first.' };
  if (!extra && !missing) return { right: true, says: 'Right.' };
  if (correct.length === 1 && chosen.length === 1)
    return { right: false, says: 'Not this one. Think again, or take a hint.' };
  if (extra && missing) return { right: false, says: 'One you chose does not hold, and one that holds is missing.' };
  return {
    right: false,
    says: extra ? 'At least one that you chose does not hold.' : 'So far right, but something is missing.',
  };
}

/** Which goals are met, given those met before: a goal once met stays met. */
export function metGoals(now: readonly boolean[], before: readonly number[]): readonly number[] {
  return now.flatMap((met, index) => (met || before.includes(index) ? [index] : []));
}

/** Numbers as kept in the reader's progress, "0,2"; anything else is left out. */
export function readKept(given: string | undefined): readonly number[] {
  return (given ?? '').split(',').flatMap((part) => (/^\d+$/.test(part) ? [Number(part)] : []));
}
