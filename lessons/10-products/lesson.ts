import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 10: experts multiplied, sensors fused, and a diffusion step out of lemmas that the reader has. */
export const lesson: Lesson = {
  title: 'Products of Gaussians, products of experts, and the road to diffusion',
  short: 'Products, toward diffusion',
  summary: 'Multiply densities: an AND where the mixture was an OR.',
  needs: [2, 4, 7],
  minutes: 30,
  covers: ['S48', 'S49', 'S5'],
  params,
  derivations,
  exercises,
  predictions,
};
