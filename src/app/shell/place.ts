import { page } from '../../state/page.ts';
import { currentLink } from './address.ts';

/** Where a reader was: the address of a lesson, with its state, and what is said of the place. */
interface Place {
  /** Below the site's root, such as `elbo/#three-cuts&logit1=2`. */
  readonly path: string;
  readonly lesson: string;
  /** The heading that was being read; empty at the top. */
  readonly heading: string;
}

const storageKey = 'elbo-room:place:2';

const parts = ['path', 'lesson', 'heading'] as const;

/** What is stored, the last place first, without what is none of ours: an address leads nowhere else than into this site. */
function load(): readonly Place[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return (Array.isArray(stored) ? (stored as Place[]) : []).filter(
      (place) => parts.every((part) => typeof place?.[part] === 'string') && /^[\w-]+\/(?:#.*)?$/.test(place.path),
    );
  } catch {
    return [];
  }
}

/** The place in one lesson. */
const isIn =
  (slug: string) =>
  ({ path }: Place): boolean =>
    path.startsWith(`${slug}/`);

/** The heading that was read last: the last one above the middle of the screen. */
function headingNow(): HTMLElement | undefined {
  const headings = [...document.querySelectorAll<HTMLElement>('main h2[id]')];
  return headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).at(-1);
}

/** Offers whoever opens a lesson from its start the heading where they were last, in a line for which nothing moves. */
function offerPlace(slug: string): void {
  const place = load().find(isIn(slug));
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Whoever reloads or comes back is put there by the browser.
  if (!place || place.heading === '' || location.hash !== '' || entry?.type !== 'navigate') return;
  const line = document.createElement('p');
  line.className = 'went-on';
  const link = document.createElement('a');
  link.href = place.path.slice(place.path.indexOf('#'));
  link.textContent = `“${place.heading}”`;
  link.addEventListener('click', () => line.remove());
  line.append('Go on where you were: ', link);
  document.getElementById('notices')?.append(line);
}

/** Remembers the place in a lesson when its reader leaves it or looks away. */
function keepPlace(slug: string, lesson: string): void {
  const keep = (): void => {
    const heading = headingNow();
    // Whoever has only glanced at the top was nowhere yet.
    if (!heading && page.getState().past.length === 0) return;
    const { hash } = new URL(currentLink());
    const state = hash
      .replace(/^#/, '')
      .split('&')
      .filter((part) => part.includes('='));
    const at = [heading?.id ?? '', ...state].filter((part) => part !== '').join('&');
    // A formula in a heading is there twice, for the eye and for the ear.
    const said = heading?.cloneNode(true) as HTMLElement | undefined;
    for (const twin of said?.querySelectorAll('.katex-mathml') ?? []) twin.remove();
    const place: Place = { path: `${slug}/${at === '' ? '' : `#${at}`}`, lesson, heading: said?.textContent ?? '' };
    try {
      localStorage.setItem(storageKey, JSON.stringify([place, ...load().filter((other) => !isIn(slug)(other))]));
    } catch {
      // A browser that keeps nothing for this site remembers no place either.
    }
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
  addEventListener('pagehide', keep);
}

/** Forgets where the reader was. */
export function forgetPlace(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}

/** On a lesson: offers the place where its reader was, and remembers the next. On the front page: offers to go on where the reader was. */
export function startPlace(): void {
  const { place: slug, placeName: lesson } = document.querySelector<HTMLElement>('main')?.dataset ?? {};
  if (slug && lesson) {
    offerPlace(slug);
    keepPlace(slug, lesson);
  }
  const offer = document.querySelector<HTMLAnchorElement>('#go-on');
  const [place] = load();
  if (!offer || !place) return;
  offer.href = `./${place.path}`;
  offer.textContent = `Go on with ${place.lesson}${place.heading === '' ? '' : `, “${place.heading}”`}`;
  offer.hidden = false;
}
