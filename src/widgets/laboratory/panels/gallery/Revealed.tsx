import { forgetAnswer } from '../../../../state/progress.ts';
import { useAnswer } from '../../../../state/useAnswer.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { Options } from '../../../../ui/Options.tsx';
import { Prose } from '../../../../ui/Prose.tsx';
import { wholeText } from '../../../vae-trainer/words.ts';
import { Both } from './Both.tsx';
import type { Case, Verdict } from './case.ts';
import type { Variant } from './caseValues.ts';
import { answerId } from './Question.tsx';
import type { Readings } from './useReadings.ts';

function Reason({ title, verdict }: { readonly title: string; readonly verdict: Verdict }) {
  return (
    <div className="reveal gallery-reason" data-held={verdict.held}>
      <p>
        <b>{title}</b> <Prose text={verdict.says} />
      </p>
    </div>
  );
}

/** What is said to the choice, once the run has shown how it goes; a run that went another way settles nothing. */
function judged(of: Case, given: number | undefined, verdict: Verdict): string {
  if (given === undefined) return 'You looked without choosing.';
  if (!verdict.held) return 'This run does not settle it.';
  return given === of.correct ? 'You called it.' : 'Not this time.';
}

interface RevealedProps {
  readonly of: Case;
  readonly readings: Readings;
  readonly onRun: (variant: Variant) => void;
  /** Opens both runs side by side. */
  readonly onCompare: () => void;
}

/** After the question: the choice, the reason with the numbers of the run, and the repair. */
export function Revealed({ of, readings, onRun, onCompare }: RevealedProps) {
  const answer = useAnswer(answerId(of));
  const phase = useTraining((state) => state.phase);
  const step = useTraining((state) => Math.floor(state.step / 100) * 100);
  const given = answer && answer.skipped !== true ? Number(answer.given) : undefined;
  const { change, cure } = readings;
  const verdict = change && of.reason(change);
  const isBusy = phase === 'running' || phase === 'starting';
  return (
    <>
      <p className="gallery-question">
        <Prose text={of.question} />
      </p>
      <Options
        label="Your prediction"
        options={of.options}
        chosen={given === undefined ? [] : [given]}
        right={verdict?.held ? [of.correct] : []}
        onChoose={() => undefined}
      />
      <div role="status">
        {verdict ? (
          <Reason title={judged(of, given, verdict)} verdict={verdict} />
        ) : (
          <p className="trainer-note">
            {isBusy
              ? `Training, past step ${wholeText(step)} of ${wholeText(of.steps)} …`
              : 'Run it, and the reason comes with its numbers.'}
          </p>
        )}
        {cure && <Reason title={`${of.cureName}.`} verdict={of.cured(cure)} />}
      </div>
      <Both readings={readings} cureName={of.cureName} />
      <div className="gallery-acts">
        <button type="button" className={verdict ? 'quiet' : 'btn'} onClick={() => onRun('change')}>
          {verdict ? 'Run it again' : 'Run it'}
        </button>
        {verdict && (
          <button type="button" className={cure ? 'quiet' : 'btn'} onClick={() => onRun('cure')}>
            Repair it: {of.cureName}
          </button>
        )}
        {cure && verdict && (
          <button type="button" className="quiet" onClick={onCompare}>
            See both side by side
          </button>
        )}
        <button type="button" className="quiet" onClick={() => forgetAnswer(answerId(of))}>
          Ask me again
        </button>
      </div>
    </>
  );
}
