import type { ComponentType } from 'react';
import type { Lesson } from '../notebook/lesson.ts';
import type { Params } from '../notebook/param.ts';
import { slipParam, stepParam } from '../notebook/step.ts';
import type { PageContent } from '../state/lesson.ts';

/** A compiled `page.mdx`. */
export interface LessonProse {
  readonly default: ComponentType<{ components: Record<string, unknown> }>;
}

/** The folder in a path such as `/lessons/04-kl-divergence/lesson.ts`. */
export const folderOf = (path: string): string => path.split('/')[2] ?? '';

/** A lesson with the parameters of its derivations' steps and slips, which belong to the address like any other. */
export function contentOf(lesson: Lesson): PageContent {
  const params: Record<string, Params[string]> = { ...lesson.params };
  for (const derivation of lesson.derivations) {
    for (const chain of derivation.chains) {
      const step = stepParam(chain);
      params[step.key] = step;
      const slip = slipParam(chain);
      if (slip) params[slip.key] = slip;
    }
  }
  return { params, derivations: lesson.derivations, exercises: lesson.exercises, predictions: lesson.predictions };
}

/** The content of a page without a lesson: the parameters of its one widget. */
export function contentOfWidget(params: Params): PageContent {
  return { params, derivations: [], exercises: [], predictions: [] };
}
