import { page } from '../../state/page.ts';

/** Goes to a section: scrolls, moves the focus there, and keeps the state of the page in the address. */
export function goTo(id: string): boolean {
  const target = document.getElementById(id);
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
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !goTo(decodeURIComponent(link.hash.slice(1))))
      return;
    event.preventDefault();
    const menu = link.closest<HTMLDetailsElement>('details[data-menu]');
    if (menu) menu.open = false;
    page.setState({ position: link.hash.slice(1) });
  });
}
