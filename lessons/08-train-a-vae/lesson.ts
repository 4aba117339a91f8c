import type { Lesson } from '../../src/notebook/lesson.ts';
import { derivations } from './derivations.ts';
import { exercises } from './exercises.ts';
import { params } from './params.ts';
import { predictions } from './predictions.ts';

/** Lesson 8: a variational autoencoder trains in the page, its latent space is read, and its bound is taken apart. */
export const lesson: Lesson = {
  title: 'Train one and read its latent space',
  short: 'Train one, read its latents',
  summary:
    'A variational autoencoder learns in your browser, and you read what it found behind the data, and what its bound leaves out.',
  needs: [7],
  minutes: 65,
  covers: ['S2', 'S4', 'S38', 'S41', 'S42'],
  params,
  derivations,
  exercises,
  predictions,
};
