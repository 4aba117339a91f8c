import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { number } from '../notebook/param.ts';
import { openPage, page, setValues, undo } from './page.ts';
import { createPlayer, numberFilm, pathFilm, quickening } from './playback.ts';

const count = number('count', { tex: 'n', meaning: 'count', initial: 2, min: 0, max: 10, step: 1, whole: true });
const other = number('other', { tex: 'o', meaning: 'other', initial: 0, min: 0, max: 1, step: 0.1 });

let frames: { readonly id: number; readonly call: (now: number) => void }[] = [];
let lessMotion = false;

/** Shows the frame that was asked for, so many seconds after the start. */
const frameAt = (seconds: number): void => {
  const due = frames;
  frames = [];
  for (const { call } of due) call(seconds * 1000);
};
const shown = (): unknown => page.getState().values['count'];
const running: boolean[] = [];
const player = () => createPlayer(['count'], (now) => running.push(now));
const forward = (now: number) =>
  numberFilm(count, { now, from: 0, to: 10, at: (first, seconds) => first + Math.floor(2 * seconds) });

beforeEach(() => {
  let id = 0;
  frames = [];
  lessMotion = false;
  running.length = 0;
  vi.stubGlobal('requestAnimationFrame', (call: (now: number) => void) => {
    frames.push({ id: ++id, call });
    return id;
  });
  vi.stubGlobal('cancelAnimationFrame', (gone: number) => (frames = frames.filter((frame) => frame.id !== gone)));
  vi.stubGlobal('matchMedia', () => ({ matches: lessMotion }));
  vi.spyOn(performance, 'now').mockReturnValue(0);
  openPage({ count, other }, '');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a player', () => {
  it('keeps its pace however rarely frames come, stops at the end, and is undone as one change', () => {
    player().start(forward(2));
    frameAt(1);
    expect(shown()).toBe(4);
    frameAt(3.5);
    expect(shown()).toBe(9);
    frameAt(100);
    expect([shown(), frames.length, running.at(-1)]).toEqual([10, 0, false]);
    undo();
    expect([shown(), page.getState().past.length]).toEqual([2, 0]);
  });

  it('stops where the reader takes over, and leaves what the reader put there', () => {
    player().start(forward(2));
    frameAt(1);
    setValues({ count: 7 });
    frameAt(2);
    expect([shown(), frames.length, running.at(-1)]).toEqual([7, 0, false]);
  });

  it('goes on while a value that it does not watch is changed', () => {
    player().start(forward(2));
    setValues({ other: 0.5 });
    frameAt(1);
    expect([shown(), frames.length]).toEqual([4, 1]);
  });

  it('shows no more once it is stopped or left, and the next change is a change of its own', () => {
    const one = player();
    one.start(forward(2));
    frameAt(1);
    one.leave();
    setValues({ count: 6 });
    expect([frames.length, page.getState().past.length]).toEqual([0, 2]);
    one.start(forward(6));
    one.stop();
    expect([frames.length, shown()]).toEqual([0, 6]);
  });

  it('shows the end at once where less motion is asked for, and from the end the beginning', () => {
    lessMotion = true;
    player().start(forward(2));
    expect([shown(), frames.length, running]).toEqual([10, 0, []]);
    player().start(forward(10));
    expect(shown()).toBe(0);
  });
});

describe('a film', () => {
  it('of a number begins again at its end, in either direction', () => {
    expect([forward(10)(0), shown()]).toEqual([true, 0]);
    const back = numberFilm(count, { now: 0, from: 10, to: 0, at: (first, seconds) => first - 2 * seconds });
    expect([back(1), shown(), back(9), shown()]).toEqual([true, 8, false, 0]);
  });

  it('of a path shows each state once, the last one last', () => {
    const seen: number[] = [];
    const film = pathFilm(4, 10, (at) => seen.push(at));
    expect([0, 0.05, 0.1, 0.25, Infinity].map((seconds) => film(seconds))).toEqual([true, true, true, true, false]);
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('that quickens doubles its pace each second', () => {
    const slope = (seconds: number): number => quickening(1e6, seconds + 1e-3) - quickening(1e6, seconds - 1e-3);
    // Whole steps: of some 2000 in the interval each end may be off by one.
    expect(slope(3) / slope(2)).toBeCloseTo(2, 2);
    expect(quickening(3, 0)).toBe(0);
  });
});
