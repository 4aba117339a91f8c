// Trains the data sets and holds what is known of them against the numbers.
// npm run check:training -- [--device plain|wasm] [--only PART]; PART is a part of a claim's name, such as "wave".
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'usage: npm run check:training -- [--device plain|wasm] [--only PART]';
const load = async (path, plugins = []) =>
  (await runnerImport(`${root}/${path}`, { configFile: false, root, logLevel: 'error', plugins })).module;

let flags;
try {
  flags = parseArgs({
    options: { device: { type: 'string', default: 'wasm' }, only: { type: 'string', default: '' } },
  }).values;
  if (!['plain', 'wasm'].includes(flags.device))
    throw new Error(`--device must be plain or wasm, got "${flags.device}"`);
} catch (error) {
  console.error(`check:training: ${error.message}\n${usage}`);
  process.exit(1);
}

const { claims } = await load('src/vae/claims/claims.ts');
const { holds } = await load('src/vae/claims/claim.ts');
const open =
  flags.device === 'wasm'
    ? (await load('src/nn/wasm/wasm.ts', [(await load('vite-plugins/assembly.ts')).assembly()])).createWasm
    : async () => (await load('src/nn/plain/plain.ts')).createPlain();

const chosen = claims.filter(({ id }) => id.includes(flags.only));
if (chosen.length === 0) {
  console.error(
    `check:training: no claim has "${flags.only}" in its name; there are ${claims.map(({ id }) => id).join(', ')}`,
  );
  process.exit(1);
}
let [passed, failed] = [0, 0];
for (const { id, says, measure } of chosen) {
  const started = performance.now();
  const findings = await measure(open);
  console.log(`${id}: ${says} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  for (const finding of findings) {
    const fine = holds(finding);
    if (fine) passed++;
    else failed++;
    const [low, high] = finding.within.map((end) => (Number.isFinite(end) ? Number(end.toPrecision(4)) : end));
    console.log(
      `  ${fine ? 'ok  ' : 'FAIL'} ${finding.says}: ${Number(finding.value.toPrecision(5))}, wanted ${low} … ${high}`,
    );
  }
}
console.log(`${passed} passed, ${failed} failed, on the ${flags.device} device`);
process.exitCode = failed > 0 ? 1 : 0;
