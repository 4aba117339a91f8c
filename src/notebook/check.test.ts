import { describe, expect, it } from 'vitest';
import { meanWithError } from '../math/monteCarlo.ts';
import { createRng } from '../math/rng.ts';
import { checkChain } from './check.ts';
import type { Chain, Draw, Line, LineValue, Relation } from './derivation.ts';
import { createDraws, type Draws } from './draw.ts';

const draws = createDraws(createRng(5), 1000);
const line = (relation: Relation, evaluate: Line['evaluate'] | LineValue, more: Partial<Line> = {}): Line => ({
  tex: 'x',
  relation,
  rule: '',
  route: 'exact',
  how: '',
  evaluate: typeof evaluate === 'function' ? evaluate : () => evaluate,
  ...more,
});
const chain = (...lines: Line[]): Chain => ({ id: 'T', title: '', lines });
const lights = (lines: Line[], slips?: ReadonlySet<number>, from: Draws = draws): string[] =>
  checkChain(chain(...lines), {}, from, slips).map((each) => each.light);
const slack = (value: LineValue): Pick<Line, 'slack'> => ({ slack: { tex: 's', evaluate: () => value } });
const slip = (value: LineValue): Pick<Line, 'slip'> => ({ slip: { tex: 'y', says: '', evaluate: () => value } });
const estimate = (mean: number, standardError: number): LineValue => ({ mean, standardError });

/** The mean of standard normals about `center`, by Monte Carlo. */
const sampled =
  (center: number) =>
  (_: unknown, draw: Draw): LineValue =>
    meanWithError(draw.normals('t', draw.n).map((e) => center + e));

describe('an equality', () => {
  it('agrees to 1e-9 of the larger value and not beyond', () => {
    expect(lights([line('start', 2e6), line('=', 2e6 * (1 + 9e-10))])).toEqual(['start', 'agrees']);
    expect(lights([line('start', 2e6), line('=', 2e6 * (1 + 1.1e-9))])).toEqual(['start', 'broken']);
    expect(lights([line('start', 1e-6), line('=', 1e-6 + 1e-14)])).toEqual(['start', 'agrees']);
    expect(lights([line('start', 1e-6), line('=', 1.000001e-6)])).toEqual(['start', 'broken']);
  });

  it('takes the tolerance of its own line', () => {
    expect(lights([line('start', 1), line('=', 1.0005, { tolerance: 1e-3 })])).toEqual(['start', 'agrees']);
  });

  it('compares lists entry by entry, and never a list with a number', () => {
    expect(lights([line('start', [0, 2]), line('=', [1e-10, 2])])).toEqual(['start', 'agrees']);
    expect(lights([line('start', [0, 2]), line('=', [1, 2])])).toEqual(['start', 'broken']);
    expect(lights([line('start', [0, 2]), line('=', 0)])).toEqual(['start', 'broken']);
  });

  it('is broken by what is not a finite number', () => {
    expect(lights([line('start', NaN), line('=', NaN)])).toEqual(['broken', 'broken']);
    expect(lights([line('start', 1), line('=', Infinity), line('≥', -Infinity)])).toEqual([
      'start',
      'broken',
      'broken',
    ]);
  });
});

describe('an inequality', () => {
  it('holds when its slack is not negative, up to rounding', () => {
    const judged = checkChain(chain(line('start', 1), line('≤', 1.5), line('≥', 0.25)), {}, draws);
    expect(judged.map(({ light, slack: gap }) => [light, gap])).toEqual([
      ['start', undefined],
      ['holds', 0.5],
      ['holds', 1.25],
    ]);
    expect(lights([line('start', 1), line('≤', 1 - 1e-15)])).toEqual(['start', 'holds']);
    expect(lights([line('start', 1), line('≤', 0.999)])).toEqual(['start', 'broken']);
  });

  it('must give away what its named formula says', () => {
    const judged = checkChain(chain(line('start', 1), line('≤', 1.5, slack(0.5))), {}, draws);
    expect(judged[1]).toMatchObject({ light: 'holds', slackNamed: { value: 0.5, agrees: true } });
    const wrong = checkChain(chain(line('start', 1), line('≤', 1.5, slack(0.4))), {}, draws);
    expect(wrong[1]).toMatchObject({ light: 'broken', slackNamed: { value: 0.4, agrees: false } });
  });
});

