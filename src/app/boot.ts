import { createElement, type ReactNode, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { Lesson } from '../notebook/lesson.ts';
import type { Params } from '../notebook/param.ts';
import { contentOfWidget, type PageContent, setLesson } from '../state/lesson.ts';
import { openPage } from '../state/page.ts';
import { WidgetFolder } from '../ui/SourceLink.tsx';
import { collectTex } from '../ui/Tex.tsx';
import { folderOfWidget, islands } from './islands.tsx';
import { startAddress } from './shell/address.ts';
import { say } from './shell/notices.ts';

const lessons = import.meta.glob<Lesson>('/lessons/*/lesson.ts', { import: 'lesson' });
const widgetParams = import.meta.glob<Params>('/src/widgets/{first-drag,whole-check,laboratory}/params.ts', {
  import: 'params',
});

/** Lets the browser paint and answer between two islands. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Says when what it holds has taken over the server's HTML. */
function Woken({ done, children }: { readonly done: () => void; readonly children?: ReactNode }): ReactNode {
  useEffect(done, [done]);
  return children;
}

/**
 * Hydrates one island, and waits until that is done: whoever goes on from here may change the HTML, such as the address
 * that moves the focus to a section. An island that fails is reported and does not keep the others waiting.
 */
const woken = (element: HTMLElement, tree: ReactNode, identifierPrefix: string): Promise<void> =>
  new Promise((resolve) => {
    const onUncaughtError = (error: unknown): void => {
      reportError(error);
      resolve();
    };
    hydrateRoot(element, createElement(Woken, { done: resolve }, tree), { identifierPrefix, onUncaughtError });
  });

/** How far an island is from the middle of the screen, in pixels. */
function distance(element: HTMLElement): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}

/** The folder of the widget that an island shows. */
const folderOf = (island: HTMLElement | undefined): string => folderOfWidget(island?.dataset['islandSource'] ?? '');

/** What the page declares: a lesson's, a derivation's or a widget's parameters, and what its islands look up. */
async function loadContent(elements: readonly HTMLElement[]): Promise<PageContent> {
  const folder = document.documentElement.dataset['lesson'] ?? '';
  const load = lessons[`/lessons/${folder}/lesson.ts`];
  if (load) {
    const [lesson, { contentOf }] = await Promise.all([load(), import('./content.ts')]);
    return contentOf(lesson, document.querySelector('main')?.dataset['root']);
  }
  if (/^d\d/.test(folder)) return (await import('./know/load.ts')).loadDerivations(folder);
  const widget = folderOf(elements[0]);
  return contentOfWidget((await widgetParams[`/${widget}/params.ts`]?.()) ?? {}, folder === '' ? './' : '../');
}

/** Brings the islands to life, those on the screen first: declarations, then the address, then each island. */
export async function boot(elements: readonly HTMLElement[]): Promise<void> {
  const [content, ...components] = await Promise.all([
    loadContent(elements),
    // One that is lost leaves its picture as the server drew it, and the others come alive.
    ...elements.map((element) => islands[element.dataset['island'] ?? '']?.load().catch(() => undefined)),
  ]);
  setLesson(content);
  collectTex(document);
  openPage(content.params, location.hash);
  const nearest = elements.map((element, index) => ({ element, index, far: distance(element) }));
  for (const { element, index } of nearest.toSorted((a, b) => a.far - b.far)) {
    const component = components[index];
    if (!component) continue;
    const props = JSON.parse(element.dataset['props'] ?? '{}') as Record<string, unknown>;
    const tree = createElement(WidgetFolder, { value: folderOf(element) }, createElement(component, props));
    await woken(element, tree, `i${index}-`);
    element.dataset['ready'] = '';
    await breathe();
  }
  if (components.includes(undefined))
    say('Some figures of this page could not be loaded and stand still. Reload the page to try again.');
  startAddress();
  document.documentElement.dataset['ready'] = '';
}
