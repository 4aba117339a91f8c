import { type ReactNode, useEffect, useState } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { params } from './params.ts';
import { DerivationTable, Failures, ReferenceTable } from './Results.tsx';
import { useRun } from './useRun.ts';
import { progressText, resultText } from './words.ts';

/** Milliseconds between two announcements: a progress that is read aloud without a break cannot be listened to. */
const speechPause = 5000;

const offers = [50, 1000] as const;

/** What is said aloud of a text that changes often: the text as it is every few seconds. */
function useSeldom(text: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), speechPause - (performance.now() % speechPause));
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : said;
}

/** Runs the check of all derivations and reference cases in the reader's own browser, on a thread of its own. */
export function Widget(): ReactNode {
  const task = useValues(params);
  const { run, start, stop } = useRun();
  const running = run?.status === 'running';
  const progress = running ? progressText(run) : '';
  const spoken = useSeldom(progress);
  return (
    <section className="whole-check" aria-label="Check everything in this browser">
      <div className="check-task needs-script">
        <span className="check-field">
          <span>Seed</span> <NumberField param={params.seed} label="Seed" />
        </span>
        <span className="check-field">
          <span>Trials</span> <NumberField param={params.trials} label="Trials" />
        </span>
        <span className="row" role="group" aria-label="Numbers of trials">
          {offers.map((trials) => (
            <button
              key={trials}
              type="button"
              className="quiet"
              aria-pressed={task.trials === trials}
              onClick={() => setValues({ trials })}
            >
              {trials.toLocaleString('en')} trials
            </button>
          ))}
        </span>
        {/* One button with two meanings keeps the focus where it is when a run starts or ends. */}
        <button type="button" className={running ? 'btn alt' : 'btn'} onClick={() => (running ? stop() : start(task))}>
          {running ? 'Stop' : 'Check everything'}
        </button>
      </div>
      <p className="no-script-only">
        The check needs scripts, which are switched off here. Everything else on this page works without them.
      </p>
      {running && (
        <p className="check-progress">
          <progress max={1} value={run.share} aria-label="Progress of the check" /> <span>{progress}</span>
        </p>
      )}
      <p className="check-result" role="status">
        {run && !running ? resultText(run) : <span className="vh">{spoken}</span>}
      </p>
      {run && run.rows.length > 0 && (
        <>
          {run.rows.some(({ failed }) => failed > 0) && (
            <Failures failures={run.rows.flatMap(({ failures }) => failures)} />
          )}
          <div className="check-tables">
            <DerivationTable rows={run.rows} />
            {run.report && <ReferenceTable report={run.report} />}
          </div>
        </>
      )}
    </section>
  );
}
