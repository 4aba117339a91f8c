import { expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type ProductsValues } from './scene.ts';
import { tableOf } from './table.ts';
import { partText, wordsOf } from './words.ts';

const at = (change: Partial<ProductsValues>) => scene({ ...initialValues(params), ...change });

it('tells that precisions add, what Z notices, and what logarithms do', () => {
  // 1/1.44 + 1/0.64 + 1
  expect(wordsOf(at({})).now).toContain('precisions add up to 3.26');
  expect(wordsOf(at({ prod3Mean1: -3, prod3Mean3: 3 })).look).toContain('Only Z tells');
  expect(wordsOf(at({ prod3Form: 'log' })).now).toContain('logarithms add up');
});

it('tells each part with its numbers in both forms', () => {
  for (const prod3Form of ['product', 'log'] as const)
    for (const { value } of params.prod3Part.options) expect(partText(at({ prod3Form }), value)).toMatch(/\d\.\d/);
});

it('has every factor and their product in the table', () => {
  const { rows, columns } = tableOf(at({}));
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
