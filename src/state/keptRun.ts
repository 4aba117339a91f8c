import { complaintAbout, isSettings } from '../vae/protocol/runFile.ts';
import type { SavedRun } from '../vae/protocol/runFile.ts';
import type { Settings } from '../vae/protocol.ts';

/** A run as it is kept for the time when the page comes back. */
export interface KeptRun extends SavedRun {
  /** Whether it was training when the page was left. */
  readonly running: boolean;
  readonly changedAt: readonly number[];
}

/** Where runs are kept, by tab. */
export interface Drawer {
  readonly get: () => Promise<unknown>;
  readonly put: (run: KeptRun) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isLine = (value: unknown): value is Float32Array => value instanceof Float32Array;

/** Reads what a drawer gave: a run whose numbers are sound, or nothing. */
export function readKept(value: unknown): KeptRun | undefined {
  if (!isRecord(value) || !isRecord(value['checkpoint'])) return undefined;
  const { checkpoint, losses, device, running, changedAt, fingerprint } = value;
  const { settings, step, seen, adamStep, parameters, firstMoment, secondMoment } = checkpoint as Record<
    string,
    unknown
  >;
  if (!isSettings(settings) || !isCount(step) || !isCount(seen) || !isCount(adamStep)) return undefined;
  if (!isLine(parameters) || !isLine(firstMoment) || !isLine(secondMoment)) return undefined;
  const sound = { settings, step, seen, adamStep, parameters, firstMoment, secondMoment };
  if (complaintAbout(sound) !== '') return undefined;
  return {
    checkpoint: sound,
    losses: Array.isArray(losses) ? (losses as KeptRun['losses']) : [],
    device: device === 'webgl' || device === 'wasm' || device === 'cpu' ? device : 'plain',
    running: running === true,
    changedAt: Array.isArray(changedAt) ? changedAt.filter(isCount) : [],
    ...(typeof fingerprint === 'string' && { fingerprint }),
  };
}

/** Keeps the page's run once a second while it trains, and hands it back when the page is loaded again. */
export interface Keeping {
  /** Keeps a run; one that comes while another is being written waits, and only the newest of those is written. */
  keep(run: KeptRun): void;
  /** The run that was kept for these settings, if there is one that is sound. */
  take(settings: Settings): Promise<KeptRun | undefined>;
  /** Throws what was kept away: the reader starts over. */
  forget(): void;
}

/** Keeping in a drawer. The first time it refuses, `onRefusal` is told why, once; training never waits for it. */
export function createKeeping(drawer: Drawer, onRefusal: (message: string) => void): Keeping {
  let busy = false;
  let next: KeptRun | undefined;
  let refused = false;
  const write = async (run: KeptRun): Promise<void> => {
    busy = true;
    try {
      await drawer.put(run);
    } catch (error) {
      if (!refused)
        onRefusal(
          `The browser does not let this page keep the run (${error instanceof Error ? error.message : String(error)}). Training goes on, but a reload will start it over.`,
        );
      refused = true;
    }
    busy = false;
    if (next) {
      const waiting = next;
      next = undefined;
      await write(waiting);
    }
  };
  return {
    keep(run) {
      if (busy) next = run;
      else void write(run);
    },
    async take(settings) {
      const kept = readKept(await drawer.get().catch(() => undefined));
      return kept && JSON.stringify(kept.checkpoint.settings) === JSON.stringify(settings) ? kept : undefined;
    },
    forget() {
      next = undefined;
      void drawer.clear().catch(() => {});
    },
  };
}
