import type { Lesson } from '../../src/notebook/lesson.ts';
import { params } from '../../src/widgets/vae-trainer/params.ts';
import { exercises } from './exercises.ts';
import { predictions } from './predictions.ts';

/** Lesson 8: a variational autoencoder trains in the page, and its latent space is read. */
export const lesson: Lesson = {
  title: 'Train one and read its latent space',
  short: 'Train one, read its latents',
  summary: 'A variational autoencoder learns in your browser, and you read what it found behind the data.',
  needs: [7],
  minutes: 30,
  covers: ['S2', 'S4', 'S38', 'S41', 'S42'],
  params,
  derivations: [],
  exercises,
  predictions,
};
