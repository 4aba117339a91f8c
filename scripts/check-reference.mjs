// Runs the cases of reference files through the library and prints, for each function, its worst error in tolerances.
// npm run check:reference -- [--only NAME] [FILE ...]; without a file, the project's own cases.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = 'usage: npm run check:reference -- [--only FUNCTION] [FILE ...]';

/** Prints a sentence and ends; there is nothing to clean up. */
function stop(says) {
  console.error(`check:reference: ${says}\n${usage}`);
  process.exit(1);
}

function readFlags() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
    return { only: values.only, files: positionals };
  } catch (error) {
    return stop(error.message);
  }
}

const load = async (path) =>
  (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;

const { only, files } = readFlags();
const [{ casesOf, checkCases }, { adapters }] = await Promise.all(
  ['src/reference/check.ts', 'src/reference/adapters.ts'].map(load),
);

let failed = false;
for (const file of files.length > 0 ? files : [join(root, 'src/reference/cases.json')]) {
  let cases;
  try {
    cases = casesOf(JSON.parse(readFileSync(file, 'utf8'))).filter(({ fn }) => only === undefined || fn === only);
  } catch (error) {
    stop(`${file}: ${error.message}`);
  }
  if (cases.length === 0) stop(`${file}: no case of ${only}`);
  const { functions, failures } = checkCases(cases, adapters);
  const width = Math.max(...functions.map(({ fn }) => fn.length));
  for (const { fn, cases: count, values, worst } of functions)
    console.log(
      `${fn.padEnd(width)}  ${String(count).padStart(3)} cases  ${String(values).padStart(4)} values  worst error ${worst.toPrecision(3)} of its tolerance`,
    );
  const sum = (key) => functions.reduce((total, each) => total + each[key], 0);
  console.log(
    `${functions.length} functions, ${sum('cases')} cases, ${sum('values')} values, ${failures.length} failures`,
  );
  if (failures.length > 0) {
    failed = true;
    console.error(failures.slice(0, 40).join('\n'));
    if (failures.length > 40) console.error(`… and ${failures.length - 40} more`);
  }
}
process.exitCode = failed ? 1 : 0;
