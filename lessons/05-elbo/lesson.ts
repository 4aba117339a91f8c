import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 5: why the log of a sum is hard, and the bound that gets around it. */
export const lesson: Lesson = {
  title: 'Latent variables and the ELBO',
  short: 'The evidence lower bound',
  summary: 'Why the logarithm of a sum is hard, and the bound that gets around it.',
  needs: [3, 4],
  minutes: 30,
  covers: ['S24', 'S25', 'S26', 'S27', 'S28', 'S29', 'S30', 'S31', 'S32', 'S33', 'S34', 'S35'],
  params,
  derivations,
  exercises,
  predictions,
};
