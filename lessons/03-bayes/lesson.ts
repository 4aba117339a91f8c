import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 3: how to flip a relationship, and the integral that stands in the way. */
export const lesson: Lesson = {
  title: 'Joint, marginal, conditional, Bayes',
  short: 'Joint, marginal, Bayes',
  summary: 'Flip the input and the output of a relationship, and see which integral makes it hard.',
  needs: [1, 2],
  minutes: 25,
  covers: ['S13', 'S14', 'S15', 'S16', 'S17', 'S24'],
  params,
  derivations,
  exercises,
  predictions,
};
