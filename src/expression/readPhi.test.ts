import { describe, expect, it } from 'vitest';
import { phis } from '../math/jensen.ts';
import { readPhi } from './readPhi.ts';

function phi(text: string) {
  const { read, fault } = readPhi(text);
  if (!read) throw new Error(fault.problem);
  return read;
}

describe('a typed φ', () => {
  it.each([
    ['x^2', true],
    ['exp(x)', true],
    ['-log(x)', true],
    ['1/x', true],
    ['x*log(x)', true],
    ['x^4', true],
    ['softplus(x)', true],
    ['-sqrt(x)', true],
    ['abs(x)', false],
    ['max(x, 2x-1)', false],
    ['3x+1', false],
    ['relu(x)^2', false],
    ['2', false],
  ])('%s is convex, strictly: %s', (text, strict) => {
    expect(phi(text).dent).toBeUndefined();
    expect(phi(text).strict).toBe(strict);
  });

  it('is used where it has a value, from a little inside the place where it has none', () => {
    expect(phi('-log(x)')).toMatchObject({ low: 0.1, high: 5 });
    expect(phi('-log(4-x)')).toMatchObject({ low: -3, high: 3.9 });
    expect(phi('1/x')).toMatchObject({ low: 0.1, high: 5 });
    expect(phi('x^2')).toMatchObject({ low: -3, high: 5 });
  });

  it.each<[string, number, number]>([
    ['sin(x)', 0, Math.PI],
    ['x^3', -3, 0],
    ['-abs(x-1)', 1, 1],
    ['log(x)', 0.1, 5],
    ['sqrt(abs(x))', -3, 5],
    ['exp(-x^2/2)', -1, 1],
    ['tanh(x)', 0, 5],
  ])('%s is found out, with the first stretch where it bends the wrong way', (text, from, to) => {
    const { dent, strict } = phi(text);
    expect(strict).toBe(false);
    // The first place checked lies a hundredth inside, and a kink is seen from its neighbors.
    expect(Math.abs((dent?.from ?? NaN) - from)).toBeLessThan(0.021);
    expect(Math.abs((dent?.to ?? NaN) - to)).toBeLessThan(0.021);
  });

  it('has the slope that the notebook’s own φ have', () => {
    for (const [text, name] of [
      ['x^2', 'square'],
      ['exp(x)', 'exp'],
      ['-log(x)', 'negLog'],
      ['abs(x)', 'abs'],
      ['x^4', 'fourth'],
      ['abs(x)^3', 'absCube'],
      ['relu(x)', 'relu'],
      ['1/x', 'inverse'],
    ] as const)
      for (const x of [0.3, 1, 2.7]) {
        expect(phi(text).value(x)).toBeCloseTo(phis[name].value(x), 12);
        expect(phi(text).slope(x)).toBeCloseTo(phis[name].slope(x), 12);
      }
  });

  it('is refused where it has no value to speak of', () => {
    expect(readPhi('log(x-4.5)').fault?.problem).toBe('It has a finite value on no stretch of length 1 from −3 to 5.');
    expect(readPhi('log(-1-x^2)').fault?.problem).toMatch(/no stretch/);
    expect(readPhi('x+').fault?.problem).toMatch(/missing/);
  });
});
