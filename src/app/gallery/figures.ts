import type { Chapter } from '../chapters.ts';
import { plan } from '../plan.ts';

/** A figure with a page of its own. */
export interface FigureEntry {
  /** The folder of its widget, which is also its id on a page. */
  readonly widget: string;
  /** Its page, below the site's root. */
  readonly page: string;
  /** The lesson it belongs to. */
  readonly chapter: Chapter;
}

/** Every figure of the lessons that are written, in the order of the plan. */
export function figuresOf(chapters: readonly Chapter[]): readonly FigureEntry[] {
  return plan.flatMap(({ folder, widgets, more = [] }) => {
    const chapter = chapters.find((each) => each.folder === folder && each.written);
    if (!chapter) return [];
    return [...Object.values(widgets), ...more].map((widget) => ({ widget, page: `figures/${widget}/`, chapter }));
  });
}

/** The tag by which a lesson shows a widget: `kl-fit` is `KlFit`. */
export const tagOfWidget = (widget: string): string =>
  widget.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

/** The name of a figure, as its own HTML says it. */
export function titleIn(html: string): string {
  const inside = /class="fig-title"[^>]*>(.*?)<\/span>/s.exec(html)?.[1] ?? '';
  return inside.replaceAll(/<[^>]*>/g, '').trim();
}
