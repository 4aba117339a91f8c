import { atSection } from '../../state/address.ts';
import { page } from '../../state/page.ts';

/** The element that the name of a section in an address means, percent-encoded or not. */
function sectionNamed(name: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(name));
  } catch {
    // Not a percent encoding, so it is meant as it stands.
    return document.getElementById(name);
  }
}

/** Goes to the section that an address names: scrolls and moves the focus there. False where the page has none. */
export function goTo(name: string): boolean {
  const target = sectionNamed(name);
  if (!target) return false;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
  return true;
}

/** Marks the section being read in the outline and makes in-page links keep the state that the address holds. */
export function startOutline(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.outline a')];
  const headings = [...document.querySelectorAll<HTMLElement>('main h2[id]')];
  const mark = (): void => {
    const line = innerHeight * 0.3;
    const current = headings.filter((heading) => heading.getBoundingClientRect().top < line).at(-1);
    for (const link of links) {
      const here = current !== undefined && link.hash === `#${current.id}`;
      if (here) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    const main = document.getElementById('main');
    const reach = main ? main.scrollHeight - innerHeight : 0;
    document.documentElement.style.setProperty('--read', `${reach > 0 ? Math.min(100, (100 * scrollY) / reach) : 0}%`);
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]:not(.line-nr)') : null;
    const name = link?.hash.slice(1) ?? '';
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !goTo(name)) return;
    event.preventDefault();
    const menu = link.closest<HTMLDetailsElement>('details[data-menu]');
    if (menu) menu.open = false;
    // The store is filled from the address when the islands wake, so until then the address is the place to say it.
    history.replaceState(history.state, '', atSection(location.hash, name));
    page.setState({ position: name });
  });
}
