import { describe, expect, it } from 'vitest';
import type { Answer, Command, HeldOut, Report } from '../vae/protocol.ts';
import { createTraining, defaults } from './training.ts';

const settings = defaults['heat-bump'];
const heldOut: HeldOut = { count: 1, features: 2, x: new Float32Array(2), width: 2, height: 1, factors: {} };
const refusal = (reason: string): Answer => ({ kind: 'refusal', of: 'pca', reason });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A live run whose trainer only writes down what it is asked. */
async function live() {
  let tell: (report: Report) => void = () => {};
  const sent: Command[] = [];
  const training = createTraining({
    connect: (onReport) => {
      tell = onReport;
      return Promise.resolve({ where: 'page', send: (command) => void sent.push(command), close: () => {} });
    },
    load: () => Promise.reject(new Error('not asked for')),
    soon: (call) => call(),
  });
  await training.start(settings);
  const ready = (step: number): void => tell({ type: 'ready', settings, step, heldOut });
  ready(0);
  const asked = () => sent.filter((command) => command.type === 'ask');
  return { training, asked, tell: (report: Report) => tell(report), ready, now: () => training.store.getState() };
}

describe('a question about a live run', () => {
  it('is sent one at a time for a purpose, and of those that wait only the newest', async () => {
    const { training, asked, tell, now } = await live();
    for (const item of [1, 2, 3]) training.ask('gap', { kind: 'gap', datum: { item } });
    training.ask('directions', { kind: 'pca' });
    await settled();
    expect(asked().map(({ question }) => question)).toEqual([{ kind: 'gap', datum: { item: 1 } }, { kind: 'pca' }]);
    expect(now().asking).toEqual(['gap', 'directions']);
    tell({ type: 'answer', id: asked()[0]!.id, step: 5, answer: refusal('one') });
    await settled();
    expect(now().answers['gap']).toEqual({
      question: { kind: 'gap', datum: { item: 1 } },
      answer: refusal('one'),
      step: 5,
    });
    expect(now().asking).toEqual(['gap', 'directions']);
    expect(asked().at(-1)?.question).toEqual({ kind: 'gap', datum: { item: 3 } });
    tell({ type: 'answer', id: asked()[2]!.id, step: 6, answer: refusal('three') });
    expect(now().answers['gap']).toMatchObject({ step: 6, answer: refusal('three') });
    expect(now().asking).toEqual(['directions']);
  });

  it('is forgotten with its answers when the run starts over, and may be asked again', async () => {
    const { training, asked, tell, ready, now } = await live();
    training.ask('directions', { kind: 'pca' });
    await settled();
    const { id } = asked()[0]!;
    tell({ type: 'answer', id, step: 5, answer: refusal('old') });
    training.ask('directions', { kind: 'pca' });
    await settled();
    ready(0);
    tell({ type: 'answer', id: asked()[1]!.id, step: 5, answer: refusal('of the run before') });
    expect(now()).toMatchObject({ answers: {}, asking: [] });
    training.ask('directions', { kind: 'pca' });
    await settled();
    expect(asked()).toHaveLength(3);
  });

  it('keeps its answer when the run only moves to another device', async () => {
    const { training, asked, tell, ready, now } = await live();
    training.ask('directions', { kind: 'pca' });
    await settled();
    tell({ type: 'answer', id: asked()[0]!.id, step: 5, answer: refusal('kept') });
    ready(5);
    expect(now().answers['directions']?.answer).toEqual(refusal('kept'));
  });

  it('is forgotten when σ is changed, since it was about another model', async () => {
    const { training, asked, tell, now } = await live();
    training.ask('directions', { kind: 'pca' });
    await settled();
    tell({ type: 'answer', id: asked()[0]!.id, step: 5, answer: refusal('of the σ before') });
    const { settings } = now();
    training.change({ ...settings!, device: 'plain' });
    expect(now().answers['directions']).toBeDefined();
    training.change({ ...now().settings!, sigma: { kind: 'fixed', value: 0.77 } });
    expect(now().answers).toEqual({});
  });

  it('is no longer awaited when training has stopped with trouble', async () => {
    const { training, tell, now } = await live();
    training.ask('directions', { kind: 'pca' });
    expect(now().asking).toEqual(['directions']);
    tell({ type: 'trouble', message: 'The device is gone.' });
    expect(now().asking).toEqual([]);
  });
});
