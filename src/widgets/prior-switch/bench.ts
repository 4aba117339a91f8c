import type { ValuesOf } from '../../notebook/param.ts';
import type { RecordedPair } from '../../vae/protocol/pair.ts';
import { pairOf } from './pair.ts';
import recorded from './pair.json' with { type: 'json' };
import { params } from './params.ts';
import { sceneOf } from './scene.ts';

const pair = pairOf(recorded as unknown as RecordedPair);

/** What one move of the ring evaluates, for the benchmark. */
export const moves = {
  params,
  evaluate: { scene: (values: ValuesOf<typeof params>) => sceneOf(pair, values) },
};
