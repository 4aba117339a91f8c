import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../src/app/content.ts';
import { plan } from '../src/app/plan.ts';
import type { Lesson } from '../src/notebook/lesson.ts';
import { readAddress } from '../src/state/address.ts';

const lessons = Object.entries(import.meta.glob<Lesson>('./*/lesson.ts', { import: 'lesson', eager: true })).map(
  ([path, lesson]) => ({ folder: path.split('/')[1] ?? '', lesson }),
);
const lessonAt = (slug: string): Lesson | undefined =>
  lessons.find(({ folder }) => folder.replace(/^\d+-/, '') === slug)?.lesson;

/** Every link to a prepared state in the texts of a lesson: the page it leads to, and what follows the `#`. */
function preparedIn(folder: string): readonly { readonly slug: string; readonly hash: string }[] {
  const home = new URL(folder, import.meta.url).pathname;
  return readdirSync(home)
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => [
      ...readFileSync(join(home, name), 'utf8').matchAll(/\]\(\.\.\/([\w-]+)\/#([^)\s]*=[^)\s]*)\)/g),
    ])
    .map(([, slug = '', hash = '']) => ({ slug, hash }));
}

describe.each(lessons.map(({ folder }) => folder))('the prepared states that %s links to', (folder) => {
  it('are states of the page they lead to: every parameter is declared there, and every value is one it can have', () => {
    const faults = preparedIn(folder).flatMap(({ slug, hash }) => {
      const lesson = lessonAt(slug);
      if (lesson) return readAddress(contentOf(lesson).params, hash).notices.map((notice) => `${slug}: ${notice}`);
      // The laboratory declares its own parameters, and reads them by its own tests.
      return slug === 'laboratory' ? [] : [`There is no page ${slug}.`];
    });
    expect(faults).toEqual([]);
  });
});

describe.each(plan.filter((lesson) => lesson.finished))(
  'the notes for the lecturer of $folder',
  ({ folder, widgets }) => {
    it('tell a demonstration of 90 seconds for every figure that is planned', () => {
      const notes = readFileSync(new URL(`${folder}/notes.mdx`, import.meta.url), 'utf8');
      const told = [...notes.matchAll(/^### 90 seconds with (Figure \d+\.\d+)$/gm)].map(([, figure]) => figure);
      expect(new Set(told).size).toBeGreaterThanOrEqual(Object.keys(widgets).length);
    });
  },
);
