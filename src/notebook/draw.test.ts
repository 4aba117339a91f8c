import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { createDraw, createDraws } from './draw.ts';

describe('the draws of a line', () => {
  it('are the same again for the same stream, in a fresh array', () => {
    const draw = createDraw(createRng(1), 100);
    const first = draw.normals('a', 50);
    const kept = [...first];
    first.fill(0);
    expect([...draw.normals('a', 50)]).toEqual(kept);
    expect([...createDraw(createRng(1), 100).normals('a', 50)]).toEqual(kept);
    expect([...draw.normals('b', 50)]).not.toEqual(kept);
    expect([...createDraw(createRng(2), 100).normals('a', 50)]).not.toEqual(kept);
  });

  it('begin alike however many are taken', () => {
    const draw = createDraw(createRng(1), 100);
    expect([...draw.uniforms('a', 10)]).toEqual([...draw.uniforms('a', 50)].slice(0, 10));
    expect(draw.uniforms('a', 50).every((u) => u > 0 && u < 1)).toBe(true);
  });

  it('come a second time independently and four times as many', () => {
    const { first, second } = createDraws(createRng(1), 100);
    expect(second.n).toBe(400);
    expect([...second.normals('a', 5)]).not.toEqual([...first.normals('a', 5)]);
  });

  it('need a count', () => {
    expect(() => createDraw(createRng(1), 0)).toThrow(/n must be a positive integer, got 0/);
  });
});
