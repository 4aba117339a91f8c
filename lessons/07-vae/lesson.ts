import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 7: one network for every q, a gradient through a sample, and the two prices of a code. */
export const lesson: Lesson = {
  title: 'The variational autoencoder: sample, differentiate, pay',
  short: 'The variational autoencoder',
  summary: 'Sample, differentiate through the sample, and pay for the code.',
  needs: [2, 5],
  minutes: 30,
  covers: ['S36', 'S37', 'S38', 'S39', 'S40', 'S41', 'S42'],
  params,
  derivations,
  exercises,
  predictions,
};
