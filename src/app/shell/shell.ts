import { startMenus } from './menus.ts';
import { startOutline } from './outline.ts';
import { startPlace } from './place.ts';
import { startProgressDots } from './progressDots.ts';
import { startSettings } from './settings.ts';
import { startSource } from './source.ts';
import { startStateTools } from './stateTools.ts';
import { startTerms } from './terms.ts';

/** A slash, typed where nothing is written, leads to the search. */
function startSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    const writes =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writes) return;
    const search = document.querySelector<HTMLAnchorElement>('a[data-search]');
    if (!search) return;
    event.preventDefault();
    location.href = search.href;
  });
}

/** Wakes the frame of the page: plain functions over the server's HTML, before and without any component. */
export function startShell(): void {
  startSettings();
  startMenus();
  startOutline();
  startTerms();
  startSource();
  startStateTools();
  startProgressDots();
  startPlace();
  startSearchKey();
}
