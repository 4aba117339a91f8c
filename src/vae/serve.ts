import { chooseDevice } from '../nn/choose.ts';
import type { Chosen } from '../nn/choose.ts';
import { breathe } from './breathe.ts';
import { createShelf, inHeldOut } from './dataset.ts';
import { createDevices, deviceWords } from './devices.ts';
import { createKeeper } from './keeper.ts';
import { createLookBack } from './lookBack.ts';
import { startsOver } from './protocol.ts';
import type { Checkpoint, Command, DeviceChoice, Report, Settings } from './protocol.ts';
import { createReporter } from './reporter.ts';
import { respond } from './respond.ts';
import { whyNotRestorable } from './restorable.ts';
import { changesSigma, complaints } from './settings.ts';
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
  /** Why the newest settings were refused. */
  let refused = '';
  const devices = createDevices(choose);
  const shelf = createShelf();
  const lookBack = createLookBack();
  const keeper = createKeeper();

  const trouble = (message: string): void => post({ type: 'trouble', message });
  const setRunning = (next: boolean): void => {
    if (running === next) return;
    running = next;
    if (!next) until = Infinity;
    pace.restart();
    post({ type: 'running', running, step: trainer?.step ?? 0 });
  };

  const moveTo = async (wanted: DeviceChoice): Promise<void> => {
    if (devices.current && trainer?.settings.device === wanted) return;
    trainer?.dispose();
    trainer = undefined;
    if (!(await devices.open(wanted))) return;
    const { ops, reason, tried } = devices.current!;
    post({ type: 'device', device: ops.name, reason, tried });
  };

  /** Makes the trainer stand at a checkpoint, on the device its settings ask for. */
  const stand = async (at: Checkpoint, isOther = false): Promise<void> => {
    const dataset = shelf.take(at.settings);
    await moveTo(at.settings.device);
    trainer?.dispose();
    trainer = createTrainer(devices.current!.ops, dataset, at);
    keeper.keep(at);
    pace.restart();
    reporter.restart();
    lookBack.restart(trainer, isOther);
    post({ type: 'ready', settings: at.settings, step: at.step, heldOut: inHeldOut(dataset) });
    await reporter.snapshot(trainer, true);
  };

  /** Stands at a checkpoint of whatever origin; a bad one changes nothing. */
  const restore = async ({ checkpoint, fingerprint }: Extract<Command, { type: 'restore' }>): Promise<void> => {
    const problem = whyNotRestorable(checkpoint, fingerprint, shelf);
    if (problem !== '') return post({ type: 'restored', problem });
    setRunning(false);
    // A device that fails from here on hands the checkpoint to the next one down.
    const outcome = (): string => (keeper.last === checkpoint ? '' : 'The device failed before the run stood there.');
    await stand(checkpoint, true).finally(() => post({ type: 'restored', problem: outcome() }));
  };

  const begin = (settings: Settings): Promise<void> => stand(firstCheckpoint(settings, shelf.take(settings)));

  const configure = async (settings: Settings): Promise<void> => {
    const wrong = [...complaints(settings), ...shelf.complaints(settings)];
    refused = wrong.length > 0 ? `These settings cannot be trained: ${wrong.join(' ')}` : '';
    if (refused !== '') return trouble(refused);
    if (!trainer || startsOver(trainer.settings, settings)) await begin(settings);
    else if (trainer.settings.device !== settings.device || changesSigma(trainer.settings, settings))
      await stand(withSettings(await trainer.checkpoint(), settings, trainer.dataset));
    else trainer.adjust(settings);
  };

  /** One step, remembered where a moment is due. */
  const take = async (at: Trainer, each: boolean): Promise<boolean> => {
    await lookBack.note(at);
    return reporter.take(at, each);
  };

  const tellMoments = (): void => post({ type: 'looking', at: lookBack.at, moments: lookBack.moments });

  /** Comes back to now: what follows is about the run as it stands. */
  const comeBack = (at: Trainer): void => {
    if (lookBack.at === null) return;
    lookBack.look(at, null);
    tellMoments();
  };

  const step = async (at: Trainer, count: number): Promise<void> => {
    if (count > atOnce) {
      until = at.step + count;
      return setRunning(true);
    }
    for (let i = 0; i < count; i++) if (!(await take(at, true))) return notFinite(at);
    reporter.flush();
    await reporter.snapshot(at, true);
    tellMoments();
  };

  /** A run that lost its numbers: a chip may be to blame, else the settings are, and it stands at its last good state. */
  const notFinite = async (at: Trainer): Promise<void> => {
    reporter.flush();
    const says = `The loss is no longer a number at step ${at.step}`;
    if (at.ops.name === 'webgl') throw new Error(says.charAt(0).toLowerCase() + says.slice(1));
    setRunning(false);
    const good = keeper.last;
    if (good && good.step < at.step) await stand(good);
    trouble(`${says}. Lower the learning rate or raise σ, then train on from step ${trainer!.step} or start over.`);
  };

  const rest = async (at: Trainer): Promise<void> => {
    setRunning(false);
    reporter.flush();
    await reporter.snapshot(at, true);
    keeper.keep(await at.checkpoint());
    if (keeper.last) post({ type: 'checkpoint', checkpoint: keeper.last });
    tellMoments();
  };

  const handle = async (command: Command): Promise<void> => {
    if (command.type === 'configure') return configure(command.settings);
    if (command.type === 'data') return shelf.put(command.data);
    if (command.type === 'restore') return restore(command);
    if (command.type === 'watch') reporter.watch(command.wants);
    if (command.type === 'speed') pace.limit(command.stepsPerSecond);
    if (!trainer) {
      if (command.type === 'start' || command.type === 'step')
        trouble(refused || 'There is nothing to train yet: configure a run first.');
      return;
    }
    if (command.type === 'start' || command.type === 'step') comeBack(trainer);
    const standing = lookBack.standing(trainer);
    if (command.type === 'start') {
      until = Infinity;
      setRunning(true);
    } else if (command.type === 'pause') {
      await rest(trainer);
    } else if (command.type === 'step' && !running) await step(trainer, command.count ?? 1);
    else if (command.type === 'reset') {
      setRunning(false);
      await begin(trainer.settings);
    } else if (command.type === 'look' && !running) {
      await reporter.snapshot(lookBack.look(trainer, command.step), true);
      tellMoments();
    } else if (command.type === 'snapshot' || command.type === 'watch') await reporter.snapshot(standing, !running);
    else {
      const report = await respond(command, standing, trainer);
      if (report) post(report);
    }
  };

  /** A few milliseconds of training, then the reports that are due. */
  const slice = async (at: Trainer): Promise<void> => {
    const started = performance.now();
    // Steps that were counted are taken at full speed.
    const steps = Math.min(pace.due(started, until < Infinity), until - at.step);
    for (let i = 0; i < steps; i++) if (!(await take(at, pace.isSlow()))) return notFinite(at);
    await at.ops.settle();
    pace.done(steps, started);
    if (at.step >= until) {
      await rest(at);
      return;
    }
    // On a page, what follows must not make one long task with the steps.
    await breathe(0);
    await reporter.report(at, pace.stepsPerSecond());
    if (keeper.isDue() && keeper.keep(await at.checkpoint())) post({ type: 'checkpoint', checkpoint: keeper.last! });
    await breathe(steps === 0 ? pace.wait(performance.now()) : 0);
  };

  /** When a device fails, the next one down goes on from the last good state. */
  const recover = async (error: unknown): Promise<void> => {
    const why = error instanceof Error ? error.message : String(error);
    const failed = devices.current?.ops.name;
    const saved = keeper.last;
    if (!saved || failed === undefined || failed === 'plain') {
      setRunning(false);
      trouble(`Training stopped: ${why}.`);
      return;
    }
    trainer = undefined;
    const next = devices.fail()!;
    post({
      type: 'notice',
      message: `${deviceWords[failed]} stopped: ${why}. Training goes on in ${deviceWords[next]}, from step ${saved.step}.`,
    });
    const again = saved.settings.device === 'auto' ? 'auto' : next;
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
    devices.close();
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
