import type { Heading } from './Contents.tsx';

/** The second-level headings of rendered prose, for the outline. */
export function headingsOf(html: string): readonly Heading[] {
  return [...html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map((match) => ({
    id: match[1] ?? '',
    // Formulas keep their picture but lose the marks that would make a second target of each term.
    html: (match[2] ?? '').replace(/ data-(?:term|tex)="[^"]*"/g, ''),
  }));
}
