import type { ComponentType, ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import type { Lesson } from '../notebook/lesson.ts';
import type { Params } from '../notebook/param.ts';
import { setLesson } from '../state/lesson.ts';
import { Note, Slip, Summary } from '../ui/Aside.tsx';
import { setTexRenderer } from '../ui/Tex.tsx';
import { renderTex } from '../ui/texRuntime.ts';
import { chaptersOf } from './chapters.ts';
import { headTags } from './head.ts';
import { headingsOf } from './headings.ts';
import { HomePage } from './HomePage.tsx';
import { islands } from './islands.tsx';
import { LessonPage } from './LessonPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Cite, References } from './References.tsx';
import { contentOf, contentOfWidget, folderOf, type LessonProse } from './site.ts';

const byFolder = <T,>(modules: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(modules).map(([path, module]) => [folderOf(path), module]));

const lessons = byFolder(import.meta.glob<Lesson>('/lessons/*/lesson.ts', { eager: true, import: 'lesson' }));
const proses = byFolder(import.meta.glob<LessonProse>('/lessons/*/page.mdx', { eager: true }));
const homeParams = Object.values(
  import.meta.glob<Params>('/src/widgets/first-drag/params.ts', { eager: true, import: 'params' }),
)[0];

const chapters = chaptersOf(lessons);
const questions = Object.fromEntries(
  Object.entries(lessons).map(([folder, lesson]) => [
    folder,
    [...lesson.predictions, ...lesson.exercises].map((question) => question.id),
  ]),
);

setTexRenderer(renderTex);

/** Counts the islands of the page being rendered; the browser hydrates them in the same order under the same prefix. */
let islandCount = 0;

const components: Record<string, unknown> = { Cite, Note, References, Slip, Summary };
for (const [name, island] of Object.entries(islands)) {
  const Inner: ComponentType<Record<string, unknown>> = await island.load();
  const Tag = island.tag;
  components[name] = (props: Record<string, unknown>) => (
    <Tag
      className={island.className}
      data-island={name}
      data-island-source={island.source}
      data-props={JSON.stringify(props)}
      // A root of its own, as in the browser: ids made by `useId` depend on the root they are made in.
      dangerouslySetInnerHTML={{
        __html: renderToString(<Inner {...props} />, { identifierPrefix: `i${islandCount++}-` }),
      }}
    />
  );
}

/** Every address of the site, below its root. */
export const routes: readonly string[] = [
  '/',
  ...chapters.filter((chapter) => chapter.written).map((chapter) => `/${chapter.slug}/`),
];

async function htmlOf(tree: ReactNode): Promise<string> {
  islandCount = 0;
  const { prelude } = await prerender(tree);
  return new Response(prelude as ReadableStream).text();
}

/** Renders one address: its head, its body, and the folder of its lesson. */
export async function render(route: string, site: string | undefined) {
  const chapter = chapters.find((candidate) => `/${candidate.slug}/` === route);
  const lesson = chapter && lessons[chapter.folder];
  const prose = chapter && proses[chapter.folder];
  if (chapter && lesson && prose) {
    setLesson(contentOf(lesson));
    const article = await htmlOf(<prose.default components={components} />);
    const headings = headingsOf(article);
    const html = await htmlOf(
      <LessonPage chapter={chapter} lesson={lesson} chapters={chapters} questions={questions} headings={headings}>
        <prose.default components={components} />
      </LessonPage>,
    );
    const facts = { route, title: `${lesson.title} · ELBO Room`, description: lesson.summary, image: chapter.slug };
    return { lesson: chapter.folder, head: headTags(facts, site), html };
  }
  if (route === '/') {
    setLesson(contentOfWidget(homeParams ?? {}));
    const FirstDrag = components['FirstDrag'] as ComponentType;
    const html = await htmlOf(
      <HomePage chapters={chapters} questions={questions}>
        <FirstDrag />
      </HomePage>,
    );
    const description =
      'An interactive notebook on generative models and variational inference: every formula has its number beside it, and every number can be moved.';
    return { lesson: '', head: headTags({ route, title: 'ELBO Room', description, image: 'home' }, site), html };
  }
  return {
    lesson: '',
    head: '<title>Page not found · ELBO Room</title>',
    html: await htmlOf(<NotFoundPage chapters={chapters} />),
  };
}

/** The site map, with whole addresses. */
export function sitemap(site: string): string {
  const urls = routes.map((route) => `  <url><loc>${new URL(`.${route}`, site).href}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
