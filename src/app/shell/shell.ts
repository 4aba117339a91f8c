import { startMenus } from './menus.ts';
import { startOutline } from './outline.ts';
import { startProgressDots } from './progressDots.ts';
import { startSettings } from './settings.ts';
import { startSource } from './source.ts';
import { startStateTools } from './stateTools.ts';
import { startTerms } from './terms.ts';

/** Wakes the frame of the page: plain functions over the server's HTML, before and without any component. */
export function startShell(): void {
  startSettings();
  startMenus();
  startOutline();
  startTerms();
  startSource();
  startStateTools();
  startProgressDots();
}
