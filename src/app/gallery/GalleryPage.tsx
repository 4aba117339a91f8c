import type { ReactNode } from 'react';
import type { Chapter } from '../chapters.ts';
import { Sheet } from '../Sheet.tsx';
import type { FigureEntry } from './figures.ts';

interface GalleryPageProps {
  readonly chapters: readonly Chapter[];
  readonly figures: readonly FigureEntry[];
  readonly titles: Readonly<Record<string, string>>;
}

/** Every figure of the notebook by lesson, each a link to its own page. */
export function GalleryPage({ chapters, figures, titles }: GalleryPageProps): ReactNode {
  return (
    <Sheet root="../" prose>
      <h1>All figures</h1>
      <p>Each figure has a page of its own, where nothing stands beside it. Its state is in the address there too.</p>
      {chapters.map(({ folder, number, short, slug }) => {
        const here = figures.filter(({ chapter }) => chapter.folder === folder);
        if (here.length === 0) return null;
        return (
          <section key={folder} aria-labelledby={slug}>
            <h2 id={slug}>
              {number}. {short}
            </h2>
            <ul>
              {here.map(({ widget, page }) => (
                <li key={widget}>
                  <a href={`../${page}`}>{titles[widget]}</a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Sheet>
  );
}
