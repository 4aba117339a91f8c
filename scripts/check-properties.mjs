// Holds the statements of src/math/*.property.test.ts against random cases.
// npm run check:properties -- [--draws N] [--seed N] [NAME ...]; a name is a part of a file's name.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = 'usage: npm run check:properties -- [--draws N] [--seed N] [NAME ...]';

function readFlags() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { draws: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  for (const name of ['draws', 'seed'])
    if (!/^[0-9]+$/.test(values[name]) || (name === 'draws' && Number(values[name]) === 0))
      throw new Error(`--${name} must be a whole number, got "${values[name]}"`);
  return { ...values, names: positionals };
}

let flags;
try {
  flags = readFlags();
} catch (error) {
  console.error(`check:properties: ${error.message}\n${usage}`);
  process.exit(1);
}
const { draws, seed, names } = flags;
const patterns = names.length > 0 ? names.map((name) => `${name}.property`) : ['.property.test'];
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout=0', ...patterns],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROPERTY_DRAWS: draws, PROPERTY_SEED: seed } },
);
process.exitCode = status ?? 1;
