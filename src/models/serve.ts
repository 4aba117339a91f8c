import { chooseDevice } from '../nn/choose.ts';
import type { Ops } from '../nn/ops.ts';
import { breathe } from '../vae/breathe.ts';
import { createPace } from '../vae/pace.ts';
import type { CreateModel, LiveModel } from './model.ts';
import type { ModelCommand, ModelName, ModelReport } from './protocol.ts';

/** Milliseconds between two views while a model trains: as often as an eye can follow curves that bend. */
const betweenViews = 80;

const models: Readonly<Record<ModelName, () => Promise<CreateModel<never, unknown>>>> = {
  experts: async () => (await import('./experts/create.ts')).create,
  router: async () => (await import('./router/create.ts')).create,
  physics: async () => (await import('./physics/create.ts')).create,
  denoiser: async () => (await import('./denoiser/create.ts')).create,
};

/** A run: its model with its own device, and how far it has come. */
interface Run {
  readonly name: ModelName;
  readonly settings: object;
  readonly key: string;
  readonly ops: Ops;
  readonly model: LiveModel<unknown>;
  step: number;
}

/** What answers commands, in a worker or on the page. */
export interface ModelService {
  receive(command: ModelCommand): void;
  close(): void;
}

const openDevice = async (): Promise<Ops> => (await chooseDevice('wasm')).ops;

/** Trains one model at a time as it is told, and sends what it looks like. A new command is looked at between slices of a few milliseconds. */
export function serveModels(send: (report: ModelReport) => void, open: () => Promise<Ops> = openDevice): ModelService {
  const pace = createPace();
  let run: Run | undefined;
  let wish: { readonly command: Extract<ModelCommand, { type: 'to' }>; readonly key: string } | undefined;
  let until = 0;
  let busy = false;
  let closed = false;

  const show = async (at: Run, running: boolean): Promise<void> =>
    send({ type: 'view', settings: at.settings, step: at.step, running, view: await at.model.view() });

  /** The run that is wished for: the one there is, unless its settings differ or it is already past the step. */
  const prepare = async (): Promise<Run | undefined> => {
    if (!wish) return run;
    const { command, key } = wish;
    if (run && run.key === key && run.step <= command.step) return run;
    run?.ops.close();
    run = undefined;
    const create = await models[command.name]();
    const ops = await open();
    const model = await create(ops, command.settings as never);
    run = { name: command.name, settings: command.settings, key, ops, model, step: 0 };
    return run;
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    let shown = 0;
    let wished: typeof wish;
    try {
      while (!closed) {
        wished = wish;
        const at = await prepare();
        if (!at) break;
        const hurry = wished !== undefined;
        const end = wished ? wished.command.step : until;
        if (at.step >= end) {
          if (wish !== wished) continue;
          wish = undefined;
          if (hurry && until > at.step) continue;
          await show(at, false);
          if (wish === undefined && until <= at.step) break;
          continue;
        }
        const started = performance.now();
        const due = Math.min(end - at.step, pace.due(started, hurry));
        for (let i = 0; i < due; i++) await at.model.step();
        at.step += due;
        pace.done(due, started);
        if (!hurry && due > 0 && performance.now() - shown >= betweenViews && at.step < until) {
          shown = performance.now();
          await show(at, true);
        }
        await breathe(hurry ? 0 : pace.wait(performance.now()));
      }
    } catch (error) {
      const settings = wished?.command.settings ?? run?.settings ?? {};
      // A newer wish is not what broke.
      if (wish === wished) {
        wish = undefined;
        until = 0;
      }
      run?.ops.close();
      run = undefined;
      send({ type: 'trouble', settings, message: error instanceof Error ? error.message : String(error) });
    } finally {
      busy = false;
    }
    if (wish) void work();
  };

  return {
    receive(command) {
      if (command.type === 'to') {
        wish = { command, key: `${command.name} ${JSON.stringify(command.settings)}` };
        until = 0;
      } else if (command.type === 'train') {
        ({ until } = command);
        pace.limit(command.stepsPerSecond);
      } else until = 0;
      void work();
    },
    close() {
      closed = true;
      run?.ops.close();
    },
  };
}
