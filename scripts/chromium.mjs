// Finds a Chromium for everything that needs a browser; run as a program, it installs one where the system can.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where browsers usually live, by platform. */
const usual = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].flatMap((name) => [
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: ['', homedir()].flatMap((home) =>
    macNames.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: windowsFolders
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The browser that `npx playwright install chromium` leaves, if Playwright itself is installed. */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Whether a file is a browser that starts; some systems put a script there that only says where to get one. */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/** The path of a Chromium, Chrome or Edge on this machine, or undefined. CHROMIUM_PATH and CHROME_PATH win, unchecked. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH || process.env.CHROME_PATH;
  if (named) return named;
  return [playwrightsOwn(), ...(usual[process.platform] ?? [])].find((path) => path && starts(path));
}

/** The words in front of a command that must run as root: none for root, sudo where it asks no password, else undefined. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0
    ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive']
    : undefined;
}

/** Installs Debian's Chromium. Throws when apt-get fails. */
function installByApt(prefix) {
  const apt = (...args) => {
    const [program, ...rest] = [...prefix, 'apt-get', ...args];
    execFileSync(program, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}

const advice = {
  linux:
    'Install one with the package manager of your system, as root:\n  Debian: apt-get install chromium\n  Fedora: dnf install chromium\n  Arch: pacman -S chromium\n  Ubuntu: snap install chromium\nor, without root: npx playwright install chromium',
  darwin: 'Install Google Chrome, or run: npx playwright install chromium',
  win32: 'Install Google Chrome, or run: npx playwright install chromium',
};

/** The path of a browser, after installing one where that is possible. Returns undefined after saying what to do. */
export function ensureChromium() {
  const found = findChromium();
  if (found && existsSync(found)) return found;
  if (found) {
    console.error(`CHROMIUM_PATH or CHROME_PATH names ${found}, but no file is there. Correct it, or unset it.`);
    return undefined;
  }
  const prefix = process.platform === 'linux' && existsSync('/usr/bin/apt-get') ? asRoot() : undefined;
  if (prefix) {
    console.log('No Chromium, Chrome or Edge found: installing Chromium with apt-get …');
    try {
      installByApt(prefix);
    } catch (error) {
      console.error(`apt-get did not succeed: ${error.message}`);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    `The end-to-end tests need Chromium, Chrome or Edge, and none was found.\n${advice[process.platform] ?? 'Install Chromium.'}\nA browser elsewhere is used when CHROMIUM_PATH names it.`,
  );
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = ensureChromium();
  if (path) console.log(path);
  else process.exitCode = 1;
}
