import { describe, expect, it } from 'vitest';
import type { OwnReader } from '../vae/own/connect.ts';
import type { OwnRequest, Prepared, TableFacts } from '../vae/own/types.ts';
import { createOwnData, noOwnData, ownSpectrumKey } from './ownData.ts';

const facts: TableFacts = {
  kind: 'facts',
  name: 'a.csv',
  count: 4,
  total: 4,
  features: 2,
  width: 2,
  height: 1,
  factors: [],
  notes: [],
  suggested: 'range',
  low: 0,
  high: 3,
};
const items = { count: 2, x: new Float32Array(4), factors: {} };
const prepared: Prepared = {
  data: { name: 'a.csv', fingerprint: '00ff00ff', features: 2, width: 2, height: 1, train: items, heldOut: items },
  first: new Float32Array(4),
  firstCount: 2,
  classes: [],
  unitRange: true,
  constant: 0,
  says: 'All numbers were mapped.',
};
const spectrum = { eigenvalues: Float64Array.of(2, 1), total: 3 };

/** A reader that gives what the test says, when it says so. */
function faked(answer: (request: OwnRequest) => unknown) {
  const asked: OwnRequest[] = [];
  const reader: OwnReader = {
    ask: async (request) => {
      asked.push(request);
      return (await answer(request)) as never;
    },
  };
  let connections = 0;
  const data = createOwnData(async () => {
    connections++;
    return reader;
  });
  return { data, asked, connections: () => connections };
}

const usual = (request: OwnRequest): unknown =>
  request.type === 'prepare' ? prepared : request.type === 'spectrum' ? spectrum : facts;
const text = (of: string) => ({ kind: 'text', text: of }) as const;

describe('the reader’s own data', () => {
  it('are read, normalized as suggested and measured, one after the other', async () => {
    const { data, asked } = faked(usual);
    await data.bring(text('1 2'));
    expect(asked.map(({ type }) => type)).toEqual(['paste', 'prepare', 'spectrum']);
    expect(asked[1]).toMatchObject({ how: 'range', heldOutShare: 0.15 });
    const { prepared: shown, spectra, busy, facts: known } = data.store.getState();
    expect([shown, spectra, busy, known]).toEqual([prepared, [{ key: ownSpectrumKey(prepared), spectrum }], '', facts]);
  });

  it('are read again with everything that was said about them', async () => {
    const { data, asked } = faked(usual);
    await data.bring(text('1 2'), { header: false });
    await data.choose({ missing: 'impute' });
    expect(asked.filter(({ type }) => type === 'paste').at(-1)).toMatchObject({
      choices: { header: false, missing: 'impute' },
    });
  });

  it('show the problem or the question instead of what was there before', async () => {
    let next: unknown = facts;
    const { data } = faked((request) => (request.type === 'paste' ? next : usual(request)));
    await data.bring(text('good'));
    next = { kind: 'problem', message: 'It is empty.' };
    await data.bring(text('bad'));
    expect(data.store.getState()).toMatchObject({ problem: 'It is empty.', prepared: null, facts: null, busy: '' });
    next = { kind: 'question', about: 'items', message: 'Which?', count: 3 };
    await data.bring(text('odd'));
    expect(data.store.getState()).toMatchObject({ problem: '', question: next, prepared: null });
  });

  it('are those that were brought last, in whatever order the answers come', async () => {
    const waiting = new Map<string, (facts: TableFacts) => void>();
    const { data } = faked((request) =>
      request.type === 'paste' ? new Promise((resolve) => waiting.set(request.text, resolve)) : usual(request),
    );
    const both = [data.bring(text('first')), data.bring(text('second'))];
    await Promise.resolve();
    await Promise.resolve();
    waiting.get('second')?.({ ...facts, name: 'second' });
    waiting.get('first')?.({ ...facts, name: 'first' });
    await Promise.all(both);
    expect(data.store.getState().facts?.name).toBe('second');
  });

  it('get a new reader after one that broke, and the reason in a sentence', async () => {
    const { data, connections } = faked((request) => {
      if (request.type === 'paste' && request.text === 'bad') throw new Error('out of memory');
      return usual(request);
    });
    await data.bring(text('bad'));
    expect(data.store.getState().problem).toMatch(/could not be read \(out of memory\)/);
    await data.bring(text('good'));
    expect(connections()).toBe(2);
    expect(data.store.getState()).toMatchObject({ problem: '', prepared });
  });

  it('may be refused a place in the browser, which is said and nothing else', async () => {
    const { data } = faked((request) =>
      request.type === 'keep' || request.type === 'kept' ? { kind: 'problem', message: 'No room.' } : usual(request),
    );
    await data.look();
    expect(data.store.getState()).toMatchObject({ ...noOwnData, kept: null, keepProblem: 'No room.' });
    await data.bring(text('good'));
    await data.keep();
    expect(data.store.getState()).toMatchObject({ prepared, keepProblem: 'No room.' });
  });
});
