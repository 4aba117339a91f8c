import type { ModelCommand, ModelReport } from './protocol.ts';

/** A line to a worker that trains one figure's model. */
export interface ModelLine {
  send(command: ModelCommand): void;
  /** Ends the worker; nothing is reported after this. */
  close(): void;
}

/** One end of a line, whatever is at the other. */
interface End {
  send(command: ModelCommand): void;
  end(): void;
}

/** Milliseconds in which a new worker must speak before the page trains by itself. */
const patience = 15_000;

function onPage(onReport: (report: ModelReport) => void): End {
  const service = import('./serve.ts').then(({ serveModels }) => serveModels(onReport));
  service.catch(() =>
    onReport({
      type: 'trouble',
      settings: {},
      message: 'The trainer could not be loaded. Check the connection and load the page again.',
    }),
  );
  return {
    send: (command) => void service.then(({ receive }) => receive(command)),
    end: () => void service.then(({ close }) => close()),
  };
}

/**
 * Connects a figure to a trainer in a worker, or on the page where workers are refused or die. A run is known by its
 * settings and its step, so a new trainer is told the last wish and takes the same way again.
 */
export function connectModel(onReport: (report: ModelReport) => void): ModelLine {
  let closed = false;
  let reached = 0;
  let wish: Extract<ModelCommand, { type: 'to' }> | undefined;
  let onward: Extract<ModelCommand, { type: 'train' }> | undefined;

  const listen = (report: ModelReport): void => {
    if (closed) return;
    clearTimeout(timer);
    if (report.type === 'view') reached = report.step;
    if (report.type !== 'ready') onReport(report);
  };
  const openWorker = (): End => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'figure' });
    worker.onmessage = ({ data }: MessageEvent<ModelReport>) => listen(data);
    worker.onerror = () => fallBack();
    return { send: (command) => worker.postMessage(command), end: () => worker.terminate() };
  };
  const fallBack = (): void => {
    if (closed || isPage) return;
    clearTimeout(timer);
    isPage = true;
    end.end();
    end = onPage(listen);
    if (wish) end.send({ ...wish, step: Math.max(wish.step, reached) });
    if (onward) end.send(onward);
  };

  let isPage = false;
  let end: End;
  const timer = setTimeout(() => fallBack(), patience);
  try {
    end = openWorker();
  } catch {
    isPage = true;
    clearTimeout(timer);
    end = onPage(listen);
  }

  return {
    send(command) {
      if (command.type === 'to') {
        wish = command;
        reached = 0;
      }
      onward = command.type === 'train' ? command : undefined;
      end.send(command);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      end.end();
    },
  };
}
