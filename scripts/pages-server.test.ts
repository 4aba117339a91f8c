import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type Serving } from './pages-server.mjs';

let folder: string;
let serving: Serving;

/** The answer to a path as it is written, which `fetch` would put in order first. */
function get(path: string): Promise<{ status: number | undefined; location: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(serving.url);
    request({ hostname, port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, location: response.headers.location, body }));
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'elbo-room-pages-'));
  mkdirSync(join(folder, 'site/lesson'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/404.html'), 'lost');
  writeFileSync(join(folder, 'site/index.html'), 'front');
  writeFileSync(join(folder, 'site/lesson/index.html'), 'lesson');
  serving = await servePages({ folder: join(folder, 'site'), prefix: '/repo/' });
});
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

describe('the server of the built site', () => {
  it('serves folders under its prefix, and leads to their slash', async () => {
    expect(await get('/repo/')).toMatchObject({ status: 200, body: 'front' });
    expect(await get('/repo/lesson/')).toMatchObject({ status: 200, body: 'lesson' });
    expect(await get('/repo/lesson')).toMatchObject({ status: 301, location: '/repo/lesson/' });
  });

  it.each([
    '/',
    '/repo/none',
    '/repo/..%2fsecret.txt',
    '/repo/%2e%2e%2fsecret.txt',
    '/repo/lesson/..%2f..%2fsecret.txt',
  ])('answers %s with the page for wrong addresses', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'lost' });
  });

  it('answers an address that cannot be decoded', async () => {
    expect(await get('/repo/%E0%A4%A')).toMatchObject({ status: 404 });
  });
});
