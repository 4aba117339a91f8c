import { describe, expect, it } from 'vitest';
import { createRaces, type Lap } from './race.ts';
import { defaults } from './training.ts';

const settings = defaults['heat-bump'];

/** Lets what was promised come. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

/** Races whose laps end when the test says so. */
function faked() {
  const open: { device: Lap['device']; finish: () => void; ended: number }[] = [];
  const races = createRaces(({ device }) => {
    let resolve = (_lap: Lap): void => undefined;
    const lap = new Promise<Lap>((done) => (resolve = done));
    const one = { device, finish: () => resolve({ device, refused: 'no' }), ended: 0 };
    open.push(one);
    return {
      lap,
      end() {
        one.ended++;
        one.finish();
      },
    };
  });
  return { races, open };
}

describe('a race', () => {
  it('runs no device before it is started, then one after the other, WASM first, and ends each', async () => {
    const { races, open } = faked();
    expect(open).toHaveLength(0);
    const done = races.start({ settings });
    for (const device of ['wasm', 'plain', 'webgl', 'cpu']) {
      await settle();
      expect(open.at(-1)?.device).toBe(device);
      expect(races.store.getState().now).toBe(device);
      open.at(-1)?.finish();
    }
    await done;
    expect(races.store.getState()).toMatchObject({ now: null, settings, step: 0 });
    expect(races.store.getState().laps.map(({ device }) => device)).toEqual(['wasm', 'plain', 'webgl', 'cpu']);
    expect(open.every(({ ended }) => ended === 1)).toBe(true);
  });

  it('that is stopped keeps what was timed, and starts no other device', async () => {
    const { races, open } = faked();
    const done = races.start({ settings });
    await settle();
    open[0]?.finish();
    await settle();
    races.stop();
    await done;
    expect(open).toHaveLength(2);
    expect(races.store.getState()).toMatchObject({ now: null, laps: [{ device: 'wasm' }] });
  });

  it('that is started again forgets the first', async () => {
    const { races, open } = faked();
    const first = races.start({ settings });
    await settle();
    const second = races.start({ settings: { ...settings, latent: 3 } });
    await first;
    expect(races.store.getState().settings?.latent).toBe(3);
    expect(races.store.getState().laps).toEqual([]);
    for (let i = 0; i < 4; i++) {
      await settle();
      open.at(-1)?.finish();
    }
    await second;
    expect(races.store.getState().laps).toHaveLength(4);
  });
});
