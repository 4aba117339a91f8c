import type { Checkpoint, Command, DataName, DeviceName, RecordedRun, Report, Settings, Wants } from './protocol.ts';
import { deviceWords, nextBelow } from './devices.ts';
import { isReport, startsOver } from './protocol.ts';

/** A line to a trainer. */
export interface Connection {
  send(command: Command): void;
  /** Ends the trainer; nothing is reported after this. */
  close(): void;
  /** Where the trainer runs now: on its own thread, or on the page where workers are refused. */
  readonly where: 'worker' | 'page';
}

/** One end of a line, whatever is at the other. */
interface Line {
  readonly where: 'worker' | 'page';
  send(command: Command): void;
  end(): void;
}

/** Milliseconds in which a new worker must speak, and in which a training one must speak again; WebGL in software compiles for seconds. */
const patience = { start: 15_000, training: { plain: 3000, wasm: 3000, cpu: 6000, webgl: 20_000 } } as const;

function toWorker(onReport: (report: Report) => void, onError: () => void): Line {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'trainer' });
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isReport(data)) onReport(data);
  };
  worker.onerror = onError;
  return { where: 'worker', send: (command) => worker.postMessage(command), end: () => worker.terminate() };
}

function onPage(onReport: (report: Report) => void): Line {
  let ended = false;
  const service = import('./serve.ts').then(({ serve }) => serve((report) => !ended && onReport(report)));
  service.catch(() =>
    onReport({
      type: 'trouble',
      message: 'The trainer could not be loaded. Check the connection and load the page again.',
    }),
  );
  return {
    where: 'page',
    send: (command) => void service.then(({ receive }) => receive(command)),
    end() {
      ended = true;
      void service.then(({ close }) => close());
    },
  };
}

/**
 * Connects to a trainer in a worker, or on the page where workers are refused or die at the start. A worker that falls
 * silent while it trains is replaced, and the plain device goes on from the last checkpoint.
 */
export function connect(onReport: (report: Report) => void): Connection {
  let settings: Settings | undefined;
  let wants: Wants | undefined;
  let speed: number | null = null;
  let isTraining = false;
  let device: DeviceName = 'plain';
  let checkpoint: Checkpoint | undefined;
  /** What the page asked to go on from, until the trainer says whether it does. */
  let restoring: Extract<Command, { type: 'restore' }> | undefined;
  /** The reader's data, which a new trainer needs again. */
  let own: Extract<Command, { type: 'data' }> | undefined;
  let silentAt = -Infinity;
  /** When the trainer last said anything. */
  let heard: number | undefined;
  let isReady = false;
  let closed = false;

  const listen = (report: Report): void => {
    if (closed) return;
    heard = performance.now();
    if (report.type === 'device') ({ device } = report);
    if (report.type === 'ready') isReady = true;
    if (report.type === 'running') isTraining = report.running;
    if (report.type === 'checkpoint') ({ checkpoint } = report);
    if (report.type === 'restored' && restoring) {
      if (report.problem === '') ({ checkpoint } = restoring);
      if (report.problem === '') ({ settings } = restoring.checkpoint);
      restoring = undefined;
    }
    if (report.type === 'alive') return;
    onReport(report);
  };

  const open = (): Line => {
    heard = undefined;
    isReady = false;
    try {
      return toWorker(
        listen,
        () => !isReady && replace('page', 'The trainer runs on the page, because its worker could not start.'),
      );
    } catch {
      return onPage(listen);
    }
  };

  /** Where a trainer that fell silent goes on: a worker may die by chance, but a device that it dies of twice is left, and a chip at once. */
  const afterSilence = (now: number): DeviceName => {
    const again = now - silentAt < 60_000;
    silentAt = now;
    return device === 'webgl' || again ? (nextBelow[device] ?? 'plain') : device;
  };

  /** Tells a new trainer everything the old one knew. */
  const replace = (where: 'worker' | 'page', message: string, goOn?: DeviceName): void => {
    if (closed || (line.where === 'page' && where === 'page')) return;
    line.end();
    line = where === 'page' ? onPage(listen) : open();
    opened = performance.now();
    listen({ type: 'notice', message });
    const wasTraining = isTraining;
    if (wants) line.send({ type: 'watch', wants });
    if (own) line.send(own);
    line.send({ type: 'speed', stepsPerSecond: speed });
    if (checkpoint)
      line.send({
        type: 'restore',
        checkpoint: goOn ? { ...checkpoint, settings: { ...checkpoint.settings, device: goOn } } : checkpoint,
      });
    else if (settings) line.send({ type: 'configure', settings });
    if (wasTraining) line.send({ type: 'start' });
    if (restoring) line.send(restoring);
  };

  let opened = performance.now();
  let line = open();

  let ticked = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    const slept = now - ticked > 2500;
    ticked = now;
    if (line.where === 'page') return;
    // A page that was hidden or asleep has heard nothing, and cannot say that nothing was said.
    if (slept) {
      if (heard !== undefined) heard = now;
      opened = now;
      return;
    }
    if (heard === undefined && now - opened > patience.start)
      replace('page', 'The trainer runs on the page, because its worker did not answer.');
    else if (heard !== undefined && isReady && isTraining && now - heard > patience.training[device]) {
      const next = afterSilence(now);
      const from = checkpoint ? ` from step ${checkpoint.step}` : '';
      replace('worker', `The trainer fell silent and was started again${from}, in ${deviceWords[next]}.`, next);
    }
  }, 1000);

  return {
    get where() {
      return line.where;
    },
    send(command) {
      if (command.type === 'configure') {
        if (settings && startsOver(settings, command.settings)) checkpoint = undefined;
        ({ settings } = command);
      } else if (command.type === 'reset') checkpoint = undefined;
      else if (command.type === 'restore') restoring = command;
      else if (command.type === 'data') own = command;
      else if (command.type === 'watch') ({ wants } = command);
      else if (command.type === 'speed') speed = command.stepsPerSecond;
      else if (command.type === 'start') isTraining = true;
      else if (command.type === 'pause') isTraining = false;
      line.send(command);
    },
    close() {
      closed = true;
      clearInterval(watch);
      line.end();
    },
  };
}

/** The recorded run of a data set, fetched and unpacked when first asked for. */
export async function loadRecorded(data: DataName): Promise<RecordedRun> {
  const { recordedRun } = await import('./recorded.ts');
  return recordedRun(data);
}
