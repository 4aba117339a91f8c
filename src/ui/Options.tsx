import { type ReactNode, useId } from 'react';
import { nameOf } from './nameOf.ts';
import { Prose } from './Prose.tsx';

interface OptionsProps {
  /** What is asked, for the group's name. */
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: readonly number[];
  /** Several may be chosen. */
  readonly several?: boolean;
  /** After an answer: which options are right. The list can then be reviewed but not changed. */
  readonly right?: readonly number[] | undefined;
  readonly onChoose: (index: number) => void;
}

const verdictOf = (isRight: boolean, isChosen: boolean): string => {
  if (isRight) return isChosen ? 'your choice, right' : 'right';
  return isChosen ? 'your choice' : '';
};

/** The options of a question, one to a line; once answered, each says whether it was chosen and whether it is right. */
export function Options({ label, options, chosen, several = false, right, onChoose }: OptionsProps): ReactNode {
  const name = useId();
  return (
    <ul className="opts" role={several ? 'group' : 'radiogroup'} aria-label={label}>
      {options.map((option, index) => {
        const isChosen = chosen.includes(index);
        const verdict = right && verdictOf(right.includes(index), isChosen);
        return (
          <li key={option} role="none" data-right={right?.includes(index) || undefined}>
            <label>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                aria-label={nameOf(option)}
                checked={isChosen}
                disabled={right !== undefined}
                onChange={() => onChoose(index)}
              />
              <span>
                <Prose text={option} />
              </span>
              {verdict !== undefined && verdict !== '' && <span className="verdict">{verdict}</span>}
            </label>
          </li>
        );
      })}
    </ul>
  );
}
