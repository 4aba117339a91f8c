import { choice, number, type NumberParam } from '../../notebook/param.ts';
import { mostData, orders } from './order.ts';

const startData = [1.2, 0.8, 1.1, -0.4, 2.1, 1.6, 0.3, 1.9] as const;

const datum = (k: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8): NumberParam =>
  number(`datum${k}`, {
    tex: `x_${k}`,
    meaning: `datum ${k}`,
    initial: startData[k - 1] ?? 0,
    min: -4,
    max: 4,
    step: 0.05,
    term: 'data',
  });

/** A normal prior for z, data that are z plus noise, and the order in which they are read. */
export const params = {
  priorMean: number('priorMean', {
    tex: 'm_0',
    meaning: 'mean of the prior',
    initial: 0,
    min: -3,
    max: 3,
    step: 0.05,
    term: 'prior',
  }),
  priorStd: number('priorStd', {
    tex: 's_0',
    meaning: 'standard deviation of the prior',
    initial: 1,
    min: 0.2,
    max: 3,
    step: 0.05,
    term: 'prior',
  }),
  noiseStd: number('noiseStd', {
    tex: '\\sigma',
    meaning: 'standard deviation of the noise of one datum',
    initial: 0.5,
    min: 0.1,
    max: 2,
    step: 0.05,
    term: 'p',
  }),
  dataCount: number('dataCount', {
    tex: 'N',
    meaning: 'number of data',
    initial: 3,
    min: 0,
    max: mostData,
    step: 1,
    whole: true,
    term: 'data',
  }),
  datum1: datum(1),
  datum2: datum(2),
  datum3: datum(3),
  datum4: datum(4),
  datum5: datum(5),
  datum6: datum(6),
  datum7: datum(7),
  datum8: datum(8),
  reading: choice('reading', {
    tex: '\\text{reading}',
    meaning: 'read the data',
    initial: 'batch',
    options: [
      { value: 'batch', label: 'all at once' },
      { value: 'turn', label: 'one at a time' },
    ],
  }),
  taken: number('taken', {
    tex: 'n',
    meaning: 'number of data read so far',
    initial: 1,
    min: 0,
    max: mostData,
    step: 1,
    whole: true,
  }),
  readOrder: number('readOrder', {
    tex: '\\pi',
    meaning: 'order in which the data are read, by its number among all orders of eight',
    initial: 0,
    min: 0,
    max: orders - 1,
    step: 1,
    whole: true,
  }),
};
