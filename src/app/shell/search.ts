import MiniSearch from 'minisearch';

/** One thing that can be found, as the page holds it. */
interface Found {
  readonly title: string;
  readonly href: string;
  readonly where: string;
  readonly text: string;
}

/** At most so many results are shown; whoever wants more has to say more. */
const most = 40;
/** Characters of prose around the first word found. */
const around = 70;

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  ε: 'epsilon',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ϕ: 'phi',
  ω: 'omega',
};

/** A word as it is compared: small, without accents, Greek letters by their names. */
const comparable = (word: string): string => {
  const small = word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '');
  return greek[small] ?? small;
};

/** What parts words: everything that is no letter and no digit, such as the unseen signs of a formula’s text. */
const between = /[^\p{L}\p{N}]+/u;

/** How far a word may be from what was meant, as a share of its letters; short words have to be right. */
const wrong =
  (share: number) =>
  (word: string): number | false =>
    word.length > 4 ? share : false;

function readAll(): readonly Found[] {
  const holder = document.querySelector<HTMLTemplateElement>('#search-data');
  return JSON.parse(holder?.content.textContent ?? '[]') as readonly Found[];
}

/** Prose around the first of these words, which are marked; nothing where none stands in it. */
function excerpt(text: string, words: readonly string[]): Node | undefined {
  // Words are letters and digits only, as they were parted: none is a sign of a pattern.
  const pattern = new RegExp(words.join('|'), 'giu');
  const first = pattern.exec(text)?.index;
  if (first === undefined) return undefined;
  const from = first <= around ? 0 : text.indexOf(' ', first - around) + 1;
  const end = first + 2 * around;
  const shown = text.slice(from, end < text.length ? text.lastIndexOf(' ', end) : end);
  pattern.lastIndex = 0;
  const line = document.createElement('p');
  line.append(from > 0 ? '… ' : '');
  let done = 0;
  for (const match of shown.matchAll(pattern)) {
    const mark = document.createElement('mark');
    mark.textContent = match[0];
    line.append(shown.slice(done, match.index), mark);
    done = match.index + match[0].length;
  }
  line.append(shown.slice(done), from + shown.length < text.length ? ' …' : '');
  return line;
}

function row({ title, href, where, text }: Found, words: readonly string[]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const place = document.createElement('span');
  place.className = 'where';
  place.textContent = where;
  item.append(link, ' ', place);
  const around = words.length > 0 ? excerpt(text, words) : undefined;
  if (around) item.append(around);
  return item;
}

/** Wakes the search box of its page: what is typed is found in the page’s own list, and stands in the address. */
export function startSearch(): void {
  const box = document.querySelector<HTMLInputElement>('#search-box');
  const list = document.querySelector<HTMLElement>('#search-found');
  const count = document.querySelector<HTMLElement>('#search-count');
  const everything = document.querySelector<HTMLElement>('#search-all');
  if (!box || !list || !count || !everything) return;
  const all = readAll();
  const index = new MiniSearch<Found & { readonly id: number }>({
    fields: ['title', 'where', 'text'],
    tokenize: (text) => text.split(between),
    processTerm: (word) => comparable(word) || null,
    searchOptions: {
      boost: { title: 5, where: 0.5 },
      prefix: true,
      fuzzy: wrong(0.2),
      combineWith: 'AND',
    },
  });
  index.addAll(all.map((each, id) => ({ ...each, id })));

  const show = (): void => {
    const query = box.value.trim();
    const near = query === '' ? [] : index.search(query);
    // Whoever finds nothing has perhaps turned two letters around.
    const found = near.length > 0 || query === '' ? near : index.search(query, { fuzzy: wrong(0.34) });
    everything.hidden = query !== '';
    list.hidden = query === '';
    list.replaceChildren(
      ...found.slice(0, most).flatMap(({ id, terms }) => {
        const each = all[Number(id)];
        return each ? [row(each, terms)] : [];
      }),
    );
    const more = found.length > most ? `, of which the first ${most} are shown` : '';
    count.textContent =
      query === ''
        ? ''
        : found.length === 0
          ? 'Nothing found. Try fewer or other words.'
          : `${found.length} found${more}`;
  };
  const read = (): void => {
    const asked = new URLSearchParams(location.hash.slice(1)).get('q');
    if (asked === null || asked === box.value) return;
    box.value = asked;
    show();
  };
  box.addEventListener('input', () => {
    show();
    const hash = box.value === '' ? location.pathname : `#${new URLSearchParams({ q: box.value }).toString()}`;
    history.replaceState(history.state, '', hash);
  });
  addEventListener('hashchange', read);
  read();
  show();
  box.focus();
}
