import { textOf } from './textOf.ts';

/** A heading of a page and the prose below it, down to the next heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The sections of rendered prose; what stands before the first heading belongs to the page itself, under an empty id. */
export function sectionsOf(html: string): readonly Section[] {
  const marks = [...html.matchAll(/<h[23] id="([^"]+)"[^>]*>(.*?)<\/h[23]>/gs)];
  const before = { id: '', title: '', text: textOf(html.slice(0, marks[0]?.index ?? html.length)) };
  const below = marks.map((mark, index) => ({
    id: mark[1] ?? '',
    title: textOf(mark[2] ?? ''),
    text: textOf(html.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? html.length)),
  }));
  return [before, ...below];
}
