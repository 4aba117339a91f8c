import type { Chapter } from './chapters.ts';

/** A heading of the page, for the outline. */
export interface Heading {
  readonly id: string;
  readonly html: string;
}

interface ContentsProps {
  readonly chapters: readonly Chapter[];
  readonly current: string;
  readonly root: string;
  readonly headings: readonly Heading[];
  readonly questions: Readonly<Record<string, readonly string[]>>;
}

/** The list of lessons with the reader's progress, and the outline of the lesson that is open. */
export function Contents({ chapters, current, root, headings, questions }: ContentsProps) {
  return (
    <ol className="contents">
      {chapters.map((chapter) => {
        const here = chapter.folder === current;
        return (
          <li key={chapter.folder} className={here ? 'here' : undefined} data-written={chapter.written || undefined}>
            <span className="dot" data-questions={questions[chapter.folder]?.join(' ')}>
              <span className="vh" />
            </span>
            {chapter.written ? (
              <a href={`${root}${chapter.slug}/`} aria-current={here ? 'page' : undefined}>
                <span className="nr">{chapter.number}</span> {chapter.short}
              </a>
            ) : (
              <span className="unwritten">
                <span className="nr">{chapter.number}</span> {chapter.short}{' '}
                <span className="vh">(not written yet)</span>
              </span>
            )}
            {here && headings.length > 0 && (
              <ul className="outline" aria-label="On this page">
                {headings.map((heading) => (
                  <li key={heading.id}>
                    <a href={`#${heading.id}`} dangerouslySetInnerHTML={{ __html: heading.html }} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
