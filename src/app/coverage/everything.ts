import { derivations } from '../../derivations/index.ts';
import type { Lesson } from '../../notebook/lesson.ts';
import { syllabus } from '../../notebook/syllabus.ts';
import { plan } from '../plan.ts';
import { folderOf } from '../site.ts';

export { syllabus } from '../../notebook/syllabus.ts';
export { plan } from '../plan.ts';
export { measure } from './measure.ts';

/** The lessons that are written, by folder. */
export const lessons: Readonly<Record<string, Lesson>> = Object.fromEntries(
  Object.entries(import.meta.glob<Lesson>('/lessons/*/lesson.ts', { eager: true, import: 'lesson' })).map(
    ([path, lesson]) => [folderOf(path), lesson],
  ),
);

/** Every chain of these derivations, such as `D6.finite`. */
export const chainsOf = (ids: readonly string[]): readonly string[] =>
  derivations.filter(({ id }) => ids.includes(id)).flatMap(({ chains }) => chains.map(({ id }) => id));

/** Statements of the lecture that no lesson is planned to carry, which would be a hole in the plan itself. */
export const strayStatements = (): readonly string[] =>
  Object.keys(syllabus).filter((id) => !plan.some(({ states }) => (states as readonly string[]).includes(id)));