describe('a Monte Carlo line', () => {
  it('agrees within four standard errors of the last exact line, and the next line is compared with that one', () => {
    const judged = checkChain(
      chain(line('start', 1), line('≈', estimate(1.03, 0.01)), line('=', 1), line('≈', estimate(1.05, 0.01))),
      {},
      draws,
    );
    expect(judged.map(({ light, against }) => [light, against])).toEqual([
      ['start', undefined],
      ['agrees', 0],
      ['agrees', 0],
      ['broken', 2],
    ]);
    expect(judged[1]?.standardError).toBe(0.01);
  });

  it('gives each of several numbers the room of its own standard error', () => {
    const means = (first: number, second: number): LineValue => ({
      means: [first, second],
      standardErrors: [0.1, 0.001],
    });
    expect(lights([line('start', [1, 2]), line('=', means(1.39, 2.0039))])).toEqual(['start', 'agrees']);
    expect(lights([line('start', [1, 2]), line('=', means(1, 2.0041))])).toEqual(['start', 'broken']);
    const [, second] = checkChain(chain(line('start', [1, 2]), line('=', means(1, 2))), {}, draws);
    expect(second).toMatchObject({ value: [1, 2], standardErrors: [0.1, 0.001] });
    expect(second?.standardError).toBeUndefined();
  });

  it('is itself the measure where no line above is exact, with both errors combined', () => {
    const near = [line('start', estimate(1, 0.03)), line('≈', estimate(1.19, 0.04)), line('=', 1.1)];
    expect(lights(near)).toEqual(['start', 'agrees', 'agrees']);
    expect(lights([line('start', estimate(1, 0.03)), line('=', 1.13)])).toEqual(['start', 'broken']);
  });

  it('gives an inequality four standard errors of room, and its slack as well', () => {
    expect(lights([line('start', 1), line('≥', estimate(1.03, 0.01), slack(0))])).toEqual(['start', 'holds']);
    expect(lights([line('start', 1), line('≥', estimate(0.9, 0.01), slack(0.2))])).toEqual(['start', 'broken']);
  });

  it('is drawn again when it misses, and broken only when both miss', () => {
    // the first draws are those of an unlucky day: all three standard deviations high
    const unlucky: Draws = {
      first: { ...draws.first, normals: (stream, count) => draws.first.normals(stream, count).map((e) => e + 3) },
      second: draws.second,
    };
    const [, again] = checkChain(chain(line('start', 1), line('≈', sampled(1))), {}, unlucky);
    expect(again).toMatchObject({ light: 'agrees', redrawn: true });
    // 4,000 draws instead of 1,000: half the standard error
    expect(again?.standardError).toBeCloseTo(1 / Math.sqrt(4000), 3);
    const [, wrong] = checkChain(chain(line('start', 1), line('≈', sampled(1.5))), {}, draws);
    expect(wrong).toMatchObject({ light: 'broken', redrawn: true });
    const [, first] = checkChain(chain(line('start', 1), line('≈', sampled(1))), {}, draws);
    expect(first).toMatchObject({ light: 'agrees', redrawn: false });
  });

  it('of honest samples misses its first draws about once in 16,000 times', () => {
    const rng = createRng(8);
    let redrawn = 0;
    for (let i = 0; i < 4000; i++) {
      const [, judged] = checkChain(
        chain(line('start', 1), line('≈', sampled(1))),
        {},
        createDraws(rng.fork(String(i)), 100),
      );
      if (judged?.redrawn) redrawn += 1;
      expect(judged?.light).toBe('agrees');
    }
    // a mean of 100 has the tails of Student's t with 99 degrees: 1 in 8,000; three or more of 4,000 would be news
    expect(redrawn).toBeLessThan(3);
  });
});

describe('one fault', () => {
  const lines = [line('start', 1), line('≤', 2, { ...slack(1), ...slip(1.7) }), line('=', 2, slip(3)), line('≥', 0.5)];

  it('lights one light, where a slip stands as well as where a line is wrong', () => {
    expect(lights(lines)).toEqual(['start', 'holds', 'agrees', 'holds']);
    expect(lights(lines, new Set([1]))).toEqual(['start', 'broken', 'agrees', 'holds']);
    expect(lights(lines, new Set([2]))).toEqual(['start', 'holds', 'broken', 'holds']);
    expect(lights([line('start', 1), line('=', 5), line('=', 1)])).toEqual(['start', 'broken', 'agrees']);
  });

  it('is named: the slipped line says so and shows the value of its slip', () => {
    const judged = checkChain(chain(...lines), {}, draws, new Set([2, 3]));
    expect(judged.map((each) => each.slipped)).toEqual([false, false, true, false]);
    expect(judged[2]?.value).toBe(3);
  });
});
