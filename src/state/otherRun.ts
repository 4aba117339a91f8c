import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../vae/connect.ts';
import type { OwnData, Settings } from '../vae/protocol.ts';
import { createTraining, nothing, type Training } from './training.ts';
import type { TrainingParts, TrainingStore } from './trainingStore.ts';

/** A second run beside the page's own, and whether a trainer stands behind it. */
export interface Other {
  readonly run: Training;
  readonly open: boolean;
  /** Why its trainer was closed, in a sentence; empty while it is open, and before there was one. */
  readonly closed: string;
}

/** The second run: trained by a trainer of its own, or kept from the page's run as it stood. */
export interface OtherRun {
  readonly store: StoreApi<Other>;
  /** Trains from the first step with these settings, so many steps, then rests; on the reader's own data where the settings ask for them. Opens a trainer if there is none. */
  train(settings: Settings, steps: number, own?: OwnData): void;
  pause(): void;
  /** Takes a run as it stands; a trainer that was open is closed. */
  keep(run: Training): void;
  /** Ends the trainer and says why; what is known of the run stays. */
  close(why: string): void;
}

/** A second run that connects as the first one does. */
export function createOtherRun({ connect, soon }: Pick<TrainingParts, 'connect' | 'soon'>): OtherRun {
  const store = createStore<Other>(() => ({ run: nothing, open: false, closed: '' }));
  let training: TrainingStore | undefined;
  let end = (): void => undefined;
  const open = (): TrainingStore => {
    let line: Connection | undefined;
    let isWanted = true;
    const made = createTraining({
      connect: async (onReport) => {
        line = await connect(onReport);
        // It may have been closed while it was on its way.
        if (!isWanted) line.close();
        return line;
      },
      load: () => Promise.reject(new Error('otherRun: a second run has no recording')),
      soon,
    });
    const unsubscribe = made.store.subscribe((run) => store.setState({ run }));
    end = () => {
      isWanted = false;
      unsubscribe();
      line?.close();
    };
    store.setState({ run: nothing, open: true, closed: '' });
    return made;
  };
  const close = (why: string): void => {
    if (!training) return;
    end();
    training = undefined;
    const { run } = store.getState();
    const isResting = run.phase === 'recorded' || run.phase === 'stopped';
    store.setState({ run: isResting ? run : { ...run, phase: 'paused', stepsPerSecond: 0 }, open: false, closed: why });
  };
  return {
    store,
    train(settings, steps, own) {
      const isNew = training === undefined;
      training ??= open();
      if (settings.data === 'own' && own) return void training.trainOn(own, settings, steps);
      if (!isNew) {
        // The weights are made anew only after the new settings are in place.
        training.change(settings);
        training.startOver();
      }
      void training.step(settings, steps);
    },
    pause: () => training?.pause(),
    keep(run) {
      close('');
      store.setState({ run: { ...run, phase: 'paused', stepsPerSecond: 0 }, open: false, closed: '' });
    },
    close,
  };
}

/** The page's second run; nothing is fetched for it before it trains. */
export const otherRun: OtherRun = createOtherRun({
  connect: async (onReport) => (await import('../vae/connect.ts')).connect(onReport),
  soon: (call) => void setTimeout(call, 50),
});
