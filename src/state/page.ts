import { createStore } from 'zustand/vanilla';
import { clamp, initialValues, type Param, type Params, textFault, type Values } from '../notebook/param.ts';
import { readAddress } from './address.ts';

/** What is true on this page now: the reader's values, the way back and forth, and what the address said. */
export interface Page {
  readonly params: Params;
  readonly values: Values;
  readonly past: readonly Values[];
  readonly future: readonly Values[];
  /** Address entries that no declaration knows; they go back into every link. */
  readonly unknown: Readonly<Record<string, string>>;
  /** The section the link pointed at, if any. */
  readonly position: string;
  /** What the reader should know about the address that was opened. */
  readonly notices: readonly string[];
  /** How many other addresses the open page has followed. */
  readonly followed: number;
}

const emptyPage: Page = {
  params: {},
  values: {},
  past: [],
  future: [],
  unknown: {},
  position: '',
  notices: [],
  followed: 0,
};

/** The page's one store. On the server it stays empty, and every reader falls back to the declaration. */
export const page = createStore<Page>(() => emptyPage);

const keepAtMost = 200;
const sameGesture = 600;
let gesture: 'none' | 'open' | 'changed' = 'none';
let lastKeys = '';
let lastTime = -Infinity;

/** Starts a page with its declarations and the values that the address asks for. */
export function openPage(params: Params, hash: string, past: readonly Values[] = [], followed = 0): void {
  const { values, unknown, notices, position } = readAddress(params, hash);
  endGesture();
  page.setState(
    {
      ...emptyPage,
      params,
      values: { ...initialValues(params), ...values },
      past,
      unknown,
      notices,
      position,
      followed,
    },
    true,
  );
}

/** Takes another address of the page that is open; what was on screen before can be had back by undo. */
export function followAddress(hash: string): void {
  const { params, values, past, followed } = page.getState();
  openPage(params, hash, [...past, values].slice(-keepAtMost), followed + 1);
}

/** The value of `param` within its declared range, or its initial value when it is not usable. */
function allowed(param: Param, value: number | string): number | string {
  if (param.kind === 'number') return clamp(param, Number(value));
  if (param.kind === 'text') return textFault(param, String(value)) === undefined ? String(value) : param.initial;
  return param.options.some((option) => option.value === value) ? value : param.initial;
}

/** Changes some values at once: clamps each to its declaration and remembers the way back. Unknown keys are ignored. */
export function setValues(change: Values): void {
  const { params, values, past } = page.getState();
  const next: Record<string, number | string> = { ...values };
  for (const [key, value] of Object.entries(change)) {
    const param = params[key];
    if (param) next[key] = allowed(param, value);
  }
  const keys = Object.keys(change).filter((key) => next[key] !== values[key]);
  if (keys.length === 0) return;
  const now = Date.now();
  const name = keys.toSorted().join();
  const joins = gesture === 'changed' || (gesture === 'none' && name === lastKeys && now - lastTime < sameGesture);
  if (gesture === 'open') gesture = 'changed';
  lastKeys = name;
  lastTime = now;
  page.setState({ values: next, past: joins ? past : [...past, values].slice(-keepAtMost), future: [] });
}

/** Marks the start of a drag: everything until `endGesture` is undone as one. */
export function beginGesture(): void {
  gesture = 'open';
}

/** Marks the end of a drag. */
export function endGesture(): void {
  gesture = 'none';
  lastKeys = '';
}

/** Goes back one change, if there is one. */
export function undo(): void {
  const { past, values, future } = page.getState();
  const previous = past.at(-1);
  if (!previous) return;
  lastKeys = '';
  page.setState({ values: previous, past: past.slice(0, -1), future: [values, ...future] });
}

/** Takes back the last undo, if there is one. */
export function redo(): void {
  const { past, values, future } = page.getState();
  const next = future[0];
  if (!next) return;
  lastKeys = '';
  page.setState({ values: next, past: [...past, values], future: future.slice(1) });
}

/** Puts the named parameters, or all of them, back to where the lesson starts. */
export function resetValues(params: Params = page.getState().params): void {
  lastKeys = '';
  setValues(initialValues(params));
  lastKeys = '';
}
