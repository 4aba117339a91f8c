import { createHistory } from './history.ts';
import type { History } from './history.ts';
import { named, shapes } from './model.ts';
import type { Standing, Trainer } from './trainer.ts';

/** Remembers what a run was, and makes it stand there again to be looked at. */
export interface LookBack {
  /** Remembers the run as it stands, where a moment is due. */
  note(trainer: Trainer): Promise<void>;
  /** Begins anew, or goes on from a step: what came later is forgotten, and everything where another life of the run goes on. */
  restart(trainer: Trainer, isOther?: boolean): void;
  /** The run as it stood near a step; null stands for now. What was looked at before is freed. */
  look(trainer: Trainer, step: number | null): Standing;
  /** What is looked at: the run itself, or a moment that has passed. */
  standing(trainer: Trainer): Standing;
  /** The step that is looked at; null for now. */
  readonly at: number | null;
  readonly moments: readonly number[];
}

/** Nothing remembered yet. */
export function createLookBack(): LookBack {
  let history: History = createHistory(0);
  let run = '';
  let past: { readonly standing: Standing; readonly free: () => void } | undefined;
  const leave = (): void => {
    past?.free();
    past = undefined;
  };
  return {
    async note(trainer) {
      if (!history.isDue(trainer.step)) return;
      const { parameters, step } = await trainer.checkpoint();
      if (parameters.every(Number.isFinite)) history.keep({ step, parameters });
    },
    restart(trainer, isOther = false) {
      leave();
      const { model, settings, step } = trainer;
      const size = shapes(model).reduce((sum, [rows, columns]) => sum + rows * columns, 0);
      const name = JSON.stringify([model, settings.data, settings.seed]);
      if (isOther || name !== run || step === 0) history = createHistory(size);
      else history.forgetFrom(step);
      run = name;
    },
    look(trainer, step) {
      leave();
      const found = step === null ? undefined : history.nearest(step);
      if (!found) return trainer;
      const { ops, model, dataset, settings, heldOut, items } = trainer;
      const zeros = new Float32Array(found.parameters.length);
      const parameters = ops.parameters(
        { values: found.parameters, firstMoment: zeros, secondMoment: zeros, adamStep: 0 },
        shapes(model),
      );
      const weights = named(model, parameters.tensors);
      const standing = { ops, model, dataset, settings, step: found.step, weights, heldOut, items };
      past = { standing, free: parameters.dispose };
      return standing;
    },
    standing: (trainer) => past?.standing ?? trainer,
    get at() {
      return past?.standing.step ?? null;
    },
    get moments() {
      return history.steps;
    },
  };
}
