import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { checkChain } from '../../notebook/check.ts';
import { createDraws } from '../../notebook/draw.ts';
import { initialValues } from '../../notebook/param.ts';
import { discrete } from '../d08-jensen-bound/params.ts';
import { rewriting } from './rewriting.ts';

it('closes with the KL that has q first, and misses by a hair with the KL as the notes print it', () => {
  const draws = createDraws(createRng(1), 20_000);
  const judged = checkChain(rewriting, initialValues(discrete), draws, new Set([3]));
  const evidence = Number(judged[4]?.value);
  expect(evidence - Number(judged[0]?.value)).toBeCloseTo(0.017445948, 9);
  expect(evidence - Number(judged[3]?.value)).toBeCloseTo(0.018006206, 9);
  expect(judged.map(({ light }) => light)).toEqual(['start', 'agrees', 'agrees', 'broken', 'holds']);
});
