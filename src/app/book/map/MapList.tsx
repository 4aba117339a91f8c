import { Fragment, type ReactNode } from 'react';
import { type StatementId, syllabus } from '../../../notebook/syllabus.ts';
import { plan } from '../../plan.ts';
import { type Book, lessonOf, placesOf } from '../book.ts';
import { groups } from './groups.ts';
import { opens, prerequisites } from './prerequisites.ts';

/** Ids as links within the list: "S22, S23". */
function Ids({ ids }: { readonly ids: readonly StatementId[] }): ReactNode {
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <a href={`#list-${id}`} aria-label={`${id}, ${syllabus[id]}`}>
        {id}
      </a>
    </Fragment>
  ));
}

function Item({
  id,
  lesson,
  book,
}: {
  readonly id: StatementId;
  readonly lesson: number;
  readonly book: Book;
}): ReactNode {
  const first = lessonOf(id);
  const place = placesOf(book, id).find(({ chapter }) => chapter.number === lesson);
  const name = (
    <>
      <span className="nr">{id}</span> {syllabus[id]}
    </>
  );
  const [needs, opened] = [prerequisites[id], opens(id)];
  return (
    <li id={first === lesson ? `list-${id}` : undefined}>
      {place ? <a href={place.href}>{name}</a> : name}
      {first === lesson ? (
        <span className="facts">
          {needs.length > 0 && (
            <>
              needs <Ids ids={needs} />
            </>
          )}
          {needs.length > 0 && opened.length > 0 && ' · '}
          {opened.length > 0 && (
            <>
              opens <Ids ids={opened} />
            </>
          )}
        </span>
      ) : (
        <span className="facts">again, after lesson {first}</span>
      )}
    </li>
  );
}

/** The map as a list: by part and lesson, each statement with what it needs and what it opens. */
export function MapList({ book }: { readonly book: Book }): ReactNode {
  return (
    <ul className="map-list">
      {groups.map(({ id, name, lessons }) => (
        <li key={id}>
          <h3>{name}</h3>
          <ul>
            {book.chapters
              .filter(({ number }) => lessons.includes(number))
              .map(({ folder, number, short, slug, written }) => (
                <li key={folder}>
                  <h4>{written ? <a href={`../${slug}/`}>{`${number} ${short}`}</a> : `${number} ${short}`}</h4>
                  <ul>
                    {(plan.find((planned) => planned.folder === folder)?.states ?? []).map((statement) => (
                      <Item key={statement} id={statement} lesson={number} book={book} />
                    ))}
                  </ul>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
