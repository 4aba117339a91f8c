import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LessonProse } from '../../site.ts';
import { keptOf } from './keptOf.tsx';

type Part = (props: { readonly children?: ReactNode }) => ReactNode;
const proseFacts = { statements: [], cites: [], terms: [], slips: [] };

/** A lesson with a box, as a compiled one asks for its parts. */
const lesson: LessonProse = {
  default: ({ components }) => {
    const [Summary, Figure] = [components['Summary'] as Part, components['Figure'] as Part];
    return (
      <>
        <p>Prose</p>
        <Figure />
        <Summary>
          <ul>
            <li>Keep this</li>
          </ul>
        </Summary>
      </>
    );
  },
  proseFacts,
};

describe('what a lesson says to keep', () => {
  it('is what stands in its box, without the box and without the rest of the page', () => {
    expect(renderToStaticMarkup(keptOf(lesson, ['Figure', 'Summary']))).toBe('<ul><li>Keep this</li></ul>');
  });

  it('is nothing where there is no box', () => {
    expect(keptOf({ default: () => <p>Prose</p>, proseFacts }, [])).toBeUndefined();
  });
});
