import { useState } from 'react';
import { recordAnswer } from '../../../../state/progress.ts';
import { Options } from '../../../../ui/Options.tsx';
import { Prose } from '../../../../ui/Prose.tsx';
import type { Case } from './case.ts';

/** The name under which the answer to a case is remembered on this device. */
export const answerId = ({ id }: Case): string => `lab.${id}`;

interface QuestionProps {
  readonly of: Case;
  /** Sets the case and trains. */
  readonly onRun: () => void;
}

/** The question before the run: choose and be held to it, or rather just look. Either sets everything and trains. */
export function Question({ of, onRun }: QuestionProps) {
  const [choice, setChoice] = useState<number>();
  const [asked, setAsked] = useState(false);
  const commit = (): void => {
    if (choice === undefined) return setAsked(true);
    recordAnswer(answerId(of), { done: true, given: String(choice) });
    onRun();
  };
  return (
    <>
      <p className="gallery-question">
        <Prose text={of.question} />
      </p>
      <Options
        label="Your prediction"
        options={of.options}
        chosen={choice === undefined ? [] : [choice]}
        onChoose={setChoice}
      />
      <div className="gallery-acts">
        <button type="button" className="btn" onClick={commit}>
          Hold me to this, and train
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            recordAnswer(answerId(of), { done: true, skipped: true, given: '' });
            onRun();
          }}
        >
          I would rather just look
        </button>
      </div>
      <p className="trainer-note" role="status">
        {asked && choice === undefined ? 'Choose one of the lines first, or rather just look.' : ''}
      </p>
    </>
  );
}
