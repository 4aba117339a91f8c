import { describe, expect, it, vi } from 'vitest';
import { createPlain } from '../nn/plain/plain.ts';
import type { CreateModel } from './model.ts';
import type { ModelReport } from './protocol.ts';
import { serveModels } from './serve.ts';

const made = vi.fn<(settings: object) => void>();
const duringStep = vi.fn<() => void>();

/** A model that only counts, so that what is tested is the service; seed 13 leaves the finite numbers at its third step. */
const counting: CreateModel<{ readonly seed: number }, { readonly taken: number }> = (_, settings) => {
  made(settings);
  let taken = 0;
  return Promise.resolve({
    step: () => {
      taken += 1;
      duringStep();
      return settings.seed === 13 && taken === 3
        ? Promise.reject(new Error('The numbers grew too large at step 3.'))
        : Promise.resolve();
    },
    view: () => Promise.resolve({ taken }),
  });
};

vi.mock('./experts/create.ts', () => ({ create: counting }));

function service() {
  const reports: ModelReport[] = [];
  const listeners: (() => void)[] = [];
  const served = serveModels(
    (report) => {
      reports.push(report);
      for (const listener of listeners.splice(0)) listener();
    },
    () => Promise.resolve(createPlain()),
  );
  /** The first report, of those still to come or there already, that fits. */
  const until = async (fits: (report: ModelReport) => boolean): Promise<ModelReport> => {
    for (;;) {
      const found = reports.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => listeners.push(resolve));
    }
  };
  return { ...served, reports, until };
}

const rests = (step: number) => (report: ModelReport) =>
  report.type === 'view' && !report.running && report.step === step;

describe('the service that trains a figure’s model', () => {
  it('takes the model to the step that is asked for, and shows it there', async () => {
    const { receive, until, close } = service();
    receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 40 });
    expect(await until(rests(40))).toMatchObject({ settings: { seed: 1 }, view: { taken: 40 } });
    close();
  });

  it('goes on with the same run to a later step, and starts anew for an earlier one', async () => {
    made.mockClear();
    const { receive, until, close } = service();
    receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 10 });
    await until(rests(10));
    receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 25 });
    expect(await until(rests(25))).toMatchObject({ view: { taken: 25 } });
    expect(made).toHaveBeenCalledTimes(1);
    receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 4 });
    expect(await until(rests(4))).toMatchObject({ view: { taken: 4 } });
    expect(made).toHaveBeenCalledTimes(2);
    close();
  });

  it('trains on to the end of the run, and rests there', async () => {
    const { receive, until, reports, close } = service();
    receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 0 });
    receive({ type: 'train', until: 300, stepsPerSecond: 10_000 });
    expect(await until(rests(300))).toMatchObject({ view: { taken: 300 } });
    const steps = reports.flatMap((report) => (report.type === 'view' ? [report.step] : []));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    close();
  });

  it('pauses where it is, and the view it rests with is of that step', async () => {
    const { receive, until, close } = service();
    receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 0 });
    receive({ type: 'train', until: 1_000_000, stepsPerSecond: 10_000 });
    await until((report) => report.type === 'view' && report.running);
    receive({ type: 'pause' });
    const rested = await until((report) => report.type === 'view' && !report.running && report.step > 0);
    expect(rested).toMatchObject({ view: { taken: (rested as { step: number }).step } });
    close();
  });

  it('drops a wish when a newer one comes', async () => {
    const { receive, until, reports, close } = service();
    receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 1_000_000 });
    receive({ type: 'to', name: 'experts', settings: { seed: 2 }, step: 5 });
    await until(rests(5));
    expect(reports.filter(({ type }) => type === 'view')).toHaveLength(1);
    close();
  });

  it('says what broke a run, and makes the next one', async () => {
    const { receive, until, close } = service();
    receive({ type: 'to', name: 'experts', settings: { seed: 13 }, step: 10 });
    expect(await until(({ type }) => type === 'trouble')).toMatchObject({
      settings: { seed: 13 },
      message: 'The numbers grew too large at step 3.',
    });
    receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 10 });
    expect(await until(rests(10))).toMatchObject({ view: { taken: 10 } });
    close();
  });

  it('keeps a wish that comes while the run before it breaks', async () => {
    const { receive, until, close } = service();
    receive({ type: 'to', name: 'experts', settings: { seed: 13 }, step: 10 });
    // Between the third step and what it throws.
    duringStep.mockImplementationOnce(() => undefined);
    duringStep.mockImplementationOnce(() => undefined);
    duringStep.mockImplementationOnce(() => receive({ type: 'to', name: 'experts', settings: { seed: 1 }, step: 10 }));
    expect(await until(({ type }) => type === 'trouble')).toMatchObject({ settings: { seed: 13 } });
    expect(await until(rests(10))).toMatchObject({ settings: { seed: 1 }, view: { taken: 10 } });
    close();
  });
});
