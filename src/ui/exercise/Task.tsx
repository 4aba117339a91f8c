import { type ReactNode, useEffect } from 'react';
import type { WidgetExercise } from '../../notebook/exercise.ts';
import { forgetAnswer, progress, recordAnswer } from '../../state/progress.ts';
import { useAnswer } from '../../state/useAnswer.ts';
import { useValues } from '../../state/useParam.ts';
import { Prose } from '../Prose.tsx';
import { metGoals, readKept } from './judge.ts';

/** A task on a figure of the page: its goals tick themselves as the figure meets them, and stay ticked. */
export function Task({ exercise }: { readonly exercise: WidgetExercise }): ReactNode {
  const { id, goals, params, figure } = exercise;
  const values = useValues(params);
  const kept = useAnswer(id);
  const before = readKept(kept?.given);
  const now = goals.map((goal) => goal.met(values));
  const met = metGoals(now, before);
  const all = met.join(',');
  const fresh = met.length > before.length;
  const done = met.length === goals.length;
  useEffect(() => {
    if (!fresh) return;
    // The store may know of goals that this render did not: the first render of a page knows of none.
    const stored = readKept(progress.getState().answers[id]?.given);
    const together = goals.flatMap((_, index) =>
      stored.includes(index) || readKept(all).includes(index) ? [index] : [],
    );
    recordAnswer(id, { done: together.length === goals.length, given: together.join(',') });
  }, [id, goals, fresh, all]);
  return (
    <>
      <ul className="goals" aria-label="Goals">
        {goals.map((goal, index) => {
          const isMet = met.includes(index);
          return (
            <li key={goal.says} data-met={isMet || undefined} data-now={now[index] || undefined}>
              <svg viewBox="0 0 18 18" aria-hidden="true">
                <circle cx="9" cy="9" r="7.6" />
                {isMet && <path d="M5 9.3l2.8 2.8L13 6.4" />}
              </svg>
              <span>
                <Prose text={goal.says} />
                <span className="vh">{isMet ? ', met' : ', not met yet'}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <div className="row">
        <a className="quiet" href={`#${figure}`}>
          Go to the figure
        </a>
        {met.length > 0 && (
          <button type="button" className="quiet" onClick={() => forgetAnswer(id)}>
            Start over
          </button>
        )}
        <span className="says" role="status" data-right={done || undefined}>
          {done ? 'Done.' : met.length > 0 ? `${met.length} of ${goals.length} met.` : ''}
        </span>
      </div>
    </>
  );
}
