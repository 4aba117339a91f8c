import type { StoreApi } from 'zustand/vanilla';
import type { Connection } from '../vae/connect.ts';
import type { SavedRun } from '../vae/protocol/runFile.ts';
import type { DataName, OwnData, Question, RecordedRun, Report, Settings } from '../vae/protocol.ts';
import type { Keeping } from './keptRun.ts';
import type { Training } from './trainingReports.ts';

/** What the store needs from outside; tests give a fake. */
export interface TrainingParts {
  readonly connect: (onReport: (report: Report) => void) => Promise<Connection>;
  readonly load: (data: DataName) => Promise<RecordedRun>;
  /** Calls back at the next frame. */
  readonly soon: (call: () => void) => void;
  /** Where the run is kept for a reload of the page, if anywhere. */
  readonly keeping?: Keeping;
}

/** Training as the page sees it: what is known, and what may be asked. */
export interface TrainingStore {
  readonly store: StoreApi<Training>;
  /** The recorded run of a data set. */
  loadRecorded(data: DataName): Promise<RecordedRun>;
  /** Shows the recorded run of a data set, unless a live run exists; `index` picks one of its snapshots, the last if absent. */
  showRecorded(data: DataName, index?: number): Promise<RecordedRun>;
  /** Trains with these settings; the first call makes the run. */
  start(settings: Settings): Promise<void>;
  /** Makes the run if there is none and takes so many steps, then rests. */
  step(settings: Settings, count?: number): Promise<void>;
  /** Trains from step 0 on what the reader brought, so many steps or until it is paused. */
  trainOn(data: OwnData, settings: Settings, steps?: number): Promise<void>;
  pause(): void;
  /** Goes on with the run that this tab was left with, if it had these settings and there is no run yet; tells whether it does. */
  resume(settings: Settings): Promise<boolean>;
  /** Back to step 0, at rest. */
  startOver(): void;
  /** Changes the settings of a live run; one that must start over goes on training if it was. */
  change(settings: Settings): void;
  speed(stepsPerSecond: number | null): void;
  /** Asks for the decoder's means at codes; the answer appears under `purpose`. The newest question wins. */
  decode(purpose: string, codes: Float32Array): void;
  /** Encodes data, row by row; their codes appear under `purpose`. The newest wish wins. */
  encode(purpose: string, x: Float32Array): void;
  /** Asks something about the live run; the answer appears under `purpose`. The newest question wins. */
  ask(purpose: string, question: Question): void;
  /** Shows the run as it stood at the moment nearest to a step, at rest; null comes back to now. The newest wish wins. */
  look(step: number | null): void;
  /** Follows one datum of the next batch through the run; it appears as `trace`. */
  trace(): void;
  /** The run as it stands now, for a file. Rejects where there is none, or the trainer cannot be reached. */
  save(): Promise<SavedRun>;
  /** Goes on from a saved run; resolves with why it cannot, in a sentence, and then nothing has changed. A run of the reader's own data needs the same `data`, unless it trains on them already. */
  restore(run: SavedRun, data?: OwnData): Promise<string>;
}
