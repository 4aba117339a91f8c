import { breathe } from './breathe.ts';
import { isFiniteLoss } from './loss.ts';
import type { LossPoint, Quality, Report, Wants } from './protocol.ts';
import { measureQuality } from './quality.ts';
import { takeSnapshot } from './snapshot.ts';
import type { Standing, Trainer } from './trainer.ts';

/** Steps between two points of the curves when training runs freely, and between two measurements on held-out items. */
const pointEvery = 10;
const heldOutEvery = 50;

/** Milliseconds between two reports of each kind. */
const between = { snapshot: 100, losses: 100, quality: 1000, pace: 500 };

/** Collects what happens and reports it, no more often than a page can draw. */
export interface Reporter {
  watch(wants: Wants): void;
  /** Takes one step and keeps its losses where they are due, or always with `each`; false when they are no longer numbers. */
  take(trainer: Trainer, each: boolean): Promise<boolean>;
  /** Sends what is due by the clock. */
  report(trainer: Trainer, stepsPerSecond: number): Promise<void>;
  /** Sends what is watched now; `fresh` measures quality anew even if that was done within the second. */
  snapshot(trainer: Standing, fresh: boolean): Promise<void>;
  /** Sends the points that are waiting. */
  flush(): void;
  /** Forgets the points of a run that is over. */
  restart(): void;
}

const nothing: Wants = { codes: false, reconstructions: false, grid: false, samples: false, quality: false };

/** A reporter that watches nothing yet. */
export function createReporter(post: (report: Report, transfer?: readonly ArrayBuffer[]) => void): Reporter {
  let wants = nothing;
  let points: LossPoint[] = [];
  let quality: Quality | undefined;
  const sent = { snapshot: 0, losses: 0, quality: 0, pace: 0 };
  const isDue = (kind: keyof typeof between, now: number): boolean => {
    if (now - sent[kind] < between[kind]) return false;
    sent[kind] = now;
    return true;
  };
  const flush = (): void => {
    if (points.length > 0) post({ type: 'losses', points });
    points = [];
  };
  const snapshot = async (trainer: Standing, fresh: boolean): Promise<void> => {
    if (!Object.values(wants).some(Boolean)) return;
    const now = performance.now();
    sent.snapshot = now;
    const sigma = Math.exp((await trainer.ops.read(trainer.weights.logSigma))[0]!);
    const parts = await takeSnapshot(trainer, wants, sigma);
    if (wants.quality && quality?.step !== trainer.step && (isDue('quality', now) || fresh))
      quality = await measureQuality(trainer);
    const arrays = Object.values(parts).filter((part) => part instanceof Float32Array);
    const message = { ...parts, ...(wants.quality && quality && { quality }) };
    post(
      message,
      arrays.map(({ buffer }) => buffer as ArrayBuffer),
    );
  };
  return {
    watch(next) {
      wants = next;
    },
    async take(trainer, each) {
      const { step } = trainer;
      const isPoint = each || step < 2 * pointEvery || step % pointEvery === 0;
      if (!isPoint) {
        trainer.advance(false);
        return true;
      }
      const heldOut = step % heldOutEvery === 0 ? await trainer.heldOutLosses() : undefined;
      if (heldOut) await breathe(0);
      const measured = trainer.advance(true)!;
      const { sigma, ...train } = await trainer.losses(measured);
      trainer.ops.dispose(measured);
      points.push({
        step,
        train,
        sigma,
        ...(heldOut && {
          heldOut: {
            elbo: heldOut.elbo,
            reconstruction: heldOut.reconstruction,
            kl: heldOut.kl,
            klPerUnit: heldOut.klPerUnit,
          },
        }),
      });
      return isFiniteLoss({ elbo: train.elbo, sigma });
    },
    async report(trainer, stepsPerSecond) {
      const now = performance.now();
      if (isDue('losses', now)) flush();
      if (now - sent.snapshot >= between.snapshot) await snapshot(trainer, false);
      if (isDue('pace', now)) post({ type: 'pace', step: trainer.step, stepsPerSecond, tensors: trainer.ops.count() });
    },
    snapshot,
    flush,
    restart() {
      points = [];
      quality = undefined;
    },
  };
}
