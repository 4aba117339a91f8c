// Trains a plain autoencoder and a variational one, alike but for the prior, and writes pair.json and facts.json of src/widgets/prior-switch.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const load = async (path) =>
  (await runnerImport(`${root}/src/${path}`, { configFile: false, logLevel: 'error', root })).module;
const { recordPair, nearShare } = await load('vae/pair/record.ts');
const { pairOf } = await load('widgets/prior-switch/pair.ts');
const { factsOf } = await load('widgets/prior-switch/facts.ts');
const steps = 4000;
const shown = 2;
const others = [1, 3, 4, 5, 6, 7];

const otherSeeds = [];
for (const seed of others) {
  const pair = await recordPair(seed, steps);
  otherSeeds.push({ seed, off: nearShare(pair, pair.off), on: nearShare(pair, pair.on) });
  console.log(otherSeeds.at(-1));
}
const pair = await recordPair(shown, steps, otherSeeds);
const text = `${JSON.stringify(pair)}\n`;
const folder = `${root}/src/widgets/prior-switch`;
writeFileSync(`${folder}/pair.json`, text);
writeFileSync(`${folder}/facts.json`, `${JSON.stringify(factsOf(pairOf(pair)), undefined, 2)}\n`);
console.log(
  `seed ${shown}: ${text.length} bytes (${gzipSync(text).length} compressed), near the data ${nearShare(pair, pair.off)} without the prior, ${nearShare(pair, pair.on)} with it`,
);
