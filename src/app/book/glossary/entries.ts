import { autoencoder } from './autoencoder.ts';
import { blocks } from './blocks.ts';
import type { Entry } from './entry.ts';
import { inference } from './inference.ts';
import { probability } from './probability.ts';

const order = new Intl.Collator('en');

/** The glossary, in alphabetical order. */
export const entries: readonly Entry[] = [...probability, ...inference, ...autoencoder, ...blocks].toSorted((a, b) =>
  order.compare(a.term, b.term),
);
