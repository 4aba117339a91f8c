// The import table as a lint rule: who may import whom. It reads import, export from, import() and new URL(…, import.meta.url).
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * For each folder: which of our folders (or single modules) it may import, of which it may import types alone, and
 * which packages. The longest matching row counts; a folder may always import itself, except that lessons and widgets
 * stay apart from each other.
 */
const table = {
  'src/math': { ours: [], packages: [] },
  'src/testing': { ours: ['src/math', 'src/notebook'], packages: ['fast-check'] },
  'src/reference': { ours: ['src/math'], packages: [] },
  'src/notebook': { ours: ['src/math'], packages: [] },
  // Formulas that a reader types; the parser is fetched when the first one is read.
  'src/expression': { ours: ['src/math'], packages: ['jsep'] },
  'src/derivations': { ours: ['src/math', 'src/notebook'], packages: [] },
  'src/data': { ours: ['src/math'], packages: [] },
  'src/data/read': { ours: ['src/math', 'src/data'], packages: ['papaparse'] },
  'src/nn': { ours: ['src/math'], packages: [] },
  'src/nn/tfjs': { ours: ['src/math', 'src/nn'], packages: ['@tensorflow/*'] },
  'src/vae': { ours: ['src/math', 'src/data', 'src/nn'], packages: [] },
  // The reader of files keeps what it read in the browser's own database.
  'src/vae/own': { ours: ['src/math', 'src/data', 'src/vae'], packages: ['idb-keyval'] },
  'src/vae/protocol': { ours: [], packages: [] },
  // Small models that train live in a figure, on the devices and with the pace of the trainer.
  'src/models': { ours: ['src/math', 'src/data', 'src/nn', 'src/vae'], packages: [] },
  'src/state': {
    ours: [
      'src/notebook',
      'src/vae/protocol',
      'src/vae/connect',
      'src/vae/annealing',
      'src/vae/own/connect',
      'src/vae/own/types',
      'src/vae/raceWorker',
      'src/models/connect',
    ],
    types: ['src/models'],
    packages: ['react', 'zustand', 'idb-keyval'],
  },
  'src/figures': { ours: ['src/math'], packages: ['react', 'react-dom', 'plotly.js'] },
  'src/ui': {
    ours: ['src/notebook', 'src/state', 'src/expression', 'src/figures/theme'],
    packages: ['react', 'react-dom', 'katex'],
  },
  // The check of everything is a widget that may look at everything it checks; rows of single widgets come first.
  'src/widgets/whole-check': {
    ours: ['src/notebook', 'src/derivations', 'src/reference', 'src/state', 'src/ui'],
    packages: ['react'],
  },
  // The laboratory is the lesson's trainer with every choice, on a page of its own: the same parts, not copies.
  'src/widgets/laboratory': {
    ours: [
      'src/math',
      'src/notebook',
      'src/derivations',
      'src/state',
      'src/figures',
      'src/ui',
      'src/widgets/vae-trainer',
      // What is drawn by hand has the ink of the digits, and any data have a spectrum.
      'src/data/digits',
      'src/data/spectrum',
    ],
    types: ['src/data', 'src/vae/protocol'],
    packages: ['react', 'react-dom'],
  },
  // The water line of collapse measures the spectra of generated data.
  'src/widgets/collapse-threshold': {
    ours: ['src/math', 'src/data', 'src/notebook', 'src/derivations', 'src/state', 'src/figures', 'src/ui'],
    packages: ['react', 'react-dom'],
  },
  // A second view of the run of the lesson's trainer.
  'src/widgets/annealing': {
    ours: ['src/state', 'src/figures', 'src/ui', 'src/widgets/vae-trainer'],
    packages: ['react'],
  },
  // Asks the network that its worker has trained at other points, and draws the data before the worker answers.
  'src/widgets/learned-denoiser': {
    ours: [
      'src/math',
      'src/notebook',
      'src/state',
      'src/figures',
      'src/ui',
      'src/models/denoiser/chain',
      'src/models/denoiser/data',
      'src/models/denoiser/features',
    ],
    types: ['src/data', 'src/models'],
    packages: ['react', 'react-dom'],
  },
  'src/widgets/*': {
    ours: ['src/math', 'src/notebook', 'src/expression', 'src/derivations', 'src/state', 'src/figures', 'src/ui'],
    types: ['src/data', 'src/vae/protocol', 'src/models'],
    packages: ['react', 'react-dom'],
  },
  'lessons/*': { ours: ['src/math', 'src/notebook', 'src/derivations', 'src/ui', 'src/widgets'], packages: [] },
  'src/app': {
    ours: ['src/notebook', 'src/state', 'src/ui'],
    packages: ['react', 'react-dom'],
  },
  // The pages about all lessons; the numbers that expose a slip come from the mathematics itself.
  'src/app/book': { ours: ['src/app', 'src/math', 'src/notebook', 'src/ui'], packages: ['react', 'react-dom'] },
  // What is typed into the search box is found by a library, fetched on that page alone.
  'src/app/shell/search': { ours: [], packages: ['minisearch'] },
  // What each lesson must carry is held against the derivations there are.
  'src/app/coverage': { ours: ['src/app', 'src/notebook', 'src/derivations'], packages: [] },
};

