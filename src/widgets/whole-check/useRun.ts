import { useCallback, useEffect, useRef, useState } from 'react';
import type { Report } from '../../reference/check.ts';
import type { Message, Row, Task } from './protocol.ts';

/** A run of the check, as far as it has come. */
export interface Run {
  readonly status: 'running' | 'done' | 'stopped' | 'lost';
  readonly task: Task;
  /** Trials that are finished. */
  readonly trials: number;
  readonly share: number;
  readonly seconds: number;
  readonly rows: readonly Row[];
  readonly report?: Report;
}

/** Starts the worker, or gives nothing where the browser has none or refuses it. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'check' });
  } catch {
    return undefined;
  }
}

/** The run that the reader has started, if any, with what starts and stops it. */
export function useRun(): {
  readonly run: Run | undefined;
  readonly start: (task: Task) => void;
  readonly stop: () => void;
} {
  const [run, setRun] = useState<Run>();
  const worker = useRef<Worker>(undefined);
  const end = useCallback((status: 'done' | 'stopped' | 'lost') => {
    worker.current?.terminate();
    worker.current = undefined;
    setRun((last) => last && { ...last, status });
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);
  const start = useCallback(
    (task: Task) => {
      const began = performance.now();
      setRun({ status: 'running', task, trials: 0, share: 0, seconds: 0, rows: [] });
      const started = startWorker();
      worker.current = started;
      if (!started) {
        end('lost');
        return;
      }
      started.addEventListener('error', () => end('lost'));
      started.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if (worker.current !== started) return;
        const seconds = (performance.now() - began) / 1000;
        if (data.type === 'progress') {
          const { trials, share, rows } = data;
          setRun((last) => last && { ...last, trials, share, rows, seconds });
        } else if (data.type === 'reference') setRun((last) => last && { ...last, report: data.report, seconds });
        else end('done');
      });
      started.postMessage(task);
    },
    [end],
  );
  const stop = useCallback(() => end('stopped'), [end]);
  return { run, start, stop };
}
