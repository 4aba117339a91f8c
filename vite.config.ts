import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { defineConfig } from 'vitest/config';
import { entries } from './src/app/book/glossary/entries.ts';
import { katexOptions } from './src/ui/katexOptions.ts';
import { assembly } from './vite-plugins/assembly.ts';
import { lessonPages } from './vite-plugins/lesson-pages.ts';
import { rehypeGlossary } from './vite-plugins/rehype-glossary.ts';
import { rehypeKatexStatic } from './vite-plugins/rehype-katex-static.ts';
import { rehypeProseFacts } from './vite-plugins/rehype-prose-facts.ts';
import { woff2Only } from './vite-plugins/woff2-only.ts';

export default defineConfig({
  base: './',
  // Plotly asks for Node's `global` when it looks for hover support.
  define: { global: 'globalThis' },
  resolve: {
    alias: [
      // Plotly's sources name two packages that hold the same library; one copy is enough.
      { find: /^regl$/, replacement: '@plotly/regl' },
      // The map traces are not bundled, but Plotly's core imports their style sheet.
      {
        find: /^maplibre-gl\/dist\/maplibre-gl\.css$/,
        replacement: fileURLToPath(new URL('./src/figures/plotly/empty.css', import.meta.url)),
      },
    ],
  },
  plugins: [
    {
      enforce: 'pre',
      ...mdx({
        remarkPlugins: [remarkGfm, remarkMath],
        rehypePlugins: [rehypeSlug, [rehypeKatexStatic, katexOptions], [rehypeGlossary, entries], rehypeProseFacts],
      }),
    },
    react({ include: /\.(mdx|tsx?)$/ }),
    assembly(),
    woff2Only(),
    lessonPages({ entry: '/src/app/entry-server.tsx', site: process.env['SITE_URL'] }),
  ],
  worker: { format: 'es', plugins: () => [assembly()] },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    modulePreload: {
      // Every browser of the target fetches modules ahead by itself.
      polyfill: false,
      // A script asks for what it will need; what every page with a live part has loaded by then is no part of that list.
      // Which islands a page has is known when it is built: its HTML lists their files, not a script all of them.
      resolveDependencies: (_, files, { hostId, hostType }) =>
        hostType !== 'js'
          ? files
          : /\bboot-/.test(hostId)
            ? []
            : files.filter((file) => !/\/(react|index|figure|rolldown-runtime)-[^/]*$|\.css$/.test(file)),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Their dependencies stay where they are: the shell must not wait for the figures.
          includeDependenciesRecursively: false,
          // What nearly every page with a figure needs, in one file: thirty small ones compress and travel worse.
          groups: [
            { name: 'density', test: /src\/math\/(normal|quadrature|requireThat)\.ts/ },
            { name: 'plane', test: /src\/math\/(matrix|cholesky|eigen|mvn|klMvn)\.ts/ },
            {
              name: 'divergence',
              test: /src\/math\/(kl|remainder|categorical|compensatedSum|mixture|monteCarlo|logSumExp)\.ts/,
            },
            { name: 'interval', test: /src\/math\/(normalInterval|erf)\.ts/ },
            { name: 'knobs', test: /src\/ui\/(Slider|Choice|nameOf)\.tsx?$/ },
            // What the trainer's figure, the laboratory and the second view of a run have before anything is trained.
            {
              name: 'trainer',
              test: /src\/(widgets\/vae-trainer\/(params|dataGroups|kinds|scene|readings|use(Run|Recording)|Transport|Held|Menu)|state\/(training|useTraining)|vae\/(annealing|protocol)|figures\/plotly\/useNear)/,
            },
            { name: 'traces', test: /src\/widgets\/vae-trainer\/(Pane|traces|TracesPlot|words|useSlowly)\.tsx?$/ },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            {
              name: 'figure',
              test: /src\/(figures\/(?!plotly|Plotly|Dots|BellRings)|ui\/(Figure|SaveMenu|SourceLink|Num|read|format|knob|use(?!Reading)|Tex|Prose|parse)|state\/(lesson|use(Param|Answer))|notebook\/term)/,
            },
          ],
        },
      },
    },
    assetsInlineLimit: (file) => (/\.(woff2?|ttf)$/.test(file) ? false : undefined),
  },
  test: {
    include: ['{src,lessons,vite-plugins,bench,scripts}/**/*.test.ts', '{src,lessons}/**/*.test.tsx'],
    environment: 'node',
  },
});
