import { readDensity } from '../../expression/readDensity.ts';
import { readExpression } from '../../expression/readExpression.ts';
import { momentsOf } from './moments.ts';
import { createPaths } from './paths.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { sourceOf, type MeansValues } from './source.ts';
import { firstDraws } from './usePaths.ts';

const typed = { f: readExpression(params.ownF.initial).read, p: readDensity(params.ownP.initial).read };

/** What one move evaluates, for the benchmark: all that is not left to later slices. */
export const moves = {
  params,
  evaluate: {
    'scene, first draws': (values: MeansValues) => {
      const source = sourceOf(values, typed);
      const paths = createPaths(source, values.meansSeed);
      paths.extend(Math.min(values.n, firstDraws));
      return scene(values, momentsOf(source), paths);
    },
  },
};
