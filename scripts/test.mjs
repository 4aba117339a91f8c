// npm test: installs what is missing, runs every check, and ends with one line, "N passed, N failed".
// A failing check does not keep the later ones from running. Names after -- run only those checks: npm test -- unit e2e
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './install.mjs';

const reports = mkdtempSync(join(tmpdir(), 'elbo-room-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** Runs a command, such as a package's program, with its output shown and nothing on its standard input. */
function run(command, env = {}) {
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
      CI: 'true',
      ...env,
    },
  });
  return status === 0;
}

/** A check that counts as one. */
const one = (command) => () => (run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Counts single tests from a report; a run that fails as a whole, or leaves no report, is at least one failure. */
function counted(ok, read) {
  let counts;
  try {
    counts = read();
  } catch {
    return { passed: 0, failed: 1 };
  }
  return { ...counts, failed: ok ? counts.failed : Math.max(1, counts.failed) };
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Unit tests, by Vitest. */
function unit() {
  const ok = run(`vitest run --reporter=default --reporter=json --outputFile.json="${unitReport}"`);
  return counted(ok, () => {
    const { numPassedTests, numFailedTests } = json(unitReport);
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

/** End-to-end tests of the built site, by Playwright in a browser that is on this machine or was just installed. */
async function e2e() {
  if (failedChecks.has('build')) {
    console.log('Not run, because the site could not be built.');
    return { passed: 0, failed: 1 };
  }
  const { ensureChromium } = await import('./chromium.mjs');
  const browser = ensureChromium();
  if (!browser) return { passed: 0, failed: 1 };
  const ok = run('playwright test --reporter=list,json', {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
  });
  return counted(ok, () => {
    const { expected, unexpected, flaky } = json(e2eReport).stats;
    return { passed: expected, failed: unexpected + flaky };
  });
}

const checks = {
  format: one('oxfmt --check'),
  types: one('npm run --silent types'),
  lint: one('npm run --silent lint'),
  'dead-code': one('knip'),
  unit,
  reference: one('node scripts/check-reference.mjs'),
  derivations: one('node scripts/check-derivations.mjs --seed 1 --trials 200'),
  coverage: one('node scripts/check-coverage.mjs'),
  training: one('node scripts/check-training.mjs'),
  build: one('vite build'),
  e2e,
};

const failedChecks = new Set();

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(checks, name));
  if (unknown.length > 0) {
    console.error(`There is no check named ${unknown.join(', ')}. The checks are ${Object.keys(checks).join(', ')}.`);
    return { passed: 0, failed: unknown.length };
  }
  if (!install()) return { passed: 0, failed: 1 };
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const [name, check] of Object.entries(checks)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n== ${name}`);
    const began = performance.now();
    const { passed, failed } = await check();
    if (failed > 0) failedChecks.add(name);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(`${failed > 0 ? 'FAIL' : 'ok  '} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  console.log(`\n${lines.join('\n')}`);
  return total;
}

const { passed, failed } = await main().finally(() => rmSync(reports, { recursive: true, force: true }));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
