import { type ReactNode, useState } from 'react';
import type { ChoiceExercise, MultiChoiceExercise } from '../../notebook/exercise.ts';
import { forgetAnswer, recordAnswer } from '../../state/progress.ts';
import { useAnswer } from '../../state/useAnswer.ts';
import { Options } from '../Options.tsx';
import { type FieldVerdict, judgeOptions, readKept } from './judge.ts';

/** Options of which one, or several, are right; once right, the list says which. */
export function Chosen({ exercise }: { readonly exercise: ChoiceExercise | MultiChoiceExercise }): ReactNode {
  const kept = useAnswer(exercise.id);
  const [draft, setDraft] = useState<readonly number[]>();
  const [verdict, setVerdict] = useState<FieldVerdict>();
  const several = exercise.kind === 'multi-choice';
  const correct = exercise.kind === 'choice' ? [exercise.correct] : exercise.correct;
  const done = kept?.done === true;
  const chosen = (done ? undefined : draft) ?? readKept(kept?.given);
  const choose = (index: number): void => {
    setVerdict(undefined);
    const without = chosen.filter((other) => other !== index);
    setDraft(!several ? [index] : without.length < chosen.length ? without : [...chosen, index]);
  };
  const check = (): void => {
    const judged = judgeOptions(chosen, correct);
    setVerdict(judged);
    if (chosen.length > 0) recordAnswer(exercise.id, { done: judged.right, given: chosen.join(',') });
  };
  const again = (): void => {
    forgetAnswer(exercise.id);
    setDraft([]);
    setVerdict(undefined);
  };
  return (
    <>
      <Options
        label={several ? 'Choose all that hold' : 'Choose one'}
        options={exercise.options}
        chosen={chosen}
        several={several}
        right={done ? correct : undefined}
        onChoose={choose}
      />
      <div className="row needs-script">
        {done ? (
          <button type="button" className="quiet" onClick={again}>
            Try it again
          </button>
        ) : (
          <button type="button" className="btn" onClick={check}>
            Check
          </button>
        )}
        <span className="says" role="status" data-right={verdict?.right}>
          {verdict?.says}
        </span>
      </div>
    </>
  );
}
