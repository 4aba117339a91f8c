import { useEffect, useRef } from 'react';
import type { Answer, Question } from '../../../vae/protocol/questions.ts';
import { training, type Training } from '../../../state/training.ts';
import { isMoving } from '../../vae-trainer/PlaneBoard.tsx';

/** While a run trains a question is asked at most this often, in milliseconds. */
const often = 1000;

/** An answer to a question, or why there is none. */
interface Asked<K extends Question['kind']> {
  readonly answer?: Extract<Answer, { kind: K }>;
  readonly refusal?: string;
  /** The step at which the run stood. */
  readonly step?: number;
}

const sameQuestion = (a: Question, b: Question): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The answer to a question about a live run, asked again when the run has moved: at most once a second while it trains, and
 * only at rest with `atRest`. Null asks nothing. What is known stays until it is known better.
 */
export function useAsked<Q extends Question>(
  state: Training,
  purpose: string,
  question: Q | null,
  { atRest = false }: { readonly atRest?: boolean } = {},
): Asked<Q['kind']> {
  const { phase, snapshot, answers, asking } = state;
  const moving = isMoving(state);
  const known = answers[purpose];
  const fits = question !== null && known !== undefined && sameQuestion(known.question, question);
  const step = snapshot?.step;
  const asked = useRef(-Infinity);
  const wanted =
    question !== null &&
    phase !== 'recorded' &&
    phase !== 'starting' &&
    step !== undefined &&
    !(atRest && moving) &&
    !asking.includes(purpose) &&
    !(fits && known.step === step);
  useEffect(() => {
    if (!wanted || question === null) return;
    const now = performance.now();
    if (moving && now - asked.current < often) return;
    asked.current = now;
    training.ask(purpose, question);
  }, [wanted, question, purpose, moving, step]);
  if (!fits) return {};
  if (known.answer.kind === 'refusal') return { refusal: known.answer.reason, step: known.step };
  return { answer: known.answer as Extract<Answer, { kind: Q['kind'] }>, step: known.step };
}
