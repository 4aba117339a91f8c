import { serve } from './serve.ts';
import type { Command, Report } from './protocol.ts';

/** The worker's own side of the line, as far as it is used; the DOM library describes a page instead. */
interface WorkerScope {
  postMessage(report: Report, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<Command>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const service = serve((report, transfer) => scope.postMessage(report, [...(transfer ?? [])]));
scope.onmessage = ({ data }) => service.receive(data);
const alive = (): void => scope.postMessage({ type: 'alive' }, []);
alive();
setInterval(alive, 1000);
