import type { ReactNode } from 'react';
import { type StatementId, syllabus } from '../../../notebook/syllabus.ts';
import { type Book, placesOf } from '../book.ts';
import { groupOf, groups } from './groups.ts';
import { box, edges, type Node, nodes, size } from './layout.ts';
import { opens, prerequisites } from './prerequisites.ts';

const list = (ids: readonly StatementId[]): string => ids.map((id) => `${id} ${syllabus[id]}`).join(', ');

/** A node in words: what it is, what it needs and what it opens. */
function wordsOf({ id, again }: Node): string {
  const needs = prerequisites[id];
  const opened = opens(id);
  return [
    `${id}, ${syllabus[id]}${again ? ', again' : ''}`,
    ...(needs.length > 0 ? [`needs ${list(needs)}`] : ['needs nothing before it']),
    ...(opened.length > 0 ? [`opens ${list(opened)}`] : []),
  ].join('; ');
}

function Box({ node, book }: { readonly node: Node; readonly book: Book }): ReactNode {
  const { id, lesson, again, x, y, lines } = node;
  const place = placesOf(book, id).find(({ chapter }) => chapter.number === lesson);
  // What this box needs, and what needs it, are read by the rules below.
  const needs = prerequisites[id].map((each) => `opened-by-${each}`);
  const opened = opens(id).map((each) => `needed-by-${each}`);
  const inside = (
    <>
      <title>{wordsOf(node)}</title>
      <rect x={x + 0.75} y={y + 0.75} width={box.width - 1.5} height={box.height - 1.5} rx="3" />
      <text x={x + 7} y={y + 15} className="id">
        {id}
        {again ? ' again' : ''}
      </text>
      {lines.map((line, index) => (
        <text key={line} x={x + 7} y={y + 28.5 + 12.4 * index}>
          {line}
        </text>
      ))}
    </>
  );
  const className = ['node', `group-${groupOf(lesson)}`, ...(again ? ['again'] : []), ...needs, ...opened].join(' ');
  return place ? (
    <a className={className} data-node={again ? undefined : id} href={place.href}>
      {inside}
    </a>
  ) : (
    <g className={className}>{inside}</g>
  );
}

/** The rules by which a box under the pointer or the focus lights what it needs and what it opens; no script is asked. */
const lighting = (Object.keys(syllabus) as StatementId[])
  .map((id) => {
    const lit = `.map:has([data-node=${id}]:is(:hover,:focus-visible))`;
    const needed = `${lit} :is(.to-${id},.needed-by-${id}){--c:var(--ink);--w:2.6;--o:1;--d:none}`;
    const opened = `${lit} :is(.from-${id},.opened-by-${id}){--c:var(--ink);--w:2.6;--o:1;--d:6 3}`;
    return needed + opened;
  })
  .join('');

/** The concept map: a column for each lesson, a box for each statement, a curve for each prerequisite. */
export function MapDrawing({ book }: { readonly book: Book }): ReactNode {
  const left = (lesson: number): number => nodes.find((node) => node.lesson === lesson)?.x ?? 0;
  return (
    <div className="map">
      <style>{lighting}</style>
      <svg viewBox={`-14 0 ${size.width + 16} ${size.height + 2}`} role="group" aria-label="Concept map">
        {groups.map(({ id, name, lessons }) => {
          const [from, to] = [left(lessons[0] ?? 1), left(lessons.at(-1) ?? 1) + box.width];
          return (
            <g key={id} className={`head group-${id}`} aria-hidden="true">
              <line x1={from} x2={to} y1="22" y2="22" />
              <text x={from} y="14">
                {name}
              </text>
            </g>
          );
        })}
        {book.chapters.map(({ number, folder }) => (
          <text key={folder} className="column" x={left(number)} y="46" aria-hidden="true">
            Lesson {number}
          </text>
        ))}
        <g className="edges" aria-hidden="true">
          {edges.map(({ from, to, path }) => (
            <path key={`${from}-${to}`} className={`from-${from} to-${to}`} d={path} />
          ))}
        </g>
        {nodes.map((node) => (
          <Box key={`${node.lesson}-${node.id}`} node={node} book={book} />
        ))}
      </svg>
    </div>
  );
}
