import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 2: a covariance as an ellipse, what is read off it, and how it is sampled. */
export const lesson: Lesson = {
  title: 'The Gaussian: bread and butter',
  short: 'The Gaussian',
  summary: 'One family of densities, closed under almost everything you will want to do to it.',
  needs: [1],
  minutes: 30,
  covers: ['S10', 'S11', 'S12', 'S37'],
  params,
  derivations,
  exercises,
  predictions,
};
