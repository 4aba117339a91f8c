import type { Answer, Command, Question, Report } from '../vae/protocol.ts';
import { createNewest } from './newest.ts';
import type { Newest } from './newest.ts';
import type { Training } from './trainingReports.ts';

/** A question about a run, what came back, and the step at which the run stood then. */
export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
  readonly step: number;
}

/** Questions on their way, one per purpose. */
export interface Questions {
  /** Asks, or where an answer is awaited keeps the question for then, the newest alone. */
  ask(purpose: string, question: Question): void;
  /** What is known after an answer. */
  apply(now: Training, report: Extract<Report, { type: 'answer' }>): Training;
  /** Answers on their way no longer count. */
  forget(): void;
}

/** No questions yet; `send` tells the trainer, `note` which purposes wait for an answer. */
export function createQuestions(
  send: (command: Command) => void,
  note: (change: (asking: readonly string[]) => readonly string[]) => void,
): Questions {
  const lines = new Map<string, Newest<Question>>();
  const asked = new Map<number, { readonly purpose: string; readonly question: Question }>();
  let lastId = 0;
  const lineOf = (purpose: string): Newest<Question> => {
    const line =
      lines.get(purpose) ??
      createNewest((question: Question) => {
        const id = ++lastId;
        asked.set(id, { purpose, question });
        send({ type: 'ask', id, question });
      });
    lines.set(purpose, line);
    return line;
  };
  return {
    ask(purpose, question) {
      note((asking) => (asking.includes(purpose) ? asking : [...asking, purpose]));
      lineOf(purpose).wish(question);
    },
    apply(now, { id, answer, step }) {
      const found = asked.get(id);
      if (!found) return now;
      const { purpose, question } = found;
      asked.delete(id);
      lineOf(purpose).answered();
      const waits = [...asked.values()].some((other) => other.purpose === purpose);
      return {
        ...now,
        asking: waits ? now.asking : now.asking.filter((other) => other !== purpose),
        answers: { ...now.answers, [purpose]: { question, answer, step } },
      };
    },
    forget() {
      asked.clear();
      lines.forEach((line) => line.forget());
    },
  };
}
