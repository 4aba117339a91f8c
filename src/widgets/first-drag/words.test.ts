import { describe, expect, it } from 'vitest';
import { best, scene } from './scene.ts';
import { wordsOf } from './words.ts';

const now = (m: number, s: number): string => {
  const { before, now: middle, after } = wordsOf(scene({ m, s }));
  return `${before}${middle}${after}`;
};

describe('the caption of the first figure', () => {
  it('carries the gap of the moment, with its digits', () => {
    expect(now(0.75, 0.35)).toContain(scene({ m: 0.75, s: 0.35 }).gap.toFixed(3));
  });

  it('says when the least is found, on either hill, and only then', () => {
    expect(now(best.m, best.s)).toContain('You found it');
    expect(now(-best.m, best.s)).toContain('You found it');
    expect(now(best.m, 0.35)).not.toContain('You found it');
  });

  it('tells the valley, the outside and a bell too wide apart', () => {
    expect(now(0, 0.6)).toContain('valley');
    expect(now(2.4, 0.3)).toContain('Come back');
    expect(now(0, 1.2)).toContain('narrower');
  });
});
