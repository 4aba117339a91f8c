import { choice, number, type NumberParam } from '../../../../notebook/param.ts';

const coordinate = (key: string, nth: string, along: string, initial: number): NumberParam =>
  number(key, {
    tex: '\\z{z}',
    meaning: `${nth} way point, ${along}`,
    initial,
    min: -4,
    max: 4,
    step: 0.1,
    digits: 2,
    term: 'latent',
  });

const item = (key: string, meaning: string, initial: number): NumberParam =>
  number(key, { tex: 'n', meaning, initial, min: 1, max: 50_000, step: 1, whole: true, term: 'data' });

/** Where the reader goes among the codes. */
export const exploreParams = {
  exploreWay: choice('exploreWay', {
    tex: '\\text{way}',
    meaning: 'decode',
    initial: 'path',
    options: [
      { value: 'path', label: 'along a path' },
      { value: 'between', label: 'between two data' },
      { value: 'units', label: 'along each unit' },
      { value: 'draws', label: 'draws' },
    ],
    term: 'latent',
  }),
  explorePoints: number('explorePoints', {
    tex: 'm',
    meaning: 'number of way points',
    initial: 3,
    min: 2,
    max: 5,
    step: 1,
    whole: true,
    term: 'latent',
  }),
  exploreX1: coordinate('exploreX1', 'first', 'across', -1.5),
  exploreY1: coordinate('exploreY1', 'first', 'up', -1),
  exploreX2: coordinate('exploreX2', 'second', 'across', 0),
  exploreY2: coordinate('exploreY2', 'second', 'up', 1),
  exploreX3: coordinate('exploreX3', 'third', 'across', 1.5),
  exploreY3: coordinate('exploreY3', 'third', 'up', -1),
  exploreX4: coordinate('exploreX4', 'fourth', 'across', 2),
  exploreY4: coordinate('exploreY4', 'fourth', 'up', 0),
  exploreX5: coordinate('exploreX5', 'fifth', 'across', 2),
  exploreY5: coordinate('exploreY5', 'fifth', 'up', 1),
  exploreFrom: item('exploreFrom', 'number of the first datum', 1),
  exploreTo: item('exploreTo', 'number of the second datum', 2),
  exploreDraw: number('exploreDraw', {
    tex: '\\text{draw}',
    meaning: 'number of the draw from prior and aggregate',
    initial: 0,
    min: 0,
    max: 999,
    step: 1,
    whole: true,
    term: 'prior',
  }),
} as const;
