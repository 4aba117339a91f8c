import { type ReactNode, useState } from 'react';
import { currentLesson } from '../state/lesson.ts';
import { forgetAnswer, recordAnswer } from '../state/progress.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { Options } from './Options.tsx';
import { Prose } from './Prose.tsx';

interface PredictProps {
  readonly id: string;
  /** No figure waits for this one; it asks about a figure that is open. */
  readonly free?: boolean;
}

/**
 * A prediction asked before its figure is shown: choose and be held to it, or rather just look. Either opens the figure;
 * afterwards the choice, the truth and the reason stand side by side. Throws when the page has no such prediction.
 */
export function Predict({ id, free = false }: PredictProps): ReactNode {
  const prediction = currentLesson().predictions.find((candidate) => candidate.id === id);
  if (!prediction) throw new Error(`Predict: id must name a prediction of this page, got ${id}`);
  const answer = useAnswer(id);
  const [choice, setChoice] = useState<number>();
  const [asked, setAsked] = useState(false);
  const { options, correct } = prediction;
  const given = answer && answer.skipped !== true ? Number(answer.given) : undefined;
  const commit = (): void => {
    if (choice === undefined) setAsked(true);
    else recordAnswer(id, { done: true, given: String(choice) });
  };
  const chosen = answer ? given : choice;
  return (
    <section
      className="card predict"
      aria-label={`Prediction ${id.replace(/^P/, '')}`}
      id={id}
      data-answered={answer ? '' : undefined}
    >
      <p className="k">
        Predict, then look
        <span className="r">
          {free ? 'then try it in the figure' : answer ? 'the figure is open' : 'the figure opens when you have chosen'}
        </span>
      </p>
      <p>
        <Prose text={prediction.prompt} />
      </p>
      <Options
        label="Your prediction"
        options={options}
        chosen={chosen === undefined ? [] : [chosen]}
        right={answer && [correct]}
        onChoose={setChoice}
      />
      {!answer && (
        <div className="row needs-script">
          <button type="button" className="btn" onClick={commit}>
            Hold me to this
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => recordAnswer(id, { done: true, skipped: true, given: '' })}
          >
            I would rather just look
          </button>
        </div>
      )}
      <div role="status">
        {asked && !answer && choice === undefined && (
          <p className="problem">Choose one of the lines first, or rather just look.</p>
        )}
        {/* In the page from the start, so that its formulas are there when it opens. */}
        <div className="reveal" hidden={!answer}>
          <p>
            <b>
              {given === undefined
                ? 'You looked without choosing.'
                : given === correct
                  ? 'You called it.'
                  : 'Not this time.'}
            </b>{' '}
            <Prose text={prediction.reveal} />
          </p>
        </div>
      </div>
      {answer && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            forgetAnswer(id);
            setChoice(undefined);
            setAsked(false);
          }}
        >
          Ask me again
        </button>
      )}
    </section>
  );
}
