import type { OwnAnswers, OwnRequest, Told } from './types.ts';

/** A line to the reader of files. */
export interface OwnReader {
  /** Rejects where the reader cannot be loaded, or breaks. */
  ask<R extends OwnRequest>(request: R): Promise<OwnAnswers[R['type']]>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Where workers are refused, the page reads by itself. */
async function onPage(): Promise<OwnReader> {
  const { createOwnService } = await import('./service.ts');
  const service = createOwnService();
  return { ask: <R extends OwnRequest>(request: R) => service.answer(request) as Promise<OwnAnswers[R['type']]> };
}

/** Connects to a reader in a worker of its own, so that neither the page nor a run waits for it; on the page where workers are refused. */
export async function connectOwnReader(): Promise<OwnReader> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'own data' });
  } catch {
    return onPage();
  }
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.answer as never);
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('the reader of files stopped'));
    waiting.clear();
  };
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ id, request });
      }),
  };
}
