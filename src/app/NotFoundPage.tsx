import type { Chapter } from './chapters.ts';

/** What is shown for an address that does not exist; it stands alone, without scripts or fonts. */
export function NotFoundPage({ chapters }: { readonly chapters: readonly Chapter[] }) {
  const written = chapters.filter((chapter) => chapter.written);
  return (
    <main id="main" className="lost">
      <p className="kicker">404</p>
      <h1>There is no page here</h1>
      <p>
        The address may have a typing error, or the page has moved. The <a href="./">front page</a> lists everything
        there is, from {written[0]?.short} on.
      </p>
    </main>
  );
}
