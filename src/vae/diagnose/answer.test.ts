import { describe, expect, it } from 'vitest';
import type { Question } from '../protocol/questions.ts';
import { answerQuestion } from './answer.ts';
import { small } from './small.fixture.ts';

const questions: readonly Question[] = [
  { kind: 'evidence', items: 4, samples: 8 },
  { kind: 'posterior', datum: { item: 1 }, side: 16 },
  { kind: 'gap', datum: { x: Float32Array.of(0, 1, 0, 1, 0) } },
  { kind: 'surgery', of: 'train', items: 8 },
  { kind: 'pca' },
  { kind: 'density', of: 'held-out', units: [0, 1], side: 8 },
  { kind: 'activeUnits' },
];

describe('a question about a run', () => {
  it.each(questions)('is answered in its own kind, and leaves nothing on the device: $kind', async (question) => {
    const run = small({ settings: { prior: 'vamp' }, single: true });
    const before = run.ops.count();
    expect((await answerQuestion(run, question)).kind).toBe(question.kind);
    expect(run.ops.count()).toBe(before);
  });

  it.each(questions)('gets a sentence where the weights are no numbers: $kind', async (question) => {
    const run = small({ parameters: new Float32Array(200).fill(NaN) });
    const before = run.ops.count();
    const answer = await answerQuestion(run, question);
    expect(answer).toMatchObject({ kind: 'refusal', of: question.kind });
    expect(answer.kind === 'refusal' && answer.reason).toMatch(/finite/);
    expect(run.ops.count()).toBe(before);
  });

  it('that does not fit the run gets a sentence that says why', async () => {
    const run = small({ settings: { latent: 4 } });
    expect(await answerQuestion(run, { kind: 'posterior', datum: { item: 0 }, side: 16 })).toEqual({
      kind: 'refusal',
      of: 'posterior',
      reason: 'A grid needs one or two latent units; this model has 4. Train one with two to see it.',
    });
  });
});
