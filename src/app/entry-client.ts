import { say } from './shell/notices.ts';
import { startShell } from './shell/shell.ts';
import { whenNeeded } from './wake.ts';

startShell();
if (document.getElementById('search-box'))
  import('./shell/search.ts').then(
    ({ startSearch }) => startSearch(),
    () =>
      say('The search could not be loaded. The list below holds everything that it would find; reload to try again.'),
  );
const islands = [...document.querySelectorAll<HTMLElement>('[data-island]')];
// A page of prose loads nothing more than this until its reader does something, or an island is on the screen.
if (islands.length === 0) document.documentElement.dataset['ready'] = '';
else {
  whenNeeded(islands, async () => {
    try {
      // All files at once, not one after the other as each asks for the next.
      const scripts = document.querySelector<HTMLTemplateElement>('#scripts');
      if (scripts) document.head.append(scripts.content);
      const { boot } = await import('./boot.ts');
      await boot(islands);
    } catch {
      // The page then stands as it does without scripts: nothing is veiled, and what would not answer is not offered.
      delete document.documentElement.dataset['js'];
      say('The figures of this page could not be loaded. Everything can be read; reload the page to try again.');
    }
  });
}
