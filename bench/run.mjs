// npm run bench [-- --json FILE]: builds the bench page, opens one browser, runs every suite and prints its rows as ratios.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../scripts/chromium.mjs';
import { install } from '../scripts/install.mjs';
import { servePages } from '../scripts/pages-server.mjs';
import { reportEvaluations } from './evaluations.mjs';
import { benchPage } from './page.mjs';

const args = process.argv.slice(2);
const jsonFile = args.includes('--json') ? args[args.indexOf('--json') + 1] : undefined;
if (args.includes('--json') && !jsonFile) throw new Error('bench: --json needs the name of a file');

/** Three significant digits. */
const short = (value) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–');

/** Rows as a table of aligned columns. */
function table(rows) {
  const cells = rows.map((row) => [
    row.suite,
    row.model,
    row.device,
    short(row.value),
    row.unit,
    row.ratio === undefined ? '' : `${short(row.ratio)} ×`,
    row.floorRatio === undefined ? '' : `${short(row.floorRatio)} ×`,
    row.launches ?? '',
  ]);
  const lines = [['suite', 'model', 'device', 'value', 'unit', 'ratio', 'of floor', 'launches'], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => String(cell).padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

if (!install()) process.exit(1);
const executablePath = ensureChromium();
if (!executablePath) process.exit(1);

const evaluations = await reportEvaluations();

const { build } = await import('vite');
const { chromium } = await import('@playwright/test');
const folder = await mkdtemp(join(tmpdir(), 'elbo-room-bench-'));
let server;
let browser;
try {
  await build({
    configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
    build: { outDir: folder },
  });
  server = await servePages({ folder });
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--ignore-gpu-blocklist',
      '--enable-unsafe-swiftshader',
      '--disable-background-timer-throttling',
      '--enable-precise-memory-info',
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(error));
  await page.exposeFunction('reportLine', (line) => console.log(line));
  await page.goto(server.url);
  await page.waitForFunction('typeof window.runBench === "function"');
  const graphics = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl ? String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'no WebGL';
  });
  console.log(`Chromium ${browser.version()}, ${graphics}\n`);
  const measured = await page.evaluate(() => window.runBench((line) => void window.reportLine(line)));
  await page.close();
  console.log('building the site');
  // The site is built as its own command builds it; the pages are made in a step that a plain call leaves out.
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('bench: the site could not be built');
  const rows = [...measured, ...(await benchPage(browser, console.log))];
  console.log(`\n${table(rows)}`);
  if (jsonFile) {
    await writeFile(
      jsonFile,
      `${JSON.stringify({ chromium: browser.version(), graphics, rows: [...evaluations, ...rows] }, undefined, 2)}\n`,
    );
    console.log(`\nWritten to ${jsonFile}`);
  }
} finally {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
}
