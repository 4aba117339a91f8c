import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 6: the bound climbed from two sides, and what a family that is too small leaves. */
export const lesson: Lesson = {
  title: 'Tightening the bound: EM and variational inference',
  short: 'EM and variational inference',
  summary: 'Climb the bound in turns, and see what a restricted family leaves.',
  needs: [5],
  minutes: 25,
  covers: ['S33', 'S35'],
  params,
  derivations,
  exercises,
  predictions,
};
