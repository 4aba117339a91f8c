import { expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { parts } from './parts.ts';
import { scene, type IdentityValues } from './scene.ts';
import { tableOf } from './table.ts';
import { wordsOf } from './words.ts';

const at = (change: Partial<IdentityValues>) => scene({ ...initialValues(params), ...change });

it('says without a prior that the codes may lie anywhere', () => {
  expect(wordsOf(at({})).now).toContain('draws from N(0, 1) fall among the codes');
  expect(wordsOf(at({})).look).toContain('the error stays as it is');
  expect(wordsOf(at({ idmCenter: 0, idmSpread: 1 })).look).toContain('lucky');
});

it('says with the prior that a draw is a known code, and where that ends', () => {
  expect(wordsOf(at({ idmMode: 'with', idmZ: 0.5 })).look).toContain('a code that the decoder knows');
  expect(wordsOf(at({ idmMode: 'with', idmZ: 3.8 })).look).toContain('no bump');
});

it('says something of each part, and tells every number in the table', () => {
  for (const idmMode of ['with', 'without'] as const) {
    const shown = at({ idmMode });
    for (const { says } of parts) expect(says(shown).length).toBeGreaterThan(20);
    const { rows, columns } = tableOf(shown);
    expect(rows).toHaveLength(24);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});
