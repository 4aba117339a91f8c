import { describe, expect, it } from 'vitest';
import { derivation } from '../../notebook/derivation.ts';
import { rowsOf } from './rows.ts';

const part = (id: string) =>
  derivation({
    id,
    title: '',
    params: {},
    chains: [
      {
        id: `${id}.a`,
        title: '',
        lines: [{ tex: '1', relation: 'start', rule: '', route: 'exact', how: '', evaluate: () => 1 }],
      },
    ],
  });

describe('the rows of a check', () => {
  it('put the parts of a derivation together, in the order of their ids', () => {
    const tally = { relations: 5, redrawn: 1, slips: 2, failed: 0, failures: [] };
    expect(rowsOf([part('D1'), part('D2'), part('D1')], [tally, tally, tally])).toEqual([
      { id: 'D1', lines: 2, relations: 10, redrawn: 2, slips: 4, failed: 0, failures: [] },
      { id: 'D2', lines: 1, ...tally },
    ]);
  });
});
