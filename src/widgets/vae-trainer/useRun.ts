import { useEffect, useRef } from 'react';
import { page } from '../../state/page.ts';
import { noteValues, training, type Settings } from '../../state/training.ts';
import { params } from './params.ts';
import { readingsOf } from './readings.ts';

/** How long the knobs must rest before a run follows them, in milliseconds. */
const rest = 200;

/** Writes down what a live run has come to: its readings, and at rest the steps that a link must take to show it. */
function note(): void {
  const state = training.store.getState();
  const { phase, step, changedAt } = state;
  if (phase === 'recorded' || phase === 'starting') return;
  // A run whose settings were changed on the way cannot be repeated from its first step.
  const isRepeatable = changedAt.length === 0 && step <= params.run.max;
  const run = isRepeatable ? step : 0;
  noteValues({ ...readingsOf(state), ...(phase === 'paused' || !isRepeatable ? { run } : {}) });
}

/** Takes the steps of a link that was followed on the open page; one to another place of the same state takes none. */
export function follow(run: number, wanted: Settings, before: number, had: Settings): void {
  if (run <= 0 || (run === before && JSON.stringify(wanted) === JSON.stringify(had))) return;
  // From the first step, under the settings of the link.
  training.change(wanted);
  training.startOver();
  void training.step(wanted, Math.round(run));
}

/** What of the reader's values steers a run besides its settings. */
interface Steering {
  readonly speed: string;
  readonly run: number;
}

/**
 * Lets the one run of the page follow the reader's values: a link's steps on arrival, settings, speed, and the steps for
 * the next link. `settingsOf` is the same function at every render.
 */
export function useRun<V extends Steering>(values: V, settingsOf: (values: V) => Settings): void {
  const settings = JSON.stringify(settingsOf(values));
  const { speed } = values;
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    // The first render shows the declared start; what the address asks for is already in the store.
    const now = { ...values, ...page.getState().values };
    const wanted = settingsOf(now);
    // A run that a reload cut short goes on where it was; otherwise a link takes its steps anew.
    void training.resume(wanted).then((resumed) => {
      if (!resumed && now.run > 0) void training.step(wanted, Math.round(now.run));
    });
  }, [values, settingsOf]);
  useEffect(
    () =>
      page.subscribe((now, before) => {
        if (now.followed === before.followed) return;
        const [next, last] = [now, before].map((of) => ({ ...values, ...of.values }));
        if (next && last) follow(next.run, settingsOf(next), last.run, settingsOf(last));
      }),
    [values, settingsOf],
  );
  useEffect(() => training.speed(speed === 'full' ? null : Number(speed)), [speed]);
  useEffect(() => {
    const timer = setTimeout(() => training.change(JSON.parse(settings) as Settings), rest);
    return () => clearTimeout(timer);
  }, [settings]);
  useEffect(() => training.store.subscribe(note), []);
}
