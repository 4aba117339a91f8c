import { createOwnService } from './service.ts';
import type { Asked, Told } from './types.ts';

/** The worker's own side of the line, as far as it is used; the DOM library describes a page instead. */
interface WorkerScope {
  postMessage(told: Told): void;
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const service = createOwnService();
// One after the other: a preparation follows its reading.
let last: Promise<void> = Promise.resolve();
scope.onmessage = ({ data: { id, request } }) => {
  last = last
    .then(() => service.answer(request))
    .then(
      (answer) => scope.postMessage({ id, answer }),
      (error: unknown) => scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
    );
};
