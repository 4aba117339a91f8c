import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DeviceName, Settings } from '../vae/protocol.ts';
import type { Lap, RaceTask } from '../vae/protocol/race.ts';
import { training } from './training.ts';

export { commonSteps, fastestOf, referenceOf, tolerance, verdicts } from '../vae/protocol/race.ts';
export type { Lap, Verdict } from '../vae/protocol/race.ts';

/** A race of the devices: which one runs now, what those before it did, and on what model. */
export interface Race {
  readonly now: DeviceName | null;
  readonly laps: readonly Lap[];
  /** The model that they run, and the step its weights are of. */
  readonly settings: Settings | null;
  readonly step: number;
}

/** A lap on its way. */
export interface LapRun {
  readonly lap: Promise<Lap>;
  end(): void;
}

/** The devices one after the other, each in a worker of its own; nothing runs before it is started. */
export interface Races {
  readonly store: StoreApi<Race>;
  /** Races all devices on a model, anew. */
  start(task: Omit<RaceTask, 'device'>): Promise<void>;
  /** Ends the race; what was timed stays. */
  stop(): void;
}

/** WASM first: the others are compared with it. */
const entrants: readonly DeviceName[] = ['wasm', 'plain', 'webgl', 'cpu'];

/** A race whose laps are run by `open`. */
export function createRaces(open: (task: RaceTask) => LapRun): Races {
  const store = createStore<Race>(() => ({ now: null, laps: [], settings: null, step: 0 }));
  let turn = 0;
  let running: LapRun | undefined;
  return {
    store,
    async start(task) {
      running?.end();
      const mine = ++turn;
      store.setState({ laps: [], settings: task.settings, step: task.checkpoint?.step ?? 0 });
      for (const device of entrants) {
        store.setState({ now: device });
        const own = open({ ...task, device });
        running = own;
        const lap = await own.lap;
        own.end();
        if (mine !== turn) return;
        store.setState(({ laps }) => ({ laps: [...laps, lap] }));
      }
      store.setState({ now: null });
    },
    stop() {
      turn++;
      running?.end();
      store.setState({ now: null });
    },
  };
}

/** A device that says nothing for so many milliseconds is given up: drivers hang. */
const patience = 45_000;

/** Runs a lap in a worker, which is ended with it, so that a device that breaks takes nothing with it. */
function inWorker(task: RaceTask): LapRun {
  const { device } = task;
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resolve = (_lap: Lap): void => undefined;
  const lap = new Promise<Lap>((settle) => (resolve = settle));
  const refuse = (refused: string): void => resolve({ device, refused });
  try {
    worker = new Worker(new URL('../vae/raceWorker.ts', import.meta.url), { type: 'module', name: `race ${device}` });
    worker.onmessage = ({ data }: MessageEvent<Lap>) => resolve(data);
    worker.onerror = () => refuse('its worker could not start or broke');
    timer = setTimeout(() => refuse(`it did not answer within ${patience / 1000} seconds`), patience);
    worker.postMessage(task);
  } catch {
    refuse('this browser gives the page no worker to run it in');
  }
  return {
    lap,
    end() {
      clearTimeout(timer);
      worker?.terminate();
      refuse('the race was stopped');
    },
  };
}

/** The page's race. */
export const race: Races = createRaces(inWorker);

/** Races all devices on the page's run as it stands, or on the model that settings describe where there is no run; a run that trains is paused. */
export async function racePresent(wanted: Settings): Promise<void> {
  const { phase, heldOut, settings: own } = training.store.getState();
  if (phase === 'recorded' || phase === 'starting') return race.start({ settings: wanted });
  if (phase === 'running') training.pause();
  const { checkpoint } = await training.save();
  const { settings } = checkpoint;
  if (own?.data !== 'own' || !heldOut) return race.start({ settings, checkpoint });
  const { count, x, factors, ...form } = heldOut;
  const items = { count, x, factors };
  // The page keeps the held-out items alone; a step takes as long on them.
  return race.start({
    settings,
    checkpoint,
    own: { ...form, name: '', fingerprint: '', train: items, heldOut: items },
  });
}
