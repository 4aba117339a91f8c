import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 4: the line above the curve, and what it says about two densities. */
export const lesson: Lesson = {
  title: 'Convexity, Jensen and KL',
  short: 'Convexity, Jensen and KL',
  summary: 'How far one density is from another, why the answer is never negative, and why it has a direction.',
  needs: [1, 2],
  minutes: 30,
  covers: ['S18', 'S19', 'S20', 'S21', 'S22', 'S23'],
  params,
  derivations,
  exercises,
  predictions,
};
