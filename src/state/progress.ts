import { createStore } from 'zustand/vanilla';

/** What is remembered of one question. */
export interface Answer {
  /** Answered right, or (a prediction) answered at all. */
  readonly done: boolean;
  readonly skipped?: boolean;
  /** What was chosen or typed last. */
  readonly given: string;
}

interface Progress {
  readonly answers: Readonly<Record<string, Answer>>;
  /** False where this browser refuses to store anything; answers then last until the page is closed. */
  readonly kept: boolean;
}

const storageKey = 'elbo-room:progress:1';
const damagedKey = `${storageKey}:damaged`;

/** Checks one stored answer; anything of another shape is left out. */
function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return typeof record['done'] === 'boolean' && typeof record['given'] === 'string';
}

/** Reads what this device remembers; a damaged record is put aside under another name, never overwritten silently. */
function load(): Progress {
  try {
    const text = localStorage.getItem(storageKey);
    if (text === null) return { answers: {}, kept: true };
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed !== 'object' || parsed === null) throw new TypeError('not a record');
      return { answers: Object.fromEntries(Object.entries(parsed).filter(([, value]) => isAnswer(value))), kept: true };
    } catch {
      localStorage.setItem(damagedKey, text);
      return { answers: {}, kept: true };
    }
  } catch {
    return { answers: {}, kept: false };
  }
}

/** The reader's answers, kept on this device only. */
export const progress = createStore<Progress>(() => ({ answers: {}, kept: true }));

/**
 * Reads the stored answers, and again whenever another tab stores some, so that no tab writes over the answers of
 * another. The islands see them after their first render, which equals the server's.
 */
export function openProgress(): void {
  progress.setState(load(), true);
  addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) progress.setState(load(), true);
  });
}

function save(answers: Readonly<Record<string, Answer>>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(answers));
    progress.setState({ answers, kept: true });
  } catch {
    progress.setState({ answers, kept: false });
  }
}

/** Remembers the answer to a question. */
export function recordAnswer(id: string, answer: Answer): void {
  save({ ...progress.getState().answers, [id]: answer });
}

/** Forgets one answer, so that the question can be tried again. */
export function forgetAnswer(id: string): void {
  const { [id]: _, ...rest } = progress.getState().answers;
  save(rest);
}

/** Forgets every answer on this device, also those that were put aside as damaged. */
export function clearProgress(): void {
  save({});
  try {
    for (const key of [storageKey, damagedKey]) localStorage.removeItem(key);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}
