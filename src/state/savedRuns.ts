import type { SavedRun } from '../vae/protocol/runFile.ts';
import type { Command, Report, Settings } from '../vae/protocol.ts';
import { reduce, thin, type Training } from './trainingReports.ts';

/** The way of a run out of the trainer and into it. */
export interface SavedRuns {
  /** The run as it stands now. Rejects when the trainer cannot be reached. */
  save(): Promise<SavedRun>;
  /** Makes the trainer stand where a saved run stood; resolves with why it could not, or with an empty text. */
  restore(run: SavedRun): Promise<string>;
  /** What is known after a report, with the curves of a saved run where it stands now; answers whoever waits. */
  apply(now: Training, report: Report): Training;
  /** Tells whoever waits that there will be no answer. */
  lost(message: string): void;
}

const same = (a: Settings, b: Settings): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Nothing saved or restored yet; `send` hands a command to the trainer. */
export function createSavedRuns(send: (command: Command) => void): SavedRuns {
  let saving: { readonly resolve: (run: SavedRun) => void; readonly reject: (error: Error) => void }[] = [];
  let restoring: { readonly run: SavedRun; readonly resolve: (problem: string) => void } | undefined;
  const answer = (problem: string): void => {
    restoring?.resolve(problem);
    restoring = undefined;
  };
  return {
    save: () =>
      new Promise((resolve, reject) => {
        saving.push({ resolve, reject });
        send({ type: 'save' });
      }),
    restore(run) {
      answer('Another run was opened in the meantime.');
      const { checkpoint, fingerprint } = run;
      return new Promise((resolve) => {
        restoring = { run, resolve };
        send({ type: 'restore', checkpoint, ...(fingerprint !== undefined && { fingerprint }) });
      });
    },
    apply(now, report) {
      const next = reduce(now, report);
      if (report.type === 'saved') {
        const { type: _, ...parts } = report;
        const losses = now.losses.filter(({ step }) => step <= parts.checkpoint.step);
        for (const { resolve } of saving) resolve({ ...parts, losses, device: now.device?.name ?? 'plain' });
        saving = [];
      } else if (report.type === 'restored') answer(report.problem);
      else if (report.type === 'ready' && restoring) {
        const { checkpoint, losses } = restoring.run;
        if (checkpoint.step !== report.step || !same(checkpoint.settings, report.settings)) return next;
        // No link can repeat how these weights came about, as after a change on the way.
        const changedAt = [report.step];
        return { ...next, losses: thin(losses.filter(({ step }) => step <= report.step)), changedAt, quality: null };
      }
      return next;
    },
    lost(message) {
      for (const { reject } of saving) reject(new Error(message));
      saving = [];
      answer(message);
    },
  };
}
