import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LessonProse } from '../../site.ts';

/**
 * What a lesson says to keep, as it stands in the box at its end; nothing where it has no such box. The prose is drawn
 * once with every part that a lesson may use (`tags`) left empty, and the box hands over what is in it.
 */
export function keptOf({ default: Prose }: LessonProse, tags: readonly string[]): ReactNode {
  let kept: ReactNode;
  const Summary = ({ children }: { readonly children: ReactNode }): null => {
    kept = children;
    return null;
  };
  const empty = Object.fromEntries(tags.map((tag) => [tag, () => null]));
  renderToStaticMarkup(<Prose components={{ ...empty, Summary }} />);
  return kept;
}
