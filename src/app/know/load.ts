import type { PageContent } from '../../state/lesson.ts';
import { contentOfDerivations } from '../content.ts';

const folders = import.meta.glob<PageContent['derivations']>('/src/derivations/d*/index.ts', { import: 'derivations' });

/** What the page of the derivations of one folder declares. Rejects where it cannot be loaded. */
export async function loadDerivations(folder: string): Promise<PageContent> {
  const load = folders[`/src/derivations/${folder}/index.ts`];
  if (!load) throw new RangeError(`loadDerivations: the folder must exist, got ${folder}`);
  return contentOfDerivations(await load());
}
