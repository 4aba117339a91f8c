import { Fragment, type ReactNode } from 'react';
import { Sheet } from '../Sheet.tsx';
import { Listing } from './Listing.tsx';
import type { Sources } from './sources.ts';

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** The path of a file or folder, each part of it a link to its folder. */
function Crumbs({ path, root }: { readonly path: string; readonly root: string }): ReactNode {
  const parts = path === '' ? [] : path.split('/');
  return (
    <nav className="kicker crumbs" aria-label="Folders">
      <a href={`${root}source/`}>Source</a>
      {parts.slice(0, -1).map((part, index) => (
        <Fragment key={parts.slice(0, index + 1).join('/')}>
          {' / '}
          <a href={`${root}source/${parts.slice(0, index + 1).join('/')}/`}>{part}</a>
        </Fragment>
      ))}
    </nav>
  );
}

/** A file as it is called from another: by its name in the same folder, else with its folder. */
const nameFrom = (from: string, path: string): string => {
  const parts = path.split('/');
  return parts.slice(0, -1).join('/') === from.split('/').slice(0, -1).join('/')
    ? nameOf(path)
    : parts.slice(-2).join('/');
};

interface FileLinksProps {
  readonly from: string;
  readonly paths: readonly string[];
  readonly root: string;
}

function FileLinks({ from, paths, root }: FileLinksProps): ReactNode {
  return paths.map((path, index) => (
    <Fragment key={path}>
      {index > 0 && ', '}
      <a href={`${root}source/${path}/`}>{nameFrom(from, path)}</a>
    </Fragment>
  ));
}

interface FilePageProps {
  readonly path: string;
  readonly sources: Sources;
  readonly root: string;
}

/** One file, whole. */
export function FilePage({ path, sources, root }: FilePageProps): ReactNode {
  const { lines, beside, importedBy } = sources.file(path);
  const about = isTest(path) ? 'It tests ' : 'Its tests are in ';
  return (
    <Sheet root={root}>
      <Crumbs path={path} root={root} />
      <h1 className="file-name">{nameOf(path)}</h1>
      {beside.length > 0 && (
        <p className="file-facts">
          {about}
          <FileLinks from={path} paths={beside} root={root} />.
        </p>
      )}
      {importedBy.length > 0 && (
        <details className="file-facts">
          <summary>
            Used in {importedBy.length} {importedBy.length === 1 ? 'file' : 'files'}
          </summary>
          <FileLinks from={path} paths={importedBy} root={root} />
        </details>
      )}
      <div className="source-code">
        <Listing lines={lines} from={1} root={root} page="" />
      </div>
    </Sheet>
  );
}

/** What a folder holds, and of a widget the file in which its numbers are computed. */
export function FolderPage({ path, sources, root }: FilePageProps): ReactNode {
  const inside = sources.paths.filter((each) => path === '' || each.startsWith(`${path}/`));
  const entries = [...new Set(inside.map((each) => each.slice(path === '' ? 0 : path.length + 1).split('/')[0] ?? ''))];
  const scene = `${path}/scene.ts`;
  const first = sources.paths.includes(scene) ? scene : undefined;
  const links = entries.toSorted((a, b) => Number(b === 'scene.ts') - Number(a === 'scene.ts'));
  const list = (names: readonly string[]): ReactNode => (
    <ul className="file-list">
      {names.map((name) => (
        <li key={name}>
          <a href={`${root}source/${path === '' ? '' : `${path}/`}${name}/`}>{name}</a>
        </li>
      ))}
    </ul>
  );
  const tests = links.filter(isTest);
  return (
    <Sheet root={root}>
      {path !== '' && <Crumbs path={path} root={root} />}
      <h1 className="file-name">{path === '' ? 'Source' : nameOf(path)}</h1>
      <div className="source-code">
        {first && (
          <p className="source-says">
            The numbers of the figure are computed in scene.ts; the other files draw them and say them.
          </p>
        )}
        {list(links.filter((name) => !isTest(name)))}
        {tests.length > 0 && (
          <>
            <p className="source-says">Tests</p>
            {list(tests)}
          </>
        )}
        {first && (
          <div className="whole-file">
            <Listing lines={sources.file(first).lines} from={1} root={root} page={`${root}source/${first}/`} />
          </div>
        )}
      </div>
    </Sheet>
  );
}
