import type { DataName, Settings } from './protocol.ts';

/** A run, and the fingerprint of its weights and moments on WASM, which is the same in every engine on every machine. */
export interface Replay {
  readonly data: DataName;
  readonly steps: number;
  readonly changes: Partial<Settings>;
  readonly bits: number;
}

/** Runs whose bits were found in Node; the unit tests repeat them there, the end-to-end tests in a browser. */
export const replays: readonly Replay[] = [
  { data: 'heat-bump', steps: 300, changes: { device: 'wasm' }, bits: 2334969869 },
  {
    data: 'digits',
    steps: 40,
    changes: { device: 'wasm', likelihood: 'bernoulli', prior: 'mixture' },
    bits: 3978373573,
  },
  { data: 'moons', steps: 100, changes: { device: 'wasm', samples: 5 }, bits: 71982037 },
];
