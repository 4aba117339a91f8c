import type { ComponentType } from 'react';

/** A compiled `page.mdx`. */
export interface LessonProse {
  readonly default: ComponentType<{ components: Record<string, unknown> }>;
}

/** The folder in a path such as `/lessons/04-kl-divergence/lesson.ts`. */
export const folderOf = (path: string): string => path.split('/')[2] ?? '';
