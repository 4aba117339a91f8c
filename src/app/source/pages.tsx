import type { ReactNode } from 'react';
import type { Chain, Derivation } from '../../notebook/derivation.ts';
import { told } from '../know/told.ts';
import { ChainPage } from './ChainPage.tsx';
import { FilePage, FolderPage } from './FilePages.tsx';
import type { Sources } from './sources.ts';

const chains: ReadonlyMap<string, { readonly derivation: Derivation; readonly chain: Chain }> = new Map(
  told.flatMap(({ derivations }) =>
    derivations.flatMap((derivation) =>
      derivation.chains.map((chain) => [`/source/${chain.id}/`, { derivation, chain }] as const),
    ),
  ),
);

/** The folders that hold these files, at any depth, and the one that holds them all, which is called by no name. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) folders.add(parts.slice(0, depth).join('/'));
  }
  return folders;
}

const routeOf = (path: string): string => (path === '' ? '/source/' : `/source/${path}/`);

/** The addresses of every file, of every folder, and of every chain. */
export const sourceRoutes = (sources: Sources): readonly string[] => [
  ...[...foldersOf(sources.paths), ...sources.paths].map(routeOf),
  ...chains.keys(),
];

/** The page of source at an address, with its title; nothing where there is none. */
export function sourcePage(
  route: string,
  sources: Sources,
): { readonly title: string; readonly page: ReactNode } | undefined {
  const root = '../'.repeat(route.split('/').length - 2);
  const found = chains.get(route);
  if (found)
    return { title: `Source of ${found.chain.id}`, page: <ChainPage {...found} sources={sources} root={root} /> };
  const path = route.replace(/^\/source\/|\/$/g, '');
  if (sources.paths.includes(path))
    return { title: path, page: <FilePage path={path} sources={sources} root={root} /> };
  if (!route.startsWith('/source/') || !foldersOf(sources.paths).has(path)) return undefined;
  return { title: path === '' ? 'Source' : path, page: <FolderPage path={path} sources={sources} root={root} /> };
}
