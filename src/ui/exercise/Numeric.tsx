import { type ReactNode, useState } from 'react';
import type { NumericExercise } from '../../notebook/exercise.ts';
import { recordAnswer } from '../../state/progress.ts';
import { useAnswer } from '../../state/useAnswer.ts';
import { Prose } from '../Prose.tsx';
import { type FieldVerdict, judgeNumeric } from './judge.ts';

const separator = ' ; ';

/** Fields for numbers, judged when asked; a right answer is kept. */
export function Numeric({ exercise }: { readonly exercise: NumericExercise }): ReactNode {
  const kept = useAnswer(exercise.id);
  const [typed, setTyped] = useState<readonly string[]>();
  const [verdicts, setVerdicts] = useState<readonly FieldVerdict[]>();
  const shown = typed ?? kept?.given.split(separator) ?? [];
  const check = (): void => {
    const given = exercise.fields.map((_, index) => shown[index] ?? '');
    const judged = judgeNumeric(exercise, given);
    setVerdicts(judged);
    recordAnswer(exercise.id, { done: judged.every(({ right }) => right), given: given.join(separator) });
  };
  return (
    <form
      className="answers"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      {exercise.fields.map((field, index) => (
        <span className="answer" key={field}>
          <label htmlFor={`${exercise.id}-${index}`}>
            <Prose text={field} />
          </label>
          <input
            id={`${exercise.id}-${index}`}
            className="field"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={shown[index] ?? ''}
            aria-invalid={verdicts?.[index]?.right === false}
            aria-describedby={`${exercise.id}-${index}-says`}
            onChange={(event) => {
              setTyped(exercise.fields.map((_, k) => (k === index ? event.target.value : (shown[k] ?? ''))));
              setVerdicts(undefined);
            }}
          />
          <span
            className="says"
            id={`${exercise.id}-${index}-says`}
            role="status"
            data-right={verdicts?.[index]?.right}
          >
            {verdicts?.[index]?.says}
          </span>
        </span>
      ))}
      <button type="submit" className="btn needs-script">
        Check
      </button>
    </form>
  );
}
