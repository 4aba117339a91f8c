import { benchLatentPlot } from './latentPlot.ts';
import { benchMemory } from './memory.ts';
import { benchTrain } from './train.ts';

declare global {
  interface Window {
    /** Runs every suite, one after the other, and gives the rows of all; `bench/run.mjs` calls it. */
    runBench: (report: (line: string) => void) => Promise<readonly unknown[]>;
  }
}

window.runBench = async (report) => [
  ...(await benchTrain(report)),
  ...(await benchLatentPlot(report)),
  ...(await benchMemory(report)),
];
