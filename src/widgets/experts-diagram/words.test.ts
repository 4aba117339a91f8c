import { expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type ExpertsValues } from './scene.ts';
import { tableOf } from './table.ts';
import { partText, wordsOf } from './words.ts';

const at = (change: Partial<ExpertsValues>) => scene({ ...initialValues(params), ...change });

it('tells whether the datum speaks for whom the gate had chosen', () => {
  expect(wordsOf(at({})).now).toBe(
    'Before y the gate gives expert 3 52%; after it, 82%. p(y | x) = 0.193 at x = 0.00, y = 1.20.',
  );
  expect(wordsOf(at({ expdY: -1 })).now).toContain('but y speaks for expert 1');
});

it('tells each part with its numbers', () => {
  expect(partText(at({}), 'gate')).toContain('0.50, −0.20, 1.00');
  expect(partText(at({}), 'sum')).toContain('= 0.193');
  expect(partText(at({}), 'expert2')).toContain('N(1.20; 0.50, 0.40²)');
});

it('has a row for each expert and the sum in the table', () => {
  const { rows, columns } = tableOf(at({}));
  expect(rows).toHaveLength(4);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
