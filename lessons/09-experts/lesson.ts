import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 9: one choice among several, made softly by a gate, made by a race, and made hard by a router. */
export const lesson: Lesson = {
  title: 'Building blocks: categorical, softmax, experts',
  short: 'Categorical, softmax, experts',
  summary: 'Who answers for this datum, and how sure are we?',
  needs: [3, 5],
  minutes: 30,
  covers: ['S43', 'S44', 'S45', 'S46', 'S47'],
  params,
  derivations,
  exercises,
  predictions,
};
