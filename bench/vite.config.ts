import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import site from '../vite.config.ts';

/** The bench page, built as the site is, so that what is measured is what readers get. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  define: site.define ?? {},
  resolve: site.resolve ?? {},
  worker: { format: 'es' },
  build: { target: 'esnext', emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
});
