// Trains every data set (or those named) with the default settings on the plain device and writes src/vae/recorded/*.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const load = async (path) =>
  (await runnerImport(`${root}/${path}`, { configFile: false, logLevel: 'error', root })).module;
const { record } = await load('src/vae/record.ts');
const { defaults } = await load('src/vae/protocol.ts');
const steps = {
  'heat-bump': 1500,
  wave: 1500,
  oscillator: 2000,
  pendulum: 2500,
  'stroke-two': 1500,
  digits: 3000,
  moons: 3000,
  ring: 3000,
  pinwheel: 3000,
  nine: 3000,
  spiral: 3000,
  checkerboard: 3000,
  'linear-gaussian': 1500,
};
const named = process.argv.slice(2);

mkdirSync(`${root}/src/vae/recorded`, { recursive: true });
for (const [data, settings] of Object.entries(defaults)) {
  if (data === 'own' || (named.length > 0 && !named.includes(data))) continue;
  const started = performance.now();
  const run = await record(settings, steps[data]);
  const text = `${JSON.stringify(run)}\n`;
  writeFileSync(`${root}/src/vae/recorded/${data}.json`, text);
  const last = run.snapshots.at(-1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${data}: ${steps[data]} steps in ${seconds} s, ${text.length} bytes (${gzipSync(text).length} compressed), σ ${last.sigma}, ${JSON.stringify(last.quality)}`,
  );
}
