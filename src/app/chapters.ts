import { plan } from './plan.ts';

/** A line of the contents. */
export interface Chapter {
  readonly number: number;
  readonly folder: string;
  /** The address below the site's root: the folder without its number. */
  readonly slug: string;
  readonly short: string;
  readonly summary: string;
  readonly written: boolean;
  /** The derivations told in it, by their ids. */
  readonly derives: readonly string[];
}

/** The contents: the plan, with what the lessons that are written say of themselves. */
export function chaptersOf(lessons: Readonly<Record<string, { short: string; summary: string }>>): readonly Chapter[] {
  const folders = new Set([...plan.map((entry) => entry.folder), ...Object.keys(lessons)]);
  return [...folders].toSorted().map((folder) => {
    const planned = plan.find((entry) => entry.folder === folder);
    const lesson = lessons[folder];
    return {
      number: Number.parseInt(folder, 10),
      folder,
      slug: folder.replace(/^\d+-/, ''),
      short: lesson?.short ?? planned?.short ?? folder,
      summary: lesson?.summary ?? planned?.summary ?? '',
      written: lesson !== undefined,
      derives: planned?.derives ?? [],
    };
  });
}
