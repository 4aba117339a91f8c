import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { derivation, type Derivation, type Derivations } from './derivation.ts';
import { choice, number } from './param.ts';
import { extentOf, failuresKept, randomValues, wholeCheck, type Progress } from './trial.ts';

const params = {
  a: number('a', { tex: 'a', meaning: 'number', initial: 1, min: 0, max: 2, step: 0.1 }),
  b: number('b', { tex: 'b', meaning: 'positive number', initial: 1, min: 0.01, max: 100, step: 0.1, scale: 'log' }),
};

/** (a + b)² in two lines, of which the second may be wrong. */
const square = (id: string, second: (a: number, b: number) => number): Derivation<typeof params> =>
  derivation({
    id,
    title: 'A square',
    params,
    chains: [
      {
        id: `${id}.square`,
        title: 'A square',
        lines: [
          {
            tex: '(a+b)^2',
            relation: 'start',
            rule: '',
            route: 'exact',
            how: '',
            evaluate: ({ a, b }) => (a + b) ** 2,
          },
          {
            tex: 'a^2+2ab+b^2',
            relation: '=',
            rule: '',
            route: 'exact',
            how: '',
            evaluate: ({ a, b }) => second(a, b),
            slip: { tex: 'a^2+b^2', says: '', evaluate: ({ a, b }) => a * a + b * b },
          },
        ],
      },
    ],
  });

const right = square('D1', (a, b) => a * a + 2 * a * b + b * b);
const wrong = square('D2', (a, b) => a * a + 2.001 * a * b + b * b);

/** Runs a check to its end. */
function finish(derivations: Derivations, seed: number, trials: number): Progress {
  const check = wholeCheck(derivations, { seed, trials });
  for (;;) {
    const { done, value } = check.next();
    if (done) return value;
  }
}

describe('the whole check', () => {
  it('judges every relation at the defaults and at each trial, and puts every slip in once', () => {
    const { trials, share, tallies } = finish([right], 1, 30);
    expect({ trials, share }).toEqual({ trials: 30, share: 1 });
    expect(tallies).toEqual([{ relations: 31, redrawn: 0, slips: 1, failed: 0, failures: [] }]);
  });

  it('says where a wrong line is, at which values, and what it found', () => {
    const [, tally] = finish([right, wrong], 1, 200).tallies;
    expect(tally?.failed).toBeGreaterThan(100);
    expect(tally?.failures).toHaveLength(failuresKept);
    const failure = tally?.failures.at(-1);
    expect(failure).toMatchObject({ derivation: 'D2', chain: 'D2.square', line: 2 });
    expect(failure?.says).toMatch(/^[\d.e+-]+ fails = line 1, [\d.e+-]+$/);
    expect(Object.keys(failure?.values ?? {})).toEqual(['a', 'b']);
  });

  it('finds the same with the same seed, and the same of a derivation whichever others are checked with it', () => {
    const together = finish([right, wrong], 7, 50).tallies[1];
    expect(finish([wrong], 7, 50).tallies[0]).toEqual(together);
    expect(finish([wrong], 8, 50).tallies[0]).not.toEqual(together);
  });

  it('catches a slip that breaks nothing', () => {
    const harmless = square('D3', (a, b) => a * a + 2 * a * b + b * b);
    const [chain] = harmless.chains;
    const lines = chain?.lines.map((line) =>
      line.slip ? { ...line, slip: { ...line.slip, evaluate: line.evaluate } } : line,
    );
    const [tally] = finish([{ ...harmless, chains: [{ ...chain!, lines: lines! }] }], 1, 1).tallies;
    expect(tally?.failures[0]?.says).toContain('broken: none');
  });

  it('goes on after a chain that throws', () => {
    const throws = square('D4', () => {
      throw new RangeError('no such number');
    });
    const [first, second] = finish([throws, right], 1, 2).tallies;
    expect(first?.failures[0]?.says).toBe('threw no such number');
    expect(second?.failed).toBe(0);
  });

  it('tells how far it has come', () => {
    const seen = [...wholeCheck([right, wrong], { seed: 1, trials: 3 })];
    expect(seen.map(({ share }) => share)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((step) => step / 8));
    expect(seen.map(({ trials }) => trials)).toEqual([0, 0, 0, 1, 1, 2, 2, 3]);
  });
});

describe('random values', () => {
  it('stay in their ranges, reach the ends, and are sometimes all at the same part', () => {
    const both = {
      ...params,
      kind: choice('kind', {
        tex: 'k',
        meaning: 'kind',
        initial: 'x',
        options: [
          { value: 'x', label: 'x' },
          { value: 'y', label: 'y' },
        ],
      }),
    };
    const rng = createRng(3);
    const drawn = Array.from({ length: 400 }, () => randomValues(both, rng));
    for (const { a, b, kind } of drawn) {
      expect(Number(a) >= 0 && Number(a) <= 2 && Number(b) >= 0.01 && Number(b) <= 100).toBe(true);
      expect(['x', 'y']).toContain(kind);
    }
    expect(drawn.some(({ a }) => a === 0) && drawn.some(({ b }) => b === 100)).toBe(true);
    expect(
      drawn.filter(({ a, b }) => Math.abs(Number(a) / 2 - Math.log10(Number(b) / 0.01) / 4) < 0.03).length,
    ).toBeGreaterThan(40);
  });
});

describe('the extent of some derivations', () => {
  it('counts chains, lines, relations, named slacks and slips', () => {
    expect(extentOf([right, wrong])).toEqual({ chains: 2, lines: 4, relations: 2, named: 0, slips: 2 });
  });
});
