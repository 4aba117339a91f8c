import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GeneratedName } from '../vae/protocol/settings.ts';
import type { OwnReader } from '../vae/own/connect.ts';
import type {
  Choices,
  KeptHead,
  NormalizeName,
  OwnAnswers,
  OwnRequest,
  Prepared,
  Problem,
  Question,
  Spectrum,
  Table,
  TableFacts,
} from '../vae/own/types.ts';

export type {
  Choices,
  Cut,
  KeptHead,
  NormalizeName,
  Prepared,
  Question,
  Spectrum,
  Table,
  TableFacts,
} from '../vae/own/types.ts';

/** Where data come from: files, numbers that were pasted, or a table that was made in the page. */
export type Source =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table; readonly name: string };

/** A spectrum, and of what it is. */
export interface SpectrumOf {
  /** `prepared` with the fingerprint, or the name and the seed of generated data. */
  readonly key: string;
  readonly spectrum: Spectrum;
}

/** What the reader has brought so far, and what has been made of it. */
export interface OwnDataState {
  readonly busy: '' | 'reading' | 'preparing' | 'measuring';
  readonly source: Source | null;
  readonly choices: Choices;
  readonly question: Question | null;
  /** Why it cannot be read, in a sentence. */
  readonly problem: string;
  readonly facts: TableFacts | null;
  readonly normalizeBy: NormalizeName;
  readonly heldOutShare: number;
  readonly prepared: Prepared | null;
  readonly spectra: readonly SpectrumOf[];
  /** What this browser keeps; undefined before anybody looked. */
  readonly kept: KeptHead | null | undefined;
  readonly keepProblem: string;
  /** Milliseconds that the last reading and the last spectrum took. */
  readonly took: { readonly reading?: number; readonly measuring?: number };
}

/** Nothing brought yet. */
export const noOwnData: OwnDataState = {
  busy: '',
  source: null,
  choices: {},
  question: null,
  problem: '',
  facts: null,
  normalizeBy: 'none',
  heldOutShare: 0.15,
  prepared: null,
  spectra: [],
  kept: undefined,
  keepProblem: '',
  took: {},
};

/** The reader's own data as the page sees them. Nothing here touches a run. */
export interface OwnDataStore {
  readonly store: StoreApi<OwnDataState>;
  /** Reads this, with what the reader says about it; shows what comes of it. */
  bring(source: Source, choices?: Choices): Promise<void>;
  /** Reads the same again, with more said about it. */
  choose(more: Choices): Promise<void>;
  prepare(by: { readonly normalizeBy?: NormalizeName; readonly heldOutShare?: number }): Promise<void>;
  /** Measures the spectrum of generated data. */
  measure(data: GeneratedName, seed: number): Promise<void>;
  keep(): Promise<void>;
  /** Looks whether this browser keeps data. */
  look(): Promise<void>;
  /** Takes the data that this browser keeps. */
  recall(): Promise<void>;
  forget(): Promise<void>;
}

/** The key of the spectrum of generated data. */
export const spectrumKey = (data: GeneratedName, seed: number): string => `${data} ${seed}`;
/** The key of the spectrum of what was prepared. */
export const ownSpectrumKey = ({ data }: Prepared): string => `prepared ${data.fingerprint}`;

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'problem';
const mostSpectra = 8;

