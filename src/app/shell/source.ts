const links = 'a[data-source]';

/**
 * Lets a link to source show it in place. What does so is fetched at the first such click; a click that asks for a new
 * tab or window goes where the link goes.
 */
export function startSource(): void {
  for (const link of document.querySelectorAll(links)) link.setAttribute('aria-expanded', 'false');
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(links) : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('./sourceInPlace.ts').then(
      ({ toggleSource }) => toggleSource(link),
      () => location.assign(link.href),
    );
  });
}
