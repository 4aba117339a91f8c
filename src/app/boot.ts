import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { Lesson } from '../notebook/lesson.ts';
import type { Params } from '../notebook/param.ts';
import { setLesson } from '../state/lesson.ts';
import { openPage } from '../state/page.ts';
import { collectTex } from '../ui/Tex.tsx';
import { islands } from './islands.tsx';
import { startAddress } from './shell/address.ts';
import { say } from './shell/notices.ts';
import { contentOf, contentOfWidget } from './site.ts';

const lessons = import.meta.glob<Lesson>('/lessons/*/lesson.ts', { import: 'lesson' });
const homeParams = import.meta.glob<Params>('/src/widgets/first-drag/params.ts', { import: 'params' });

/** Lets the browser paint and answer between two islands. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** How far an island is from the middle of the screen, in pixels. */
function distance(element: HTMLElement): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}

/** Brings the islands to life, those on the screen first: declarations, then the address, then each island. */
export async function boot(elements: readonly HTMLElement[]): Promise<void> {
  const folder = document.documentElement.dataset['lesson'];
  const load = folder ? lessons[`/lessons/${folder}/lesson.ts`] : undefined;
  const [lesson, home, ...components] = await Promise.all([
    load?.(),
    load ? undefined : Object.values(homeParams)[0]?.(),
    // One that is lost leaves its picture as the server drew it, and the others come alive.
    ...elements.map((element) => islands[element.dataset['island'] ?? '']?.load().catch(() => undefined)),
  ]);
  const content = lesson ? contentOf(lesson) : contentOfWidget(home ?? {});
  setLesson(content);
  collectTex(document);
  openPage(content.params, location.hash);
  const nearest = elements.map((element, index) => ({ element, index, far: distance(element) }));
  for (const { element, index } of nearest.toSorted((a, b) => a.far - b.far)) {
    const component = components[index];
    if (!component) continue;
    const props = JSON.parse(element.dataset['props'] ?? '{}') as Record<string, unknown>;
    hydrateRoot(element, createElement(component, props), { identifierPrefix: `i${index}-` });
    element.dataset['ready'] = '';
    await breathe();
  }
  if (components.includes(undefined))
    say('Some figures of this page could not be loaded and stand still. Reload the page to try again.');
  startAddress();
  document.documentElement.dataset['ready'] = '';
}