/** What tests may use besides the row of their folder. */
const forTests = ['vitest', 'fast-check', 'react-dom', 'katex', 'node:*'];

/** Our own modules that any test may use: random cases need a seeded source. */
const oursForTests = ['src/math/rng', 'src/testing'];

const bare = (path) => path.replace(/\.[a-z]+$/, '');
const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);
const matches = (name, pattern) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : within(name, pattern);

/** The folder that a table key stands for at this path: `src/widgets/*` at src/widgets/kl-fit/scene is src/widgets/kl-fit. */
function folderAt(key, path) {
  if (!key.endsWith('/*')) return within(path, key) ? key : undefined;
  const parent = key.slice(0, -1);
  if (!path.startsWith(parent)) return undefined;
  const name = path.slice(parent.length).split('/')[0];
  // A file that lies beside the folders belongs to none of them.
  return path.length > parent.length + name.length ? parent + name : undefined;
}

/** The row that governs a file, with the folder it stands for. */
function rowOf(path) {
  return Object.entries(table)
    .map(([key, row]) => ({ folder: folderAt(key, path), row }))
    .filter(({ folder }) => folder !== undefined)
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

/** Why `file` may not import `source`, or undefined when it may. */
export function objection(file, source, typeOnly = false) {
  const path = relative(root, file).split(sep).join('/');
  const found = rowOf(bare(path));
  if (!found) return undefined;
  const { folder, row } = found;
  const test = /\.test\.tsx?$/.test(path);
  if (!/^\.{1,2}\//.test(source)) {
    const allowed = [...row.packages, ...(test ? forTests : [])];
    return allowed.some((pattern) => matches(source, pattern))
      ? undefined
      : `${folder} may not import the package ${source}.`;
  }
  const target = bare(
    relative(root, resolve(dirname(file), source.split('?')[0]))
      .split(sep)
      .join('/'),
  );
  if (within(target, folder)) return undefined;
  if ([...row.ours, ...(test ? oursForTests : [])].some((other) => within(target, other))) return undefined;
  if (row.types?.some((other) => within(target, other))) {
    return typeOnly ? undefined : `${folder} may import only types from ${target}.`;
  }
  return `${folder} may not import ${target}.`;
}

const rule = {
  create(context) {
    const check = (node, source, typeOnly) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = objection(context.filename, source.value, typeOnly);
      if (message) context.report({ node, message: `${message} The table is in scripts/import-table.mjs.` });
    };
    const onlyTypes = (specifiers, kind) => specifiers.length > 0 && specifiers.every((each) => each[kind] === 'type');
    return {
      ImportDeclaration: (node) =>
        check(node, node.source, node.importKind === 'type' || onlyTypes(node.specifiers, 'importKind')),
      ExportNamedDeclaration: (node) =>
        check(node, node.source, node.exportKind === 'type' || onlyTypes(node.specifiers, 'exportKind')),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      NewExpression(node) {
        if (node.callee.name === 'URL' && node.arguments[1]?.type === 'MemberExpression')
          check(node, node.arguments[0], false);
      },
    };
  },
};

// oxlint takes a plugin from the default export.
export default { meta: { name: 'elbo-room' }, rules: { 'import-table': rule } };
