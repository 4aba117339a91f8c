import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { assembly } from '../vite-plugins/assembly.ts';
import site from '../vite.config.ts';

/** The bench page, built as the site is, so that what is measured is what readers get. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  define: site.define ?? {},
  resolve: site.resolve ?? {},
  plugins: [assembly()],
  worker: { format: 'es', plugins: () => [assembly()] },
  build: { target: 'esnext', emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
});
