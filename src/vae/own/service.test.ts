import { describe, expect, it } from 'vitest';
import { gzip, idx, npy } from '../../data/read/writers.ts';
import { spectrum } from '../../data/spectrum.ts';
import { createShelf } from '../dataset.ts';
import { defaults } from '../protocol.ts';
import { fingerprintOf } from './fingerprint.ts';
import { createOwnService } from './service.ts';
import type { OwnAnswers, OwnRequest } from './types.ts';

const file = (name: string, bytes: Uint8Array | string): File =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

/** Twelve pictures of 4 × 4 pixels, no two alike. */
const bytes = Uint8Array.from({ length: 12 * 16 }, (_, i) => (i * 37 + Math.floor(i / 16) * 11) % 256);

function served() {
  const service = createOwnService();
  return async <R extends OwnRequest>(request: R): Promise<OwnAnswers[R['type']]> =>
    (await service.answer(request)) as OwnAnswers[R['type']];
}

const lines = Array.from({ length: 40 }, (_, i) => `${i % 7},${(i * i) % 11},${i % 2 === 0 ? 'even' : 'odd'}`);
const csv = ['a,b,label', ...lines].join('\n');

describe('reading in a worker', () => {
  it('makes packed pictures ready to train on, and the trainer takes them', async () => {
    const ask = served();
    const read = await ask({
      type: 'read',
      files: [file('digits.gz', await gzip(idx([12, 4, 4], bytes)))],
      choices: {},
    });
    expect(read).toMatchObject({ kind: 'facts', name: 'digits.gz', count: 12, width: 4, height: 4, suggested: 'none' });
    const { data, first, firstCount, unitRange } = await ask({ type: 'prepare', how: 'none', heldOutShare: 0.25 });
    expect([data.train.count, data.heldOut.count, firstCount, unitRange]).toEqual([9, 3, 9, true]);
    expect(first).toEqual(data.train.x);
    const shelf = createShelf();
    shelf.put(data);
    expect(shelf.complaints({ ...defaults.own, likelihood: 'continuous-bernoulli' })).toEqual([]);
    expect(shelf.take(defaults.own).train.count).toBe(9);
  });

  it('gives the same data for the same file and choices, and tells other ones apart', async () => {
    const print = async (text: string, how: 'range' | 'columns' = 'range'): Promise<string> => {
      const ask = served();
      await ask({ type: 'paste', text, choices: {} });
      const { data } = await ask({ type: 'prepare', how, heldOutShare: 0.15 });
      expect(fingerprintOf(data)).toBe(data.fingerprint);
      return data.fingerprint;
    };
    const same = await print(csv);
    expect(same).toMatch(/^[0-9a-f]{8}$/);
    expect(await print(csv)).toBe(same);
    expect(await print(csv.replace('3,9', '3,8'))).not.toBe(same);
    expect(await print(csv, 'columns')).not.toBe(same);
    expect(await print(csv.replace('3,9,odd', '3,9,even'))).not.toBe(same);
  });

  it('counts labels over what is trained on and what is held out together', async () => {
    const ask = served();
    await ask({ type: 'paste', text: csv, choices: {} });
    const { classes, constant } = await ask({ type: 'prepare', how: 'columns', heldOutShare: 0.15 });
    expect(classes).toEqual([
      { name: 'even', count: 20 },
      { name: 'odd', count: 20 },
    ]);
    expect(constant).toBe(0);
  });

  it('counts numbers that never change', async () => {
    const ask = served();
    await ask({ type: 'paste', text: lines.map((_, i) => `${i},4,${i % 3}`).join('\n'), choices: {} });
    expect((await ask({ type: 'prepare', how: 'range', heldOutShare: 0.15 })).constant).toBe(1);
  });

  it('measures the spectrum of what is trained on, and of generated data', async () => {
    const ask = served();
    await ask({ type: 'paste', text: csv, choices: {} });
    const { data } = await ask({ type: 'prepare', how: 'standardize', heldOutShare: 0.15 });
    const own = await ask({ type: 'spectrum', of: 'prepared' });
    expect(own.eigenvalues).toEqual(spectrum(data.train, 2).eigenvalues);
    const moons = await ask({ type: 'spectrum', of: { data: 'moons', seed: 3 } });
    expect(moons.eigenvalues).toHaveLength(2);
  });

  it('asks, or says what is wrong, and then keeps what it had', async () => {
    const ask = served();
    await ask({ type: 'paste', text: csv, choices: {} });
    const cut = idx([12, 4, 4], bytes).slice(0, 100);
    expect(await ask({ type: 'read', files: [file('cut.idx', cut)], choices: {} })).toMatchObject({ kind: 'problem' });
    const objects = npy('|O', [4], new Uint8Array(32));
    expect(await ask({ type: 'read', files: [file('o.npy', objects)], choices: {} })).toMatchObject({
      kind: 'problem',
    });
    expect((await ask({ type: 'prepare', how: 'none', heldOutShare: 0.15 })).data.name).toBe('pasted numbers');
  });

  it('cannot prepare what was never read', async () => {
    await expect(served()({ type: 'prepare', how: 'none', heldOutShare: 0.15 })).rejects.toThrow(/must be read before/);
  });

  it('says in a sentence that a browser without a database keeps nothing', async () => {
    const ask = served();
    await ask({ type: 'paste', text: csv, choices: {} });
    await ask({ type: 'prepare', how: 'none', heldOutShare: 0.15 });
    const kept = await ask({ type: 'keep' });
    expect(kept).toMatchObject({ kind: 'problem', message: expect.stringMatching(/stay in this page/) });
  });
});
