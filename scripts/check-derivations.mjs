// Evaluates every line of every derivation of every lesson at random parameters, and checks that every known slip is caught.
// npm run check:derivations -- --seed N --trials N [--only D13]
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = 'usage: npm run check:derivations -- [--seed N] [--trials N] [--only D13]';
const samples = 20_000;
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
const [{ createRng }, { checkChain }, { createDraws }, { clamp, initialValues }] = await Promise.all(
  ['src/math/rng.ts', 'src/notebook/check.ts', 'src/notebook/draw.ts', 'src/notebook/param.ts'].map(load),
);

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

/**
 * Values somewhere in the declared ranges: mostly anywhere, one trial in four with each number at an end or not, one in
 * eight with all numbers at the same part of their range, so that what can be equal is equal.
 */
function randomValues(params, rng) {
  const kind = rng.uniform();
  const common = rng.uniform();
  const part = () => {
    if (kind < 0.125) return common;
    if (kind < 0.375 && rng.uniform() < 0.5) return rng.below(2);
    return rng.uniform();
  };
  const pick = (param) => {
    if (param.kind === 'choice') return param.options[rng.below(param.options.length)].value;
    const at = part();
    const value =
      param.scale === 'log' ? param.min * (param.max / param.min) ** at : param.min + at * (param.max - param.min);
    return clamp(param, value);
  };
  return Object.fromEntries(Object.values(params).map((param) => [param.key, pick(param)]));
}

const failures = [];
let redrawn = 0;
const text = (value) => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));

function fail(where, values, says) {
  failures.push(`${where}\n  at ${JSON.stringify(values)}\n  ${says}`);
}

/** Judges every chain of a derivation at these values. */
function checkAt({ path, derivation }, values, draws) {
  for (const chain of derivation.chains) {
    const where = (index) => `${path}: derivation ${derivation.id}, chain ${chain.id}, line ${index + 1}`;
    let judged;
    try {
      judged = checkChain(chain, values, draws);
      for (const [index, line] of chain.lines.entries()) {
        const numbers = line.slip ? Object.values({ value: line.slip.evaluate(values, draws.first) }).flat() : [];
        if (numbers.some((value) => typeof value === 'number' && Number.isNaN(value)))
          fail(where(index), values, 'its slip is not a number');
      }
    } catch (error) {
      fail(
        `${path}: derivation ${derivation.id}, chain ${chain.id}`,
        values,
        `threw ${error instanceof Error ? error.message : 'something that is no error'}`,
      );
      continue;
    }
    for (const [index, line] of judged.entries()) {
      if (line.redrawn) redrawn += 1;
      if (line.light !== 'broken') continue;
      const { relation } = chain.lines[index];
      const other = judged[line.against ?? index];
      const error = line.standardError === undefined ? '' : ` (standard error ${line.standardError})`;
      const named = line.slackNamed ? `; slack ${line.slack}, by its own formula ${line.slackNamed.value}` : '';
      const against = line.against === undefined ? '' : ` ${relation} line ${line.against + 1}, ${text(other.value)}`;
      fail(where(index), values, `${text(line.value)}${error} fails${against}${named}`);
    }
  }
}

/** A known slip must break its own line, and no other, at the values a reader first sees. */
function checkSlips({ path, derivation }, draws) {
  const values = initialValues(derivation.params);
  let slips = 0;
  for (const chain of derivation.chains)
    for (const [index, line] of chain.lines.entries()) {
      if (!line.slip) continue;
      slips += 1;
      const broken = checkChain(chain, values, draws, new Set([index])).flatMap((each, i) =>
        each.light === 'broken' ? [i + 1] : [],
      );
      if (broken.length !== 1 || broken[0] !== index + 1)
        fail(
          `${path}: derivation ${derivation.id}, chain ${chain.id}, slip of line ${index + 1}`,
          values,
          `must break that line alone, breaks ${broken.length === 0 ? 'none' : `lines ${broken.join(', ')}`}`,
        );
    }
  return slips;
}

const started = performance.now();
const rng = createRng(seed, 'check-derivations');
let slips = 0;
const first = createDraws(rng.fork('defaults'), samples);
for (const each of chosen) {
  checkAt(each, initialValues(each.derivation.params), first);
  slips += checkSlips(each, first);
}
for (let trial = 1; trial <= trials; trial++) {
  const stream = rng.fork(`trial ${trial}`);
  const draws = createDraws(stream.fork('draws'), samples);
  for (const each of chosen) checkAt(each, randomValues(each.derivation.params, stream), draws);
}

const chains = chosen.flatMap(({ derivation }) => derivation.chains);
const lines = chains.flatMap((chain) => chain.lines);
const relations = lines.filter((line) => line.relation !== 'start');
const count = (n, word) => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;
console.log(
  [
    count(new Set(chosen.map(({ derivation }) => derivation.id)).size, 'derivation'),
    count(chains.length, 'chain'),
    count(lines.length, 'line'),
    `${count(relations.length, 'relation')} (${relations.filter((line) => line.slack).length} with a named slack)`,
    count(slips, 'slip'),
    count(trials, 'trial'),
  ].join(', '),
);
console.log(
  `${count(relations.length * (trials + 1), 'relation')} judged in ${((performance.now() - started) / 1000).toFixed(1)} s; ` +
    `${count(redrawn, 'line')} drawn again; seed ${seed}`,
);
if (failures.length > 0) {
  console.error(`\n${count(failures.length, 'failure')}:\n\n${failures.slice(0, shown).join('\n\n')}`);
  if (failures.length > shown) console.error(`\n… and ${failures.length - shown} more`);
  process.exitCode = 1;
}
