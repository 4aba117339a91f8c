import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 1: what a density is, what an average is, and why the first picture needs a prior. */
export const lesson: Lesson = {
  title: 'Densities, expectations and why averages settle',
  short: 'Densities and expectations',
  summary: 'Probability is the area under a curve, not its height; and why an average of many settles.',
  needs: [],
  minutes: 25,
  covers: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'],
  params,
  derivations,
  exercises,
  predictions,
};
