import { describe, expect, it } from 'vitest';
import type { JudgedLine } from '../../notebook/check.ts';
import { levelScale, levelsOf } from './levels.ts';

const line = (value: number, light: JudgedLine['light'], more: Partial<JudgedLine> = {}): JudgedLine => ({
  value,
  light,
  redrawn: false,
  slipped: false,
  ...more,
});

describe('the level line', () => {
  it('stays vertical over a Monte Carlo value and steps where an inequality gives something away', () => {
    const levels = levelsOf([
      line(-1.89, 'start'),
      line(-1.894, 'agrees', { against: 0, standardError: 0.004 }),
      line(-2.13, 'holds', { against: 0, slack: 0.24 }),
      line(-2.13, 'agrees', { against: 2 }),
    ]);
    expect(levels.map(({ leave }) => leave)).toEqual([-1.89, -1.89, -2.13, -2.13]);
    expect(levels.map(({ stepsAfter }) => stepsAfter)).toEqual([0, 0, 1, 1]);
  });

  it('takes the exact value of a run that starts with a Monte Carlo mean', () => {
    const levels = levelsOf([line(0.507, 'start', { standardError: 0.001 }), line(0.5088, 'agrees', { against: 0 })]);
    expect(levels.map(({ leave }) => leave)).toEqual([0.5088, 0.5088]);
  });

  it('passes a broken line by, on the level where the lines below agree with it', () => {
    const levels = levelsOf([
      line(-0.17, 'start'),
      line(-0.09, 'broken', { against: 0, slack: 0.08, slipped: true }),
      line(-0.11, 'agrees', { against: 1 }),
    ]);
    expect(levels[1]).toEqual({ enter: -0.17, leave: -0.11, missed: -0.09, stepsBefore: 0, stepsAfter: 1 });
    expect(levels[2]?.enter).toBe(-0.11);
  });
});

describe('the scale of a ladder', () => {
  it('shows every level inside the track, with two to five round ticks', () => {
    const scale = levelScale(
      levelsOf([line(-1.89007, 'start'), line(-2.13439, 'holds', { against: 0, slack: 0.24432 })]),
    );
    expect(scale.at(-1.89007)).toBeLessThan(100);
    expect(scale.at(-2.13439)).toBeGreaterThan(0);
    expect(scale.ticks.map((tick) => tick.toFixed(scale.decimals))).toEqual(['-2.1', '-2.0', '-1.9']);
  });

  it('stands in the middle where all lines are equal, also at zero', () => {
    expect(levelScale(levelsOf([line(0.326, 'start')])).at(0.326)).toBeCloseTo(50, 9);
    expect(levelScale(levelsOf([line(0, 'start')])).at(0)).toBeCloseTo(50, 9);
  });

  it('keeps an infinite value at the edge', () => {
    const scale = levelScale(levelsOf([line(1, 'start'), line(Infinity, 'holds', { against: 0, slack: Infinity })]));
    expect(scale.at(Infinity)).toBe(100);
    expect(scale.ticks.length).toBeGreaterThan(0);
  });
});
