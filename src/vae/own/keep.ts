import { createStore, del, get, setMany } from 'idb-keyval';
import { problem } from '../../data/read/reading.ts';
import type { OwnData } from '../protocol.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { KeptHead, Prepared, Problem } from './types.ts';

/** What lies in the browser's database under `data`. */
interface Kept {
  readonly data: OwnData;
  readonly labelNames: readonly string[];
  readonly says: string;
}

const store = (): ReturnType<typeof createStore> => createStore('elbo-room-own-data', 'kept');

/** Why the browser keeps nothing, in a sentence. */
function whyNot(error: unknown): Problem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return problem('This browser has no room left for these data; they stay in this page until it is closed.');
  return problem(
    `This browser keeps nothing here (${name || 'storage is denied'}); the data stay in this page until it is closed.`,
  );
}

/** Keeps prepared data in this browser; gives what is known of them, or why it cannot. */
export async function keep({ data, classes, says }: Prepared): Promise<KeptHead | Problem> {
  const head: KeptHead = {
    kind: 'kept',
    name: data.name,
    fingerprint: data.fingerprint,
    count: data.train.count + data.heldOut.count,
    features: data.features,
  };
  try {
    const kept: Kept = { data, labelNames: classes.map(({ name }) => name), says };
    await setMany(
      [
        ['head', head],
        ['data', kept],
      ],
      store(),
    );
    return head;
  } catch (error) {
    return whyNot(error);
  }
}

/** What is known of the data that are kept; null where there are none. */
export async function keptHead(): Promise<KeptHead | Problem | null> {
  try {
    return (await get<KeptHead>('head', store())) ?? null;
  } catch (error) {
    return whyNot(error);
  }
}

/** The data that are kept, whose fingerprint is computed anew. */
export async function bring(): Promise<Kept | Problem> {
  try {
    const kept = await get<Kept>('data', store());
    if (!kept) return problem('This browser keeps no data of this page anymore; choose the file again.');
    if (fingerprintOf(kept.data) === kept.data.fingerprint) return kept;
    return problem('The data that this browser kept are damaged; choose the file again.');
  } catch (error) {
    return whyNot(error);
  }
}

/** Keeps nothing anymore. */
export async function forget(): Promise<Problem | null> {
  try {
    await Promise.all([del('head', store()), del('data', store())]);
    return null;
  } catch (error) {
    return whyNot(error);
  }
}
