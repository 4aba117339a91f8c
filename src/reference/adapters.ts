import type { Adapter } from './read.ts';

const modules = import.meta.glob<Readonly<Record<string, Adapter>>>('./adapters/*.ts', {
  eager: true,
  import: 'adapters',
});

/** Every function that a reference file may name, by topic in `adapters/`. */
export const adapters: Readonly<Record<string, Adapter>> = Object.assign({}, ...Object.values(modules));
