const pages = new Map<string, Promise<Document>>();

/** The page at an address, fetched once. Rejects where it cannot be had. */
function pageAt(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const page = fetch(address, { headers: { Accept: 'text/html' } }).then(async (response) => {
    if (!response.ok) throw new Error(`The source could not be loaded (status ${response.status}).`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  });
  // What failed is asked for again at the next click.
  page.catch(() => pages.delete(address));
  pages.set(address, page);
  return page;
}

/** The source that a link leads to, as nodes for this page: with links that lead where they led, and without names. */
async function sourceAt({ href }: HTMLAnchorElement): Promise<Node> {
  const address = new URL(href);
  const section = address.hash.slice(1);
  address.hash = '';
  const page = await pageAt(address.href);
  const found = (section ? page.getElementById(section) : page)?.querySelector('.source-code');
  if (!found) throw new Error('The page of the source does not hold this line.');
  const copy = document.importNode(found, true);
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const link of copy.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', address).href;
  return copy;
}

const placeOf = (link: HTMLAnchorElement): HTMLElement | null =>
  document.getElementById(link.getAttribute('aria-controls') ?? '');

function close(link: HTMLAnchorElement): void {
  const place = placeOf(link);
  if (place?.contains(document.activeElement)) link.focus();
  place?.replaceChildren();
  link.setAttribute('aria-expanded', 'false');
}

/** Opens or closes the source of a link below it; where it cannot be had, the browser goes to its page. */
export async function toggleSource(link: HTMLAnchorElement): Promise<void> {
  if (link.getAttribute('aria-expanded') === 'true') {
    close(link);
    return;
  }
  link.setAttribute('aria-expanded', 'true');
  link.setAttribute('aria-busy', 'true');
  try {
    const source = await sourceAt(link);
    // It may have been closed again while it was on its way.
    if (link.getAttribute('aria-expanded') === 'true') placeOf(link)?.replaceChildren(source);
  } catch {
    location.assign(link.href);
  } finally {
    link.removeAttribute('aria-busy');
  }
}

// In the capturing phase: the ladder, too, has a use for Escape, and the source that is open comes first.
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
    const { target } = event;
    const open = [...document.querySelectorAll<HTMLAnchorElement>('a[data-source][aria-expanded=true]')];
    const link = open.find((each) => each === target || placeOf(each)?.contains(target));
    if (!link) return;
    event.stopPropagation();
    close(link);
  },
  true,
);
