import type { Dataset } from '../data/types.ts';
import { chooseDevice } from '../nn/choose.ts';
import type { Chosen } from '../nn/choose.ts';
import { breathe } from './breathe.ts';
import { inHeldOut, makeDataset } from './dataset.ts';
import { startsOver } from './protocol.ts';
import type { Checkpoint, Command, DeviceChoice, Report, Settings } from './protocol.ts';
import { createReporter } from './reporter.ts';
import { changesSigma, complaints } from './settings.ts';
import { decodeCodes, encodeData } from './snapshot.ts';
import { createPace } from './pace.ts';
import { createTrainer, firstCheckpoint, withSettings } from './trainer.ts';
import type { Trainer } from './trainer.ts';

/** So many steps are taken at once; more are taken as a run that rests by itself, so that a reader can stop it. */
const atOnce = 32;

/** A training service: what comes in are commands, what goes out are reports. It knows nothing of workers or pages. */
export interface Service {
  receive(command: Command): void;
  /** Stops and frees the device; resolves when that is done. */
  close(): Promise<void>;
}

/** Sends a report; the buffers listed are moved, not copied, where the receiver is another thread. */
export type Post = (report: Report, transfer?: readonly ArrayBuffer[]) => void;

/** Starts a service. One loop does everything in turn (commands, then a slice of training), so that nothing overlaps. */
export function serve(post: Post, choose: (choice: DeviceChoice) => Promise<Chosen> = chooseDevice): Service {
  const queue: Command[] = [];
  const reporter = createReporter(post);
  const pace = createPace();
  let wake = (): void => {};
  let closed = false;
  let running = false;
  /** The step at which a run rests by itself. */
  let until = Infinity;
  let trainer: Trainer | undefined;
  let device: Chosen | undefined;
  let choice: DeviceChoice | undefined;
  /** Whether WebGL has failed since: then `auto` does not try it again. */
  let lost = false;
  let dataset: { readonly key: string; readonly data: Dataset } | undefined;
  /** A state to go back to when the device fails. */
  let saved: Checkpoint | undefined;
  let savedAt = 0;

  const trouble = (message: string): void => post({ type: 'trouble', message });
  const setRunning = (next: boolean): void => {
    if (running === next) return;
    running = next;
    if (!next) until = Infinity;
    pace.restart();
    post({ type: 'running', running, step: trainer?.step ?? 0 });
  };

  const moveTo = async (wanted: DeviceChoice): Promise<void> => {
    if (device && choice === wanted) return;
    trainer?.dispose();
    trainer = undefined;
    device?.ops.close();
    device = undefined;
    const chosen = await choose(wanted === 'auto' && lost ? 'plain' : wanted);
    device =
      wanted === 'auto' && lost
        ? { ...chosen, reason: 'Plain TypeScript runs, because the graphics chip stopped answering.' }
        : chosen;
    choice = wanted;
    post({ type: 'device', device: device.ops.name, reason: device.reason, tried: device.tried });
  };

  /** Makes the trainer stand at a checkpoint, on the device its settings ask for. */
  const stand = async (at: Checkpoint): Promise<void> => {
    await moveTo(at.settings.device);
    trainer?.dispose();
    const key = `${at.settings.data} ${at.settings.seed}`;
    if (dataset?.key !== key) dataset = { key, data: makeDataset(at.settings.data, at.settings.seed) };
    trainer = createTrainer(device!.ops, dataset.data, at);
    saved = at;
    savedAt = performance.now();
    pace.restart();
    reporter.restart();
    post({ type: 'ready', settings: at.settings, step: at.step, heldOut: inHeldOut(dataset.data) });
    await reporter.snapshot(trainer, true);
  };

  const begin = async (settings: Settings): Promise<void> => {
    const key = `${settings.data} ${settings.seed}`;
    if (dataset?.key !== key) dataset = { key, data: makeDataset(settings.data, settings.seed) };
    await stand(firstCheckpoint(settings, dataset.data));
  };

  const configure = async (settings: Settings): Promise<void> => {
    const wrong = complaints(settings);
    if (wrong.length > 0) {
      trouble(`These settings cannot be trained: ${wrong.join(' ')}`);
      return;
    }
    if (!trainer || startsOver(trainer.settings, settings)) await begin(settings);
    else if (trainer.settings.device !== settings.device || changesSigma(trainer.settings, settings))
      await stand(withSettings(await trainer.checkpoint(), settings));
    else trainer.adjust(settings);
  };

  const step = async (at: Trainer, count: number): Promise<void> => {
    if (count > atOnce) {
      until = at.step + count;
      return setRunning(true);
    }
    for (let i = 0; i < count; i++) if (!(await reporter.take(at, true))) return notFinite(at);
    reporter.flush();
    await reporter.snapshot(at, true);
  };

  const notFinite = (at: Trainer): void => {
    reporter.flush();
    setRunning(false);
    trouble(`The loss is no longer a number at step ${at.step}. Lower the learning rate or raise σ, then start over.`);
  };

  const rest = async (at: Trainer): Promise<void> => {
    setRunning(false);
    reporter.flush();
    await reporter.snapshot(at, true);
    saved = await at.checkpoint();
  };

  const handle = async (command: Command): Promise<void> => {
    if (command.type === 'configure') return configure(command.settings);
    if (command.type === 'restore') return stand(command.checkpoint);
    if (command.type === 'watch') reporter.watch(command.wants);
    if (command.type === 'speed') pace.limit(command.stepsPerSecond);
    if (!trainer) {
      if (command.type === 'start' || command.type === 'step')
        trouble('There is nothing to train yet: configure a run first.');
      return;
    }
    if (command.type === 'start') {
      until = Infinity;
      setRunning(true);
    } else if (command.type === 'pause') {
      await rest(trainer);
    } else if (command.type === 'step' && !running) await step(trainer, command.count ?? 1);
    else if (command.type === 'reset') {
      setRunning(false);
      await begin(trainer.settings);
    } else if (command.type === 'snapshot' || command.type === 'watch') await reporter.snapshot(trainer, !running);
    else if (command.type === 'decode')
      post({ type: 'decoded', id: command.id, step: trainer.step, x: await decodeCodes(trainer, command.codes) });
    else if (command.type === 'encode')
      post({ type: 'encoded', id: command.id, step: trainer.step, ...(await encodeData(trainer, command.x)) });
  };

  /** A few milliseconds of training, then the reports that are due. */
  const slice = async (at: Trainer): Promise<void> => {
    const started = performance.now();
    // Steps that were counted are taken at full speed.
    const steps = Math.min(pace.due(started, until < Infinity), until - at.step);
    for (let i = 0; i < steps; i++) if (!(await reporter.take(at, pace.isSlow()))) return notFinite(at);
    await at.ops.settle();
    pace.done(steps, started);
    if (at.step >= until) {
      await rest(at);
      return;
    }
    // On a page, what follows must not make one long task with the steps.
    await breathe(0);
    await reporter.report(at, pace.stepsPerSecond());
    if (performance.now() - savedAt > 2000) {
      const checkpoint = await at.checkpoint();
      if (checkpoint.parameters.every(Number.isFinite) && checkpoint.parameters.some((value) => value !== 0)) {
        saved = checkpoint;
        post({ type: 'checkpoint', checkpoint });
      }
      savedAt = performance.now();
    }
    await breathe(steps === 0 ? pace.wait(performance.now()) : 0);
  };

  /** When a tfjs device fails, the plain one goes on from the last good state. */
  const recover = async (error: unknown): Promise<void> => {
    const why = error instanceof Error ? error.message : String(error);
    const failed = device?.ops.name;
    if (!saved || failed === undefined || failed === 'plain') {
      setRunning(false);
      trouble(`Training stopped: ${why}.`);
      return;
    }
    trainer = undefined;
    lost = true;
    choice = undefined;
    post({
      type: 'notice',
      message: `The ${failed} device stopped: ${why}. Plain TypeScript goes on from step ${saved.step}.`,
    });
    const again = saved.settings.device === 'auto' ? 'auto' : 'plain';
    await stand({ ...saved, settings: { ...saved.settings, device: again } });
  };

  const loop = async (): Promise<void> => {
    while (!closed) {
      const command = queue.shift();
      try {
        if (command) await handle(command);
        else if (running && trainer) await slice(trainer);
        else await new Promise<void>((resolve) => (wake = resolve));
      } catch (error) {
        await recover(error).catch((again: unknown) => trouble(`Training stopped: ${String(again)}.`));
      }
    }
    trainer?.dispose();
    device?.ops.close();
  };
  const ended = loop();
  return {
    receive(command) {
      queue.push(command);
      wake();
    },
    close() {
      closed = true;
      wake();
      return ended;
    },
  };
}
