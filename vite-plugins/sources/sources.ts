import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Excerpt, SourceFile, Sources, Statements } from '../../src/app/source/sources.ts';
import { chainsOf, placesOf, resolveImport } from './excerpts.ts';
import { dedent, highlight } from './listing.ts';
import { type Module, parseModule } from './parse.ts';
import { titlesIn } from './titles.ts';

/** The folders whose code has a share in a number on a page; each of their files has a page of its own. */
const folders = [
  'lessons',
  'src/data',
  'src/derivations',
  'src/math',
  'src/nn',
  'src/notebook',
  'src/reference',
  'src/testing',
  'src/vae',
  'src/widgets',
];

/** The address of a file's page, below the site's root. */
const pageOf = (path: string): string => `source/${path}/`;

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** The paths of all files with a page, from the project's root. */
function findPaths(root: string): readonly string[] {
  return (
    folders
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
          (path) => `${folder}/${path.split(sep).join('/')}`,
        ),
      )
      // Of a lesson, only what it derives: its questions are asked before they are answered.
      .filter((path) => /\.tsx?$/.test(path) && /^src\/|\/derivations\b/.test(path))
      .toSorted()
  );
}

/** Keeps the answers of a function of one text. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    if (!kept.has(key)) kept.set(key, make(key));
    return kept.get(key) as T;
  };
}

/** Reads the project's source. Files are parsed and highlighted when they are first asked for. */
export function readSources(root: string): Sources {
  const paths = findPaths(root);
  const known = new Set(paths);
  const check = (path: string): string => {
    if (!known.has(path)) throw new RangeError(`readSources: the file must have a page, got ${path}`);
    return path;
  };
  const module = remembered((path): Module | undefined =>
    known.has(path) ? parseModule(path, readFileSync(join(root, path), 'utf8')) : undefined,
  );
  const listing = remembered((path): readonly string[] =>
    highlight(readFileSync(join(root, check(path)), 'utf8'), (specifier) => {
      const target = resolveImport(path, specifier);
      return known.has(target) ? pageOf(target) : undefined;
    }),
  );
  const importers = remembered(() => {
    const all = new Map<string, string[]>();
    for (const path of paths.filter((each) => !isTest(each))) {
      const { imports, exports } = module(path) ?? { imports: new Map(), exports: new Map() };
      const froms = [...imports.values(), ...exports.values()].flatMap(({ from }) =>
        from === undefined ? [] : [from],
      );
      for (const target of new Set(froms.map((from) => resolveImport(path, from))))
        all.set(target, [...(all.get(target) ?? []), path]);
    }
    return all;
  });
  const chains = remembered(() => {
    const where = new Map<string, string>();
    for (const path of paths.filter((each) => /^(?:src\/derivations|lessons)\//.test(each) && !isTest(each)))
      for (const id of chainsOf(module(path) ?? parseModule(path, '')).keys()) where.set(id, path);
    return where;
  });
  return {
    paths,
    file(path): SourceFile {
      const lines = listing(path);
      const stem = path.replace(/(?:\.property)?(?:\.test)?\.tsx?$/, '');
      const beside = paths.filter(
        (other) =>
          other !== path &&
          isTest(other) !== isTest(path) &&
          other.replace(/(?:\.property)?(?:\.test)?\.tsx?$/, '') === stem,
      );
      return { path, lines, beside, importedBy: importers('').get(path) ?? [] };
    },
    excerpts(chain, index): readonly Excerpt[] {
      const path = chains('').get(chain);
      if (path === undefined) throw new RangeError(`readSources: a file must declare the chain, got ${chain}`);
      return placesOf(module, path, chain, index).map(({ path: file, role, lines }) => ({
        path: file,
        role,
        chunks: lines.map(({ from, to }) => ({ from, lines: dedent(listing(file).slice(from - 1, to)) })),
      }));
    },
    statements(): readonly Statements[] {
      return paths
        .filter((path) => path.endsWith('.property.test.ts'))
        .map((path) => ({ path, titles: titlesIn(module(path)?.body ?? []) }));
    },
  };
}
