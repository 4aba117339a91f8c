import { contoursOf } from './levels.ts';
import { mapHeights } from './mapHeights.ts';
import { params } from './params.ts';
import { pricesOf } from './price.ts';
import { scene } from './scene.ts';
import { searchesOf } from './searches.ts';
import type { FamilyValues } from './values.ts';

/** What one move of a handle evaluates, for the benchmark; the last three only when the model moves. */
export const moves = {
  params,
  evaluate: {
    scene,
    searches: searchesOf,
    contours: (values: FamilyValues) => contoursOf(values, ...mapHeights),
    'price over x': ({ squareNoise }: FamilyValues) => pricesOf(squareNoise),
  },
};
