import type { ComponentType } from 'react';

/** Loads the component of one island. */
type Loader = () => Promise<ComponentType<Record<string, unknown>>>;

/** An island: how to load it, and which file it comes from. */
export interface Island {
  readonly load: Loader;
  readonly source: string;
}

/** The element that holds an island of this name. */
export function holderOf(
  name: string,
  { source }: Island,
): { readonly tag: 'div' | 'span'; readonly className: string } {
  const wide = name === 'Derivation' || source.startsWith('src/widgets/');
  return { tag: name === 'Live' ? 'span' : 'div', className: wide ? 'island wide' : 'island' };
}

/** The folder of a widget, which its figure links to; empty for the parts of a lesson. */
export const folderOfWidget = (source: string): string => /^src\/widgets\/[^/]*/.exec(source)?.[0] ?? '';

const widgets = import.meta.glob<ComponentType<Record<string, unknown>>>('/src/widgets/*/index.tsx', {
  import: 'Widget',
});

/** `/src/widgets/signed-area/index.tsx` is `<SignedArea/>` in a lesson. */
const tagOf = (path: string): string =>
  (path.split('/').at(-2) ?? '').replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

const parts = import.meta.glob<Record<string, ComponentType<Record<string, unknown>>>>([
  '/src/ui/Derivation.tsx',
  '/src/ui/Exercise.tsx',
  '/src/ui/Live.tsx',
  '/src/ui/Predict.tsx',
]);

const partOf = (path: string): string => (path.split('/').at(-1) ?? '').replace('.tsx', '');

function loadPart(path: string, load: () => Promise<Record<string, ComponentType<Record<string, unknown>>>>): Loader {
  return async () => {
    const component = (await load())[partOf(path)];
    if (!component) throw new Error(`islands: ${path} must export ${partOf(path)}`);
    return component;
  };
}

/** Everything on a page that is hydrated, by the tag a lesson uses. A widget is here once its folder exists. */
export const islands: Readonly<Record<string, Island>> = Object.fromEntries([
  ...Object.entries(widgets).map(([path, load]) => [tagOf(path), { load, source: path.slice(1) }]),
  ...Object.entries(parts).map(([path, load]) => [partOf(path), { load: loadPart(path, load), source: path.slice(1) }]),
]);
