// Evaluates every line of every derivation of every lesson at random parameters, and checks that every known slip is caught.
// npm run check:derivations -- --seed N --trials N [--only D13]
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = 'usage: npm run check:derivations -- [--seed N] [--trials N] [--only D13]';
const shown = 10;

/** The whole number of a flag, at least `least`; throws a sentence where it is none. */
function wholeNumber(name, text, least) {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < least)
    throw new Error(`--${name} must be a whole number of at least ${least}, got "${text}"`);
  return value;
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '1' },
        trials: { type: 'string', default: '200' },
        only: { type: 'string' },
      },
    });
    return {
      only: values.only,
      seed: wholeNumber('seed', values.seed, 0),
      trials: wholeNumber('trials', values.trials, 1),
    };
  } catch (error) {
    console.error(`check:derivations: ${error.message}\n${usage}`);
    process.exit(1);
  }
}

const load = async (path) =>
  (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;

const { only, seed, trials } = readFlags();
const { extentOf, wholeCheck } = await load('src/notebook/trial.ts');

/** Every derivation with the file that declares it: those that lessons share, then those that a lesson keeps to itself. */
const shared = 'src/derivations/index.ts';
const found = (await load(shared)).derivations.map((derivation) => ({ path: shared, derivation }));
for (const folder of readdirSync(join(root, 'lessons')).toSorted()) {
  const path = join('lessons', folder, 'derivations.ts');
  if (!existsSync(join(root, path))) continue;
  const { derivations } = await load(path);
  if (!Array.isArray(derivations)) throw new Error(`${path}: must export derivations, a list`);
  for (const derivation of derivations) {
    const known = found.some((each) => each.derivation.chains.some(({ id }) => derivation.chains[0]?.id === id));
    if (!known) found.push({ path, derivation });
  }
}
const chosen = found.filter(({ derivation }) => only === undefined || derivation.id === only);
if (chosen.length === 0) {
  console.error(`check:derivations: there is no derivation ${only}\n${usage}`);
  process.exit(1);
}

const started = performance.now();
const check = wholeCheck(
  chosen.map(({ derivation }) => derivation),
  { seed, trials },
);
let step = check.next();
while (!step.done) step = check.next();
const { tallies } = step.value;

const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
const extent = extentOf(chosen.map(({ derivation }) => derivation));
const count = (n, word) => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;
console.log(
  [
    count(new Set(chosen.map(({ derivation }) => derivation.id)).size, 'derivation'),
    count(extent.chains, 'chain'),
    count(extent.lines, 'line'),
    `${count(extent.relations, 'relation')} (${extent.named} with a named slack)`,
    count(extent.slips, 'slip'),
    count(trials, 'trial'),
  ].join(', '),
);
console.log(
  `${count(sum('relations'), 'relation')} judged in ${((performance.now() - started) / 1000).toFixed(1)} s; ` +
    `${count(sum('redrawn'), 'line')} drawn again; seed ${seed}`,
);
const failed = sum('failed');
if (failed > 0) {
  const sentences = tallies.flatMap(({ failures }, index) =>
    failures.map(({ derivation, chain, line, values, says }) => {
      const where = `${chosen[index].path}: derivation ${derivation}, chain ${chain}${line ? `, line ${line}` : ''}`;
      return `${where}\n  at ${JSON.stringify(values)}\n  ${says}`;
    }),
  );
  console.error(`\n${count(failed, 'failure')}:\n\n${sentences.slice(0, shown).join('\n\n')}`);
  if (failed > shown) console.error(`\n… and ${failed - Math.min(shown, sentences.length)} more`);
  process.exitCode = 1;
}
