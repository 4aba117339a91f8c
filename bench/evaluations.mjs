// npm run bench:evaluations: how long a reader's finger waits, for each widget, each derivation chain and a posterior on a grid.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { reportGrids } from './posteriorGrid.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const limit = 4;

/** Prints the evaluations, slowest first, with those over the limit counted; returns them as rows of the bench. */
export async function reportEvaluations() {
  const { measureEvaluations } = (
    await runnerImport(join(root, 'bench/evaluations.ts'), { root, configFile: false, logLevel: 'error' })
  ).module;
  const rows = measureEvaluations();
  const width = Math.max(...rows.map(({ model }) => model.length));
  for (const suite of ['widget', 'derivation']) {
    const own = rows.filter((row) => row.suite === suite).toSorted((a, b) => b.median - a.median);
    console.log(`\n${suite} evaluations: median, 95 % of rounds, ratio to 100,000 exponentials`);
    for (const { model, median, slow, ratio } of own)
      console.log(
        `  ${model.padEnd(width)}  ${median.toFixed(2).padStart(7)} ms  ${slow.toFixed(2).padStart(7)} ms  ${ratio.toFixed(3).padStart(7)} ×`,
      );
    const over = own.filter(({ median }) => median > limit);
    console.log(`  ${over.length} of ${own.length} have a median over ${limit} ms`);
  }
  const scenes = rows.map(({ suite, model, median, ratio }) => ({
    suite: 'evaluate',
    model,
    device: suite,
    value: median,
    unit: 'ms',
    ratio,
  }));
  return [...scenes, ...reportGrids()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await reportEvaluations();
