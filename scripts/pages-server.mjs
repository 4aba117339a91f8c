// A static server that behaves like GitHub Pages: a path prefix, gzip, directories redirected to their slash, 404.html.
// As a program: node scripts/pages-server.mjs FOLDER PORT PREFIX
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const compressed = /^(?:text|application\/(?:json|xml|manifest))|svg/;

/** The file that answers a path, or where to go instead, or nothing. */
async function locate(folder, path) {
  const root = resolve(folder) + sep;
  const file = join(root, path);
  // An encoded slash can hide a way out of the folder.
  if (!file.startsWith(root)) return {};
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return { file };
  if (found?.isDirectory()) {
    if (!path.endsWith('/') && path !== '') return { redirect: true };
    const index = join(file, 'index.html');
    return (await stat(index).catch(() => undefined)) ? { file: index } : {};
  }
  const page = `${file}.html`;
  return (await stat(page).catch(() => undefined)) ? { file: page } : {};
}

/**
 * Serves `folder` under `prefix` (such as `/repo/`) on 127.0.0.1; port 0 takes a free one. `workerPolicy` is a
 * content security policy sent with every script, since the one in a page's head does not reach its workers. Resolves
 * to the address and a function that stops the server; rejects when the port is taken.
 */
export async function servePages({ folder, port = 0, prefix = '/', workerPolicy }) {
  const send = async (request, response, file, status) => {
    const type = types[extname(file)] ?? 'application/octet-stream';
    const headers = { 'Content-Type': type, 'Cache-Control': 'max-age=600', Vary: 'Accept-Encoding' };
    if (workerPolicy && extname(file) === '.js') headers['Content-Security-Policy'] = workerPolicy;
    let body = await readFile(file);
    if (compressed.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      body = gzipSync(body);
      headers['Content-Encoding'] = 'gzip';
    }
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    const { file, redirect } = path.startsWith(prefix) ? await locate(folder, path.slice(prefix.length)) : {};
    if (redirect) response.writeHead(301, { Location: `${pathname}/` }).end();
    else if (file) await send(request, response, file, 200);
    else await send(request, response, join(folder, '404.html'), 404);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found'));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '4173', prefix = '/'] = process.argv.slice(2);
  const { url } = await servePages({ folder, port: Number(port), prefix });
  console.log(`Serving ${folder} at ${url}`);
}
