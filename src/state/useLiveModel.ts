import { useEffect, useRef, useState } from 'react';
import { connectModel, type ModelLine } from '../models/connect.ts';
import type { ModelName, Models } from '../models/protocol.ts';
import type { NumberParam } from '../notebook/param.ts';
import { page, setValues } from './page.ts';
import { useParam } from './useParam.ts';

/** A model that trains in a figure, as the figure sees it. */
export interface Live<Name extends ModelName> {
  /** What it looks like at `step`; undefined until the trainer has answered for these settings. */
  readonly view: Models[Name]['view'] | undefined;
  /** The step that `view` shows. */
  readonly step: number;
  readonly running: boolean;
  /** The step that the trainer is on its way to without showing what lies between; undefined while it owes nothing. */
  readonly awaited: number | undefined;
  /** A sentence for the reader when the run has broken off; else empty. */
  readonly trouble: string;
  /** Trains on to the end of the run. */
  readonly start: () => void;
  readonly pause: () => void;
}

interface Shown {
  readonly key: string;
  readonly step: number;
  readonly running: boolean;
  readonly view: unknown;
  readonly trouble: string;
}

const nothing: Shown = { key: '', step: 0, running: false, view: undefined, trouble: '' };

/**
 * Trains a model of a figure in a worker of its own. The step is a parameter of the page, so that a link leads to it: where
 * the parameter is moved the run follows, and where the run moves the parameter follows when it rests. The run ends at the
 * parameter's greatest value. `settings` may be a new record at each render; a new run starts only when its numbers differ.
 * Nothing is loaded until `near`: whether the figure has come near what the reader sees (`useNear`).
 */
export function useLiveModel<Name extends ModelName>(
  name: Name,
  settings: Models[Name]['settings'],
  stepParam: NumberParam,
  stepsPerSecond: number,
  near: boolean,
): Live<Name> {
  const [asked] = useParam(stepParam);
  const [shown, setShown] = useState<Shown>(nothing);
  const line = useRef<ModelLine | undefined>(undefined);
  /** The step the address was last told by the run itself. */
  const told = useRef(-1);
  /** The step that the reader asked for and the run has not reached; what rests elsewhere meanwhile is old news. */
  const owed = useRef<number | undefined>(undefined);
  const key = JSON.stringify(settings);
  const last = useRef('');

  useEffect(() => {
    if (!near) return undefined;
    line.current = connectModel((report) => {
      if (report.type === 'ready') return;
      const key = JSON.stringify(report.settings);
      if (report.type === 'trouble') {
        setShown((before) => ({ ...before, running: false, trouble: report.message }));
        return;
      }
      if (key !== last.current) return;
      // The reader has moved the step and the trainer is yet to be told: it must not be moved back.
      if ((page.getState().values[stepParam.key] ?? stepParam.initial) !== told.current) return;
      if (owed.current !== undefined && report.step < owed.current) return;
      if (owed.current !== undefined && !report.running && report.step !== owed.current) return;
      owed.current = undefined;
      setShown({ key, step: report.step, running: report.running, view: report.view, trouble: '' });
      if (report.running) return;
      told.current = report.step;
      setValues({ [stepParam.key]: report.step });
    });
    return () => {
      line.current?.close();
      line.current = undefined;
      last.current = '';
      told.current = -1;
    };
  }, [near, stepParam.key, stepParam.initial]);

  useEffect(() => {
    const isNew = last.current !== key;
    if (!line.current) return;
    if (!isNew && asked === told.current) return;
    last.current = key;
    told.current = asked;
    owed.current = asked;
    line.current?.send({ type: 'to', name, settings, step: asked });
    // The settings are held by their numbers, not by the record they come in.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [near, name, key, asked]);

  const isCurrent = shown.key === key;
  const isThere = isCurrent && (shown.running || shown.step === asked);
  return {
    awaited: near && !isThere && shown.trouble === '' ? asked : undefined,
    view: isCurrent ? (shown.view as Models[Name]['view']) : undefined,
    step: isCurrent ? shown.step : 0,
    running: isCurrent && shown.running,
    trouble: shown.trouble,
    start: () => line.current?.send({ type: 'train', until: stepParam.max, stepsPerSecond }),
    pause: () => line.current?.send({ type: 'pause' }),
  };
}
