import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRunnableDevEnvironment, type Manifest, type Plugin, type ResolvedConfig, type ViteDevServer } from 'vite';
import { standaloneNotFound } from './not-found.ts';
import { readSources } from './sources/sources.ts';
import { fillTemplate, policyTag, preloadTags, relativeTo, type ServerEntry } from './page-html.ts';

/** Used for the site map, which must hold whole addresses, when no `SITE_URL` is given. */
const localSite = 'http://localhost:4173/';

/** How many folders down a route is: 0 for `/`, 1 for `/kl-divergence/`. */
const depthOf = (route: string): number => Math.max(0, route.split('/').length - 2);

/** Renders one request of the development server. */
async function serve(
  server: ViteDevServer,
  root: string,
  entry: string,
  route: string,
): Promise<{ status: number; type: string; text: string }> {
  const environment = server.environments['ssr'];
  if (!environment || !isRunnableDevEnvironment(environment))
    throw new Error('lesson-pages: the server environment cannot run modules');
  const pages = (await environment.runner.import(entry)) as ServerEntry;
  const file = pages.files()[route];
  if (file !== undefined) return { status: 200, type: 'text/plain; charset=utf-8', text: file };
  const sources = readSources(root);
  const known = pages.routes(sources).includes(route);
  const page = await pages.render(known ? route : '/404.html', undefined, sources);
  const template = await readFile(join(root, 'index.html'), 'utf8');
  const html = relativeTo(fillTemplate(template, page), depthOf(route));
  const text = await server.transformIndexHtml(route, html);
  return { status: known ? 200 : 404, type: 'text/html', text };
}

/** Writes every page of the built site. */
async function writePages(root: string, site: string | undefined): Promise<void> {
  const out = join(root, 'dist');
  const serverOut = join(root, 'dist-ssr');
  const entry = (await readdir(serverOut)).find((file) => file.startsWith('entry-server'));
  if (!entry) throw new Error('lesson-pages: the server build has no entry-server file');
  const pages = (await import(pathToFileURL(join(serverOut, entry)).href)) as ServerEntry;
  const template = await readFile(join(out, 'index.html'), 'utf8');
  const manifest = JSON.parse(await readFile(join(out, '.vite/manifest.json'), 'utf8')) as Manifest;
  await rm(join(out, '.vite'), { recursive: true });
  const sources = readSources(root);
  for (const route of pages.routes(sources)) {
    const page = await pages.render(route, site, sources);
    const target = join(out, route, 'index.html');
    const head = policyTag() + page.head + preloadTags(page.html, page.lesson, manifest);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, relativeTo(fillTemplate(template, { ...page, head }), depthOf(route)));
  }
  for (const [route, text] of Object.entries(pages.files())) await writeFile(join(out, route), text);
  const style = (await readdir(join(out, 'assets'))).find((file) => file.startsWith('index') && file.endsWith('.css'));
  if (!style) throw new Error('lesson-pages: the client build has no style sheet');
  const css = await readFile(join(out, 'assets', style), 'utf8');
  const lost = await pages.render('/404.html', site, sources);
  const home = site ? new URL('./', site).pathname : '/';
  await writeFile(join(out, '404.html'), standaloneNotFound('Page not found · ELBO Room', lost.html, css, home));
  await writeFile(join(out, 'sitemap.xml'), pages.sitemap(site ?? localSite));
  await rm(serverOut, { recursive: true });
}

/**
 * Turns `lessons/` into pages: in development each request is rendered afresh, in a build every page is written to
 * `dist/` with addresses that hold under any folder.
 */
export function lessonPages({ entry, site }: { entry: string; site: string | undefined }): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lesson-pages',
    config: () => ({
      appType: 'mpa',
      builder: {},
      environments: {
        client: { build: { outDir: 'dist' } },
        ssr: {
          build: { outDir: 'dist-ssr', rollupOptions: { input: entry }, emitAssets: false, copyPublicDir: false },
        },
      },
    }),
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          const route = decodeURI((request.originalUrl ?? '/').split('?')[0] ?? '/');
          if (request.method !== 'GET' || !(request.headers.accept ?? '').includes('text/html')) return next();
          serve(server, config.root, entry, route).then(({ status, type, text }) => {
            response.statusCode = status;
            response.setHeader('Content-Type', type);
            response.end(text);
          }, next);
        });
      };
    },
    hotUpdate({ file, server }) {
      // Prose is rendered on the server, so the page is loaded again; widgets keep their fast refresh.
      if (this.environment.name === 'ssr' && file.endsWith('.mdx'))
        server.environments['client']?.hot.send({ type: 'full-reload' });
    },
    async buildApp(builder) {
      const { client, ssr } = builder.environments;
      if (!client || !ssr) throw new Error('lesson-pages: client and ssr environments are needed');
      await builder.build(client);
      await builder.build(ssr);
      await writePages(config.root, site);
    },
  };
}
