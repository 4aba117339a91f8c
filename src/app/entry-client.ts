import { startShell } from './shell/shell.ts';
import { whenNeeded } from './wake.ts';

startShell();
const islands = [...document.querySelectorAll<HTMLElement>('[data-island]')];
// A page of prose loads nothing more than this until its reader does something, or an island is on the screen.
if (islands.length > 0) {
  whenNeeded(islands, async () => {
    const { boot } = await import('./boot.ts');
    await boot(islands);
  });
}