/** Makes a store; `connect` opens the reader of files, which is asked for when something is first read. */
export function createOwnData(connect: () => Promise<OwnReader>): OwnDataStore {
  const store = createStore<OwnDataState>(() => noOwnData);
  const set = (change: Partial<OwnDataState>): void => store.setState(change);
  let reader: Promise<OwnReader> | undefined;
  /** Counts what was brought; an answer about something older is of no use. */
  let turn = 0;

  const ask = async <R extends OwnRequest>(request: R): Promise<OwnAnswers[R['type']]> => {
    reader ??= connect();
    return (await reader).ask(request);
  };
  const broke = (error: unknown): void => {
    // The next file gets a new reader.
    reader = undefined;
    const why = error instanceof Error ? error.message : String(error);
    set({
      busy: '',
      facts: null,
      prepared: null,
      problem: `These data could not be read (${why}). Choose them again, or fewer of them.`,
    });
  };
  /** Does something about what was brought now; what it gives counts only while nothing else was brought. */
  const inTurn = async (work: (isNow: () => boolean) => Promise<void>): Promise<void> => {
    const mine = ++turn;
    try {
      await work(() => mine === turn);
    } catch (error) {
      if (mine === turn) broke(error);
    }
  };
  const addSpectrum = (key: string, spectrum: Spectrum): void =>
    set({
      spectra: [...store.getState().spectra.filter((each) => each.key !== key), { key, spectrum }].slice(-mostSpectra),
    });

  const measurePrepared = async (prepared: Prepared, isNow: () => boolean): Promise<void> => {
    const key = ownSpectrumKey(prepared);
    set({ prepared, busy: 'measuring' });
    const started = performance.now();
    if (!store.getState().spectra.some((each) => each.key === key))
      addSpectrum(key, await ask({ type: 'spectrum', of: 'prepared' }));
    if (isNow()) set({ busy: '', took: { ...store.getState().took, measuring: performance.now() - started } });
  };
  const prepareNow = async (isNow: () => boolean): Promise<void> => {
    const { normalizeBy, heldOutShare } = store.getState();
    set({ busy: 'preparing' });
    const prepared = await ask({ type: 'prepare', how: normalizeBy, heldOutShare });
    if (isNow()) await measurePrepared(prepared, isNow);
  };
  const request = (source: Source, choices: Choices) => {
    if (source.kind === 'files') return ask({ type: 'read', files: source.files, choices });
    if (source.kind === 'text') return ask({ type: 'paste', text: source.text, choices });
    return ask({ type: 'table', table: source.table, name: source.name });
  };
  const bring: OwnDataStore['bring'] = (source, choices = {}) =>
    inTurn(async (isNow) => {
      set({ source, choices, busy: 'reading', problem: '', question: null, keepProblem: '' });
      const started = performance.now();
      const read = await request(source, choices);
      if (!isNow()) return;
      const nothing = { busy: '', facts: null, prepared: null } as const;
      if (read.kind === 'problem') return set({ ...nothing, problem: read.message });
      if (read.kind === 'question') return set({ ...nothing, question: read });
      set({ facts: read, normalizeBy: read.suggested, took: { reading: performance.now() - started } });
      await prepareNow(isNow);
    });
  return {
    store,
    bring,
    async choose(more) {
      const { source, choices } = store.getState();
      if (source) await bring(source, { ...choices, ...more });
    },
    prepare: (by) =>
      inTurn(async (isNow) => {
        set({ ...by, keepProblem: '' });
        await prepareNow(isNow);
      }),
    async measure(data, seed) {
      const key = spectrumKey(data, seed);
      if (store.getState().spectra.some((each) => each.key === key)) return;
      await ask({ type: 'spectrum', of: { data, seed } }).then((spectrum) => addSpectrum(key, spectrum), broke);
    },
    async keep() {
      const kept = await ask({ type: 'keep' });
      set(isProblem(kept) ? { keepProblem: kept.message } : { kept, keepProblem: '' });
    },
    async look() {
      if (store.getState().kept !== undefined) return;
      const kept = await ask({ type: 'kept' });
      set(isProblem(kept) ? { kept: null, keepProblem: kept.message } : { kept });
    },
    recall: () =>
      inTurn(async (isNow) => {
        set({ busy: 'reading', problem: '', question: null, source: null, facts: null, keepProblem: '' });
        const prepared = await ask({ type: 'bring' });
        if (!isNow()) return;
        if (isProblem(prepared)) return set({ busy: '', prepared: null, problem: prepared.message });
        await measurePrepared(prepared, isNow);
      }),
    async forget() {
      const failed = await ask({ type: 'forget' });
      set(failed ? { keepProblem: failed.message } : { kept: null, keepProblem: '' });
    },
  };
}

/** The page's own data; the code that reads is fetched when something is first read. */
export const ownData: OwnDataStore = createOwnData(async () =>
  (await import('../vae/own/connect.ts')).connectOwnReader(),
);
