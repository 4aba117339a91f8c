import { describe, expect, it } from 'vitest';
import { defaults } from '../vae/protocol.ts';
import { createKeeping, readKept } from './keptRun.ts';
import type { Drawer, KeptRun } from './keptRun.ts';

const settings = defaults['heat-bump'];
const numbers = (value: number): Float32Array => new Float32Array(4).fill(value);
const kept = (step: number): KeptRun => ({
  checkpoint: {
    settings,
    step,
    seen: 64 * step,
    adamStep: step,
    parameters: numbers(1),
    firstMoment: numbers(0),
    secondMoment: numbers(0),
  },
  losses: [],
  device: 'wasm',
  running: true,
  changedAt: [],
});

/** A drawer whose writes finish when the test says so. */
function slowDrawer(): Drawer & { readonly written: KeptRun[]; finish: () => void } {
  const written: KeptRun[] = [];
  let done = (): void => {};
  return {
    written,
    get: () => Promise.resolve(written.at(-1)),
    put: (run) =>
      new Promise((resolve) => {
        done = () => {
          written.push(run);
          resolve();
        };
      }),
    clear: () => Promise.resolve(void written.splice(0)),
    finish: () => done(),
  };
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

describe('a run that is kept for a reload', () => {
  it('comes back for the same settings, and only for them', async () => {
    const drawer = slowDrawer();
    const keeping = createKeeping(drawer, () => {});
    keeping.keep(kept(120));
    drawer.finish();
    await settle();
    expect(await keeping.take(settings)).toEqual(kept(120));
    expect(await keeping.take({ ...settings, beta: 2 })).toBeUndefined();
    keeping.forget();
    expect(await keeping.take(settings)).toBeUndefined();
  });

  it('is written as it was newest when the last writing ended, so that a slow disk is never asked twice at once', async () => {
    const drawer = slowDrawer();
    const keeping = createKeeping(drawer, () => {});
    for (const step of [1, 2, 3]) keeping.keep(kept(step));
    drawer.finish();
    await settle();
    drawer.finish();
    await settle();
    expect(drawer.written.map(({ checkpoint }) => checkpoint.step)).toEqual([1, 3]);
  });

  it('is missed with one sentence where the browser refuses, however often it does', async () => {
    const said: string[] = [];
    const full: Drawer = {
      get: () => Promise.reject(new Error('denied')),
      put: () => Promise.reject(new Error('the disk is full')),
      clear: () => Promise.reject(new Error('denied')),
    };
    const keeping = createKeeping(full, (message) => said.push(message));
    keeping.keep(kept(1));
    await settle();
    keeping.keep(kept(2));
    await settle();
    keeping.forget();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/does not let this page keep the run \(the disk is full\)\. Training goes on/);
    expect(await keeping.take(settings)).toBeUndefined();
  });

  it.each([
    undefined,
    'text',
    {},
    { checkpoint: { settings } },
    { ...kept(1), checkpoint: { ...kept(1).checkpoint, parameters: numbers(0) } },
    { ...kept(1), checkpoint: { ...kept(1).checkpoint, parameters: numbers(NaN) } },
    { ...kept(1), checkpoint: { ...kept(1).checkpoint, settings: { ...settings, data: 'nothing' } } },
    { ...kept(1), checkpoint: { ...kept(1).checkpoint, step: -3 } },
  ])('is not believed when it is damaged (%#)', (value) => {
    expect(readKept(value)).toBeUndefined();
  });
});
