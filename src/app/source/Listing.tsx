import type { ReactNode } from 'react';

interface ListingProps {
  readonly lines: readonly string[];
  /** The number of the first line. */
  readonly from: number;
  /** The way to the site's root, for the links in the code. */
  readonly root: string;
  /** The page that holds the whole file, where this is only a part of it; empty where this is that page. */
  readonly page: string;
}

/** Lines of code with their numbers, which lead to the line and are not copied with the text. */
export function Listing({ lines, from, root, page }: ListingProps): ReactNode {
  const html = lines.map((line, index) => {
    const number = from + index;
    const name = page === '' ? ` id="L${number}"` : '';
    // Hundreds of stops on the way of the Tab key would be a wall; the address of a line can be typed.
    const anchor = `<a class="line-nr" href="${page}#L${number}" data-nr="${number}" tabindex="-1" aria-hidden="true"></a>`;
    return `<span class="code-line"${name}>${anchor}${line}\n</span>`;
  });
  return (
    <pre className="listing">
      <code dangerouslySetInnerHTML={{ __html: html.join('').replaceAll('href="~/', `href="${root}`) }} />
    </pre>
  );
}
