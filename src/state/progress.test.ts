import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearProgress, forgetAnswer, openProgress, progress, recordAnswer } from './progress.ts';

const key = 'elbo-room:progress:1';
const right = { done: true, given: '1' };
const answers = () => progress.getState().answers;
let stored: Map<string, string>;
let tellOfOtherTab: (event: { key: string | null }) => void;

/** A device that stores, or one that refuses to. */
function device(refuses = false): void {
  const guard = <T>(act: () => T): T => {
    if (refuses) throw new DOMException('The operation is insecure.', 'SecurityError');
    return act();
  };
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => guard(() => stored.get(name) ?? null),
    setItem: (name: string, text: string) => guard(() => stored.set(name, text)),
    removeItem: (name: string) => guard(() => stored.delete(name)),
  });
}

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('addEventListener', (_: string, listener: typeof tellOfOtherTab) => (tellOfOtherTab = listener));
  device();
  openProgress();
});
afterEach(() => vi.unstubAllGlobals());

describe('the answers of a reader', () => {
  it('are there again when the page is opened again', () => {
    recordAnswer('E1', right);
    recordAnswer('P1', { done: true, skipped: true, given: '' });
    forgetAnswer('P1');
    progress.setState({ answers: {}, kept: true });
    openProgress();
    expect(answers()).toEqual({ E1: right });
  });

  it('given in another tab are kept when this one stores its own', () => {
    stored.set(key, JSON.stringify({ E1: right }));
    tellOfOtherTab({ key });
    recordAnswer('E2', right);
    expect(JSON.parse(stored.get(key) ?? '')).toEqual({ E1: right, E2: right });
  });

  it('last as long as the page where the browser stores nothing, and the page can tell', () => {
    device(true);
    openProgress();
    recordAnswer('E1', right);
    recordAnswer('E2', right);
    expect(progress.getState()).toEqual({ answers: { E1: right, E2: right }, kept: false });
    clearProgress();
    expect(answers()).toEqual({});
  });

  it.each(['{"E1":', 'null', '7'])('that were stored as %s are put aside and not believed', (text) => {
    stored.set(key, text);
    openProgress();
    expect(answers()).toEqual({});
    expect(stored.get(`${key}:damaged`)).toBe(text);
  });

  it('of another shape are left out one by one', () => {
    stored.set(key, '{"E1":{"done":true,"given":"1"},"E2":{"done":"yes","given":"1"},"E3":null,"__proto__":{}}');
    openProgress();
    expect(answers()).toEqual({ E1: right });
  });

  it('are forgotten whole, damaged ones too', () => {
    stored.set(key, 'damaged');
    openProgress();
    recordAnswer('E1', right);
    clearProgress();
    expect(answers()).toEqual({});
    expect(stored.size).toBe(0);
  });
});
