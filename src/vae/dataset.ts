import { catalogue } from '../data/catalogue.ts';
import type { Dataset } from '../data/types.ts';
import { forLikelihood } from './clip.ts';
import { refusals } from './protocol/choices.ts';
import type { DataName, GeneratedName, HeldOut, OwnData, Settings } from './protocol.ts';

/** Generates a data set of so many items; as a rule 2,000 (digits: 4,000) to train on and 400 held out. Throws `RangeError` for the reader's own data, which nothing generates. */
export function makeDataset(name: DataName, seed: number, trainCount?: number, heldOutCount?: number): Dataset {
  if (name === 'own') throw new RangeError('makeDataset: own data come from the reader, got own');
  return catalogue[name satisfies GeneratedName].make(seed, trainCount, heldOutCount);
}

/** The held-out items as the page gets them. */
export function inHeldOut({ heldOut, features, width, height, range, angles, kind }: Dataset): HeldOut {
  return {
    features,
    width,
    height,
    ...(range && { range }),
    ...(angles && { angles }),
    ...(kind && { kind }),
    ...heldOut,
  };
}

/** Whether a likelihood of pixels in [0, 1] can be asked for: not where the data are declared to lie elsewhere. */
export function liesInUnit({ range, kind }: Pick<Dataset, 'range' | 'kind'>): boolean {
  return kind !== 'points' && (range === undefined || (range[0] >= 0 && range[1] <= 1));
}

/** The data at hand: what the reader brought last, and the newest set that was made. */
export interface Shelf {
  put(data: OwnData): void;
  /** What was put last. */
  readonly own: OwnData | undefined;
  /** Why settings cannot be trained on these data, one sentence each. */
  complaints(settings: Settings): readonly string[];
  /** The data that settings ask for, as their likelihood sees them. Throws `RangeError` where the reader has brought none. */
  take(settings: Settings): Dataset;
}

/** An empty shelf. */
export function createShelf(): Shelf {
  let own: OwnData | undefined;
  let made: { readonly key: string; readonly data: Dataset } | undefined;
  const raw = ({ data, seed }: Settings): Dataset => {
    if (data === 'own') {
      if (!own) throw new RangeError('createShelf: own data must be put before they are taken, got none');
      return own;
    }
    const key = `${data} ${seed}`;
    if (made?.key !== key) made = { key, data: makeDataset(data, seed) };
    return made.data;
  };
  return {
    put(data) {
      own = data;
    },
    get own() {
      return own;
    },
    complaints(settings) {
      if (settings.data === 'own' && !own)
        return ['Your own data are not in this page: a link cannot carry them. Choose the file again.'];
      return Object.values(refusals(settings, liesInUnit(raw(settings))));
    },
    take: (settings) => forLikelihood(raw(settings), settings.likelihood),
  };
}
