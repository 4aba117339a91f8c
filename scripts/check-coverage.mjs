// Lists what every lesson must carry and where it stands; fails where a lesson that is declared finished misses something.
// npm run check:coverage [-- --all]; --all prints every item, not only what is missing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
let all;
try {
  ({ all } = parseArgs({ options: { all: { type: 'boolean', default: false } } }).values);
} catch (error) {
  console.error(`check:coverage: ${error.message}\nusage: npm run check:coverage [-- --all]`);
  process.exit(1);
}

const load = async (path) =>
  (await runnerImport(`${root}/${path}`, { configFile: false, root, logLevel: 'error' })).module;
const { chainsOf, lessons, measure, plan, strayStatements, syllabus } = await load('src/app/coverage/everything.ts');

const widgetFiles = Object.fromEntries(
  readdirSync(`${root}/src/widgets`).map((folder) => [folder, readdirSync(`${root}/src/widgets/${folder}`)]),
);

/** What stands in a lesson's folder, if it is written. */
function writtenOf(folder) {
  const lesson = lessons[folder];
  if (!lesson) return undefined;
  return {
    page: readFileSync(`${root}/lessons/${folder}/page.mdx`, 'utf8'),
    hasNotes: existsSync(`${root}/lessons/${folder}/notes.mdx`),
    covers: lesson.covers,
    predictions: lesson.predictions.map(({ id }) => id),
    exercises: lesson.exercises.map(({ id }) => id),
    chains: lesson.derivations.flatMap(({ chains }) => chains.map(({ id }) => id)),
    widgetFiles,
  };
}

let [missing, present, open] = [0, 0, 0];
for (const planned of plan) {
  const items = measure(planned, chainsOf(planned.derives), writtenOf(planned.folder));
  const lacking = items.filter(({ lacks }) => lacks !== '');
  const page = `/${planned.folder.replace(/^\d+-/, '')}/`;
  present += items.length - lacking.length;
  if (planned.finished) missing += lacking.length;
  else open += lacking.length;
  console.log(
    `${planned.folder}: ${items.length - lacking.length} of ${items.length} on ${page}${planned.finished ? '' : ' (open)'}`,
  );
  for (const { id, kind, lacks } of items) {
    const title = kind === 'statement' ? ` ${syllabus[id]}` : kind === 'widget' ? ` ${planned.widgets[id]}` : '';
    if (lacks !== '') console.log(`  ${planned.finished ? 'MISSING' : 'open   '} ${kind} ${id}${title}: ${lacks}`);
    else if (all) console.log(`  ok      ${kind} ${id}${title}: ${page}`);
  }
}
const stray = strayStatements();
for (const id of stray) console.log(`MISSING statement ${id} ${syllabus[id]}: no lesson is planned to carry it`);
const finished = plan.filter((planned) => planned.finished).length;
console.log(
  `\n${finished} of ${plan.length} lessons are declared finished; ${present} items stand on their pages, ${open} are open, ${missing + stray.length} are missing`,
);
process.exitCode = missing + stray.length > 0 ? 1 : 0;
