// Installs the packages when node_modules is missing or differs from package-lock.json. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The top folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages;

/** What stands between node_modules and package-lock.json, in a few words, or undefined when nothing does. */
export function missing() {
  const installedFile = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installedFile)) return 'nothing is installed yet';
  const wanted = packagesOf(`${root}package-lock.json`);
  const installed = packagesOf(installedFile);
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = installed[path];
    // Optional packages belong to other systems; their absence is as it should be.
    if (!there && !optional && !devOptional) return `${path} is missing`;
    if (there && there.version !== version) return `${path} is ${there.version}, wanted ${version}`;
  }
  return undefined;
}

/** Installs where it is needed, at the versions of package-lock.json and without changing it. Returns false, after saying what to do, when that fails or Node is too old. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`ELBO Room needs Node 20.19 or newer, and this is ${process.versions.node}. Install a newer Node.`);
    return false;
  }
  const why = missing();
  if (why === undefined) return true;
  console.log(`Installing packages (${why}) …`);
  // Not `npm ci`, which refuses a lockfile that was made where some other platform's binaries could not be seen.
  // Through a shell, because npm is a .cmd file on Windows.
  const { status } = spawnSync('npm install --no-save --no-audit --no-fund --loglevel=error', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === 0) return true;
  console.error(
    '\nThe packages could not be installed. This step needs the package registry once: check the network, then run the same command again. Without a network, `npm install --no-save --offline` works when every package is already in the cache of npm.',
  );
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = install() ? 0 : 1;
