import type { Lap, RaceTask } from './protocol/race.ts';
import { runLap } from './race.ts';

/** The worker's own side of the line, as far as it is used; the DOM library describes a page instead. */
interface WorkerScope {
  postMessage(lap: Lap): void;
  onmessage: ((event: MessageEvent<RaceTask>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }) => void runLap(data).then((lap) => scope.postMessage(lap));
