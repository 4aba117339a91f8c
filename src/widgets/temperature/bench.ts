import { readData } from '../../derivations/d12-em/data.ts';
import { startOf } from '../../derivations/d12-em/start.ts';
import { params } from './params.ts';
import { scene, type HeatValues } from './scene.ts';
import { boundsOf, endsOf } from './sweep.ts';

/** What one move of a handle evaluates, for the benchmark; the sweeps only when the bells or the data move. */
export const moves = {
  params,
  evaluate: {
    scene,
    'bounds over all T': (values: HeatValues) => boundsOf(readData(values.emData).data, startOf(values)),
    'ends over all T': (values: HeatValues) => endsOf(readData(values.emData).data, startOf(values)),
  },
};
