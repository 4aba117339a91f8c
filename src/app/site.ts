import type { ComponentType } from 'react';

/** What stands on a page of prose: statements of the lecture, works it cites, terms of the glossary it leads to; by id. */
export interface ProseFacts {
  readonly statements: readonly string[];
  readonly cites: readonly string[];
  readonly terms: readonly string[];
  /** What its notes on slips of the lecture print, in their order: the first has the id `slip-1`. */
  readonly slips: readonly string[];
}

/** A compiled page of prose, such as `page.mdx`. */
export interface LessonProse {
  readonly default: ComponentType<{ components: Record<string, unknown> }>;
  readonly proseFacts: ProseFacts;
}

/** The folder in a path such as `/lessons/04-kl-divergence/lesson.ts`. */
export const folderOf = (path: string): string => path.split('/')[2] ?? '';
