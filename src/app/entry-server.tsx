import type { ComponentType, ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import type { Lesson } from '../notebook/lesson.ts';
import type { Params } from '../notebook/param.ts';
import { contentOfWidget, setLesson } from '../state/lesson.ts';
import { At, Note, Slip, Summary } from '../ui/Aside.tsx';
import { WidgetFolder } from '../ui/SourceLink.tsx';
import { setTexRenderer } from '../ui/Tex.tsx';
import { renderTex } from '../ui/texRuntime.ts';
import type { Book } from './book/book.ts';
import { bookFiles, bookPage, bookRoutes } from './book/pages.tsx';
import { chaptersOf } from './chapters.ts';
import { contentOf, contentOfDerivations } from './content.ts';
import { figureRoutes, figuresPage } from './gallery/pages.tsx';
import { headTags } from './head.ts';
import { headingsOf } from './headings.ts';
import { HomePage } from './HomePage.tsx';
import { folderOfWidget, holderOf, islands } from './islands.tsx';
import { LessonPage } from './LessonPage.tsx';
import { NotesPage } from './NotesPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Cite, References } from './References.tsx';
import { DerivationList, Totals } from './know/DerivationList.tsx';
import { DerivationPage } from './know/DerivationPage.tsx';
import { ExampleLine } from './know/ExampleLine.tsx';
import { StatementList } from './know/StatementList.tsx';
import { told } from './know/told.ts';
import { LaboratoryPage } from './lab/LaboratoryPage.tsx';
import { lookupPage, lookupRoutes } from './lookups.tsx';
import { Sheet } from './Sheet.tsx';
import { folderOf, type LessonProse } from './site.ts';
import { sourcePage, sourceRoutes } from './source/pages.tsx';
import type { Sources } from './source/sources.ts';

const byFolder = <T,>(modules: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(modules).map(([path, module]) => [folderOf(path), module]));

const lessons = byFolder(import.meta.glob<Lesson>('/lessons/*/lesson.ts', { eager: true, import: 'lesson' }));
const proses = byFolder(import.meta.glob<LessonProse>('/lessons/*/page.mdx', { eager: true }));
const notes = byFolder(import.meta.glob<LessonProse>('/lessons/*/notes.mdx', { eager: true }));
const widgetParams = import.meta.glob<Params>('/src/widgets/{first-drag,whole-check,laboratory}/params.ts', {
  eager: true,
  import: 'params',
});
const knowProse = Object.values(import.meta.glob<LessonProse>('/src/app/know/page.mdx', { eager: true }))[0];

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

/** Islands whose HTML says everything until the reader acts: a ladder, and the laboratory with its recorded run. */
const still = new Set(['Derivation', 'Laboratory']);

const components: Record<string, unknown> = { At, Cite, Note, References, Slip, Summary };
for (const [name, island] of Object.entries(islands)) {
  const Inner: ComponentType<Record<string, unknown>> = await island.load();
  const { tag: Tag, className } = holderOf(name, island);
  components[name] = (props: Record<string, unknown>) => (
    <Tag
      className={className}
      data-island={name}
      data-island-source={island.source}
      data-still={still.has(name) ? '1' : undefined}
      data-props={JSON.stringify(props)}
      // A root of its own, as in the browser: ids made by `useId` depend on the root they are made in.
      dangerouslySetInnerHTML={{
        __html: renderToString(
          <WidgetFolder value={folderOfWidget(island.source)}>
            <Inner {...props} />
          </WidgetFolder>,
          { identifierPrefix: `i${islandCount++}-` },
        ),
      }}
    />
  );
}

const book: Book = { chapters, proses, tags: Object.keys(components) };

/** The addresses that the site map lists, below the site's root. */
const listed: readonly string[] = [
  '/',
  ...chapters
    .filter((chapter) => chapter.written)
    .flatMap(({ slug, folder }) => (notes[folder] ? [`/${slug}/`, `/${slug}/notes/`] : [`/${slug}/`])),
  '/laboratory/',
  ...figureRoutes(chapters),
  ...lookupRoutes,
  ...bookRoutes,
  '/how-we-know/',
  ...told.map(({ page }) => `/${page}`),
];

/** Every address of the site, below its root. */
export const routes = (sources: Sources): readonly string[] => [...listed, ...sourceRoutes(sources)];

async function htmlOf(tree: ReactNode): Promise<string> {
  islandCount = 0;
  const { prelude } = await prerender(tree);
  return new Response(prelude as ReadableStream).text();
}

/** Renders one address: its head, its body, and the folder of its lesson. */
export async function render(route: string, site: string | undefined, sources: Sources) {
  const chapter = chapters.find((candidate) => `/${candidate.slug}/` === route);
  const lesson = chapter && lessons[chapter.folder];
  const prose = chapter && proses[chapter.folder];
  if (chapter && lesson && prose) {
    setLesson(contentOf(lesson));
    const article = await htmlOf(<prose.default components={components} />);
    const headings = headingsOf(article);
    const html = await htmlOf(
      <LessonPage
        chapter={chapter}
        lesson={lesson}
        chapters={chapters}
        questions={questions}
        headings={headings}
        hasNotes={notes[chapter.folder] !== undefined}
      >
        <prose.default components={components} />
      </LessonPage>,
    );
    const facts = { route, title: `${lesson.title} · ELBO Room`, description: lesson.summary, image: chapter.slug };
    return { lesson: chapter.folder, head: headTags(facts, site), html };
  }
  const noted = chapters.find((candidate) => `/${candidate.slug}/notes/` === route);
  const lecture = noted && notes[noted.folder];
  if (noted && lecture) {
    const html = await htmlOf(<NotesPage chapter={noted} prose={lecture} />);
    const title = `Notes for the lecturer: ${noted.short} · ELBO Room`;
    const description = `How to teach lesson ${noted.number}: what to say and when, a 90-second demonstration of each figure, and links to prepared states.`;
    return { lesson: '', head: headTags({ route, title, description, image: noted.slug }, site), html };
  }
  if (route === '/') {
    setLesson(contentOfWidget(widgetParams['/src/widgets/first-drag/params.ts'] ?? {}, './'));
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
  if (route === '/laboratory/') {
    setLesson(contentOfWidget(widgetParams['/src/widgets/laboratory/params.ts'] ?? {}, '../'));
    const Laboratory = components['Laboratory'] as ComponentType;
    const html = await htmlOf(
      <LaboratoryPage>
        <Laboratory />
      </LaboratoryPage>,
    );
    const description =
      'Train a variational autoencoder in the browser with every choice open: networks, likelihood, prior, objective, optimizer, device; each explains itself and shows the formula that it changes.';
    const facts = { route, title: 'The laboratory · ELBO Room', description, image: 'home' };
    return { lesson: 'laboratory', head: headTags(facts, site), html };
  }
  if (route === '/how-we-know/' && knowProse) {
    setLesson(contentOfWidget(widgetParams['/src/widgets/whole-check/params.ts'] ?? {}, '../'));
    const parts = {
      ...components,
      DerivationList: () => <DerivationList chapters={chapters} />,
      ExampleLine,
      StatementList: () => <StatementList statements={sources.statements()} />,
      Totals,
    };
    const html = await htmlOf(
      <Sheet root="../" state prose>
        <knowProse.default components={parts} />
      </Sheet>,
    );
    const description =
      'How every number of the notebook is computed and checked by a second route, a button that repeats the whole check in your browser, and what it cannot prove.';
    const facts = { route, title: 'How we know · ELBO Room', description, image: 'home' };
    return { lesson: 'how-we-know', head: headTags(facts, site), html };
  }
  const each = told.find(({ page }) => `/${page}` === route);
  if (each) {
    setLesson(contentOfDerivations(each.derivations));
    const Ladder = components['Derivation'] as ComponentType<{ id: string; sliders: boolean }>;
    const html = await htmlOf(<DerivationPage each={each} ladder={Ladder} />);
    const title = `${each.id}: ${each.title}`;
    const description = `Derivation ${each.id} line by line, each with its value by a route of its own: ${each.derivations.map((one) => one.title).join('; ')}.`;
    const facts = { route, title: `${title} · ELBO Room`, description, image: 'home' };
    return { lesson: each.folder, head: headTags(facts, site), html };
  }
  const declare = (folder: string): void => {
    const lesson = lessons[folder];
    if (lesson) setLesson(contentOf(lesson, '../../'));
  };
  const parts = { chapters, components, htmlOf, declare };
  const lookup = await lookupPage(route, { book, lessons, notes, parts });
  if (lookup) {
    const facts = { route, title: `${lookup.title} · ELBO Room`, description: lookup.description, image: 'home' };
    return { lesson: '', head: headTags(facts, site), html: lookup.html };
  }
  const figures = await figuresPage(route, parts);
  if (figures) {
    const { title, description, html } = figures;
    const facts = { route, title: `${title} · ELBO Room`, description, image: 'home' };
    return { lesson: figures.lesson, head: headTags(facts, site), html };
  }
  const about = bookPage(route, book);
  if (about) {
    const facts = { route, title: `${about.title} · ELBO Room`, description: about.description, image: 'home' };
    return { lesson: '', head: headTags(facts, site), html: await htmlOf(about.page) };
  }
  const source = sourcePage(route, sources);
  if (source) {
    const head = `<title>${source.title} · ELBO Room</title>\n    <meta name="robots" content="noindex">`;
    return { lesson: '', head, html: await htmlOf(source.page) };
  }
  return {
    lesson: '',
    head: '<title>Page not found · ELBO Room</title>',
    html: await htmlOf(<NotFoundPage chapters={chapters} />),
  };
}

/** Files that pages offer beside themselves, by their addresses below the site's root. */
export const files = bookFiles;

/** The site map, with whole addresses. */
export function sitemap(site: string): string {
  const urls = listed.map((route) => `  <url><loc>${new URL(`.${route}`, site).href}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
