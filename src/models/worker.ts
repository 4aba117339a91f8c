import type { ModelCommand, ModelReport } from './protocol.ts';
import { serveModels } from './serve.ts';

/** The worker's own side of the line, as far as it is used; the DOM library describes a page instead. */
interface WorkerScope {
  postMessage(report: ModelReport): void;
  onmessage: ((event: MessageEvent<ModelCommand>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const service = serveModels((report) => scope.postMessage(report));
scope.onmessage = ({ data }) => service.receive(data);
scope.postMessage({ type: 'ready' });
