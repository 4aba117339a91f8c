import type { ComponentType, ReactNode } from 'react';
import type { Chapter } from '../chapters.ts';
import { FigurePage } from './FigurePage.tsx';
import { type FigureEntry, figuresOf, tagOfWidget, titleIn } from './figures.ts';
import { GalleryPage } from './GalleryPage.tsx';

/** What the pages of figures are made from. */
export interface Parts {
  readonly chapters: readonly Chapter[];
  readonly components: Readonly<Record<string, unknown>>;
  /** Renders a tree to HTML. */
  readonly htmlOf: (tree: ReactNode) => Promise<string>;
  /** Makes the parameters of a lesson's folder the ones that figures read. */
  readonly declare: (folder: string) => void;
}

/** A page of figures, ready for its head. */
export interface FiguresPage {
  readonly lesson: string;
  readonly title: string;
  readonly description: string;
  readonly html: string;
}

/** The addresses of the list of figures and of each figure, below the site's root. */
export const figureRoutes = (chapters: readonly Chapter[]): readonly string[] => [
  '/figures/',
  ...figuresOf(chapters).map(({ page }) => `/${page}`),
];

/** A figure alone is open at once: no question stands before it. */
function alone({ components, declare }: Parts, { widget, chapter }: FigureEntry): ReactNode {
  declare(chapter.folder);
  const Widget = components[tagOfWidget(widget)] as ComponentType<{ holds: string }>;
  return <Widget holds="" />;
}

/** Every figure with its page, its name and its lesson. */
export async function figureNames(
  parts: Parts,
): Promise<readonly { readonly page: string; readonly title: string; readonly where: string }[]> {
  const names = [];
  for (const entry of figuresOf(parts.chapters)) {
    const title = titleIn(await parts.htmlOf(alone(parts, entry)));
    names.push({ page: entry.page, title, where: `lesson ${entry.chapter.number}, ${entry.chapter.short}` });
  }
  return names;
}

/** Renders the page of one figure, or the list of all; nothing for another address. */
export async function figuresPage(route: string, parts: Parts): Promise<FiguresPage | undefined> {
  if (!route.startsWith('/figures/')) return undefined;
  const { chapters, htmlOf } = parts;
  const figures = figuresOf(chapters);
  const entry = figures.find(({ page }) => `/${page}` === route);
  if (entry) {
    const title = titleIn(await htmlOf(alone(parts, entry)));
    const html = await htmlOf(
      <FigurePage entry={entry} title={title}>
        {alone(parts, entry)}
      </FigurePage>,
    );
    const description = `${title}, from lesson ${entry.chapter.number} of ELBO Room: a living figure alone on its page.`;
    return { lesson: entry.chapter.folder, title, description, html };
  }
  if (route !== '/figures/') return undefined;
  const titles: Record<string, string> = {};
  for (const each of figures) titles[each.widget] = titleIn(await htmlOf(alone(parts, each)));
  const html = await htmlOf(<GalleryPage chapters={chapters} figures={figures} titles={titles} />);
  const description = 'All living figures of ELBO Room, by lesson, each on a page of its own.';
  return { lesson: '', title: 'All figures', description, html };
}
