import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { servePages } from '../scripts/pages-server.mjs';

/** The built site. */
export const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Serves the built site twice, at a domain root and under a folder, as GitHub Pages would. Playwright calls it once. */
async function serve(): Promise<() => Promise<void>> {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
    readFileSync(`${dist}index.html`, 'utf8'),
  )?.[1];
  if (!policy) throw new Error('e2e: dist/index.html has no content security policy; build the site first');
  const [atRoot, inFolder] = await Promise.all([
    servePages({ folder: dist, workerPolicy: policy }),
    servePages({ folder: dist, prefix: '/repo/', workerPolicy: policy }),
  ]);
  process.env['SITE_AT_ROOT'] = atRoot.url;
  process.env['SITE_IN_FOLDER'] = inFolder.url;
  return async () => {
    await Promise.all([atRoot.close(), inFolder.close()]);
  };
}

// Playwright takes the default export of its global setup.
export default serve;
