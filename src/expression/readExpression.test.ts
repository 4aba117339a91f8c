import { describe, expect, it } from 'vitest';
import { erf } from '../math/erf.ts';
import { prob } from '../math/normal.ts';
import { createRng, type Rng } from '../math/rng.ts';
import { readExpression } from './readExpression.ts';

/** The value of a formula that must be readable. */
function at(text: string, x: number): number {
  const { read, fault } = readExpression(text);
  if (!read) throw new Error(`${text}: ${fault.problem}`);
  return read.value(x);
}
const problem = (text: string): string => readExpression(text).fault?.problem ?? 'none';

describe('a typed formula', () => {
  it('follows the school’s order: powers from the right, then signs, then products, then sums', () => {
    expect(at('-x^2', 3)).toBe(-9);
    expect(at('(-x)^2', 3)).toBe(9);
    expect(at('2^3^2', 0)).toBe(512);
    expect(at('2^-1', 0)).toBe(0.5);
    expect(at('2^-x^2', 2)).toBe(1 / 16);
    expect(at('1-2-3', 0)).toBe(-4);
    expect(at('8/4/2', 0)).toBe(1);
    expect(at('1+2*x^2', 3)).toBe(19);
    expect(at('--x', 3)).toBe(3);
    expect(at('2*-x', 3)).toBe(-6);
    expect(at('6/2x', 3)).toBe(9);
  });

  it('takes a product without a sign, spaces, and the signs people type', () => {
    expect(at('2x', 3)).toBe(6);
    expect(at('2(x+1)(x-1)', 3)).toBe(16);
    expect(at('x exp(0)', 3)).toBe(3);
    expect(at('2pi x', 1)).toBeCloseTo(2 * Math.PI, 14);
    expect(at('3·x−1', 2)).toBe(5);
    expect(at('2π', 0)).toBeCloseTo(2 * Math.PI, 14);
    expect(at('2e3', 0)).toBe(2000);
    expect(at('2e', 0)).toBeCloseTo(2 * Math.E, 14);
    expect(readExpression('2 x (x + 1)').read?.text).toBe('2*x*(x+1)');
  });

  it('knows the functions of this notebook', () => {
    expect(at('exp(log(x))', 2)).toBeCloseTo(2, 14);
    expect(at('min(x, 1, 3) + max(x, 4)', 2)).toBe(5);
    expect(at('erf(x)', 0.7)).toBe(erf(0.7));
    expect(at('normal(x, 1, 2)', 0.3)).toBeCloseTo(prob({ mean: 1, std: 2 }, 0.3), 15);
    expect(at('normal(x)', 0.3)).toBeCloseTo(prob({ mean: 0, std: 1 }, 0.3), 15);
    expect(at('step(x)', 0)).toBe(0);
    expect(at('sigmoid(x) + sigmoid(-x)', 1.3)).toBeCloseTo(1, 15);
    expect(at('softplus(800)', 0)).toBe(800);
    expect(at('log(x)', -1)).toBeNaN();
  });

  it.each([
    ['', 'Nothing is typed.'],
    ['   ', 'Nothing is typed.'],
    ['x'.repeat(81), 'It has 81 characters; at most 80 fit.'],
    ['x+', 'A value is missing after + at character 2.'],
    ['*x', 'The formula cannot begin with *.'],
    ['2*/x', 'A value is missing after * at character 2.'],
    ['(x+1', 'The parenthesis at character 1 is never closed.'],
    ['x+1)', 'The parenthesis at character 4 closes nothing.'],
    ['x*()', 'There is nothing in the parentheses at character 3.'],
    ['exp x', 'exp at character 1 needs parentheses: exp(x).'],
    ['x+log', 'log at character 3 needs parentheses: log(x).'],
    ['x2', 'A sign is missing before 2 at character 2.'],
    ['1,5*x', 'The comma at character 2 separates nothing; for decimals use a point.'],
    ['exp(x, 2)', 'exp at character 1 takes 1 value, not 2.'],
    ['max(x)', 'max at character 1 takes 2 to 8 values, not 1.'],
    ['x+y', '“y” at character 3 is not known: the only variable is x.'],
    ['|x|', '“|” at character 1 means nothing here. For |x| write abs(x).'],
    ['p=x', '“p” at character 1 is not known: the only variable is x.'],
    ['x.', '“.” at character 2 means nothing here. A point belongs inside a number, as in 0.5.'],
  ])('says what is wrong with %j', (text, says) => {
    expect(problem(text)).toBe(says);
  });

  it.each([
    'constructor',
    '__proto__',
    'x.constructor',
    'x["constructor"]',
    'toString()',
    'hasOwnProperty(x)',
    'this',
    'window.alert(1)',
    'alert(1)',
    'exp.call(x)',
    '(()=>1)()',
    '`x`',
    'x;x',
    'x?1:2',
    'x||1',
    'x=1',
    'new Date()',
    'import(x)',
    '"x"',
    '<img src=x onerror=alert(1)>',
    '\u0000x',
    '1e999e1',
  ])('refuses %j, which is no formula', (text) => {
    expect(readExpression(text).read).toBeUndefined();
  });

  it('reads what it wrote itself as the same function', () => {
    for (const text of ['2x(x+1)', '-x^2 + 3 x', 'exp(-x^2/2)sin(3x)']) {
      const once = readExpression(text).read?.text ?? '';
      expect(readExpression(once).read?.text).toBe(once);
      expect(at(once, 0.7)).toBe(at(text, 0.7));
    }
  });

  it('never throws, whatever is typed', () => {
    const rng = createRng(3, 'typed');
    const parts = ['x', 'exp', '(', ')', '+', '-', '*', '^', '/', ',', '2', '.5', 'pi', ' ', 'max', 'e', 'sin'];
    let readable = 0;
    for (let trial = 0; trial < 5000; trial++) {
      const text = Array.from({ length: 1 + rng.below(9) }, () => parts[rng.below(parts.length)]).join('');
      const { read, fault } = readExpression(text);
      if (read) readable += 1;
      expect(read ? typeof read.value(0.3) : typeof fault.problem).toBe(read ? 'number' : 'string');
    }
    expect(readable).toBeGreaterThan(200);
  });
});

/** A random formula that is smooth on x > 0. */
function smoothFormula(rng: Rng, depth: number): string {
  if (depth === 0) return ['x', '2', '0.7', 'pi'][rng.below(4)] ?? 'x';
  const a = smoothFormula(rng, depth - 1);
  const b = smoothFormula(rng, depth - 1);
  const shapes = [
    `(${a}+${b})`,
    `(${a}-${b})`,
    `(${a}*${b})`,
    `(${a}/(1+(${b})^2))`,
    `(1+(${a})^2)^0.4`,
    `exp(sin(${a}))`,
    `log(1+(${a})^2)`,
    `tanh(${a})`,
    `sigmoid(${a})`,
    `softplus(${a})`,
    `erf(${a})`,
    `cos(${a})`,
    `atan(${a})`,
    `(2+sin(${a}))^cos(${b})`,
    `normal(${a}, 1, 2)`,
    `sqrt(1+(${a})^2)`,
    `sinh(tanh(${a}))`,
    `cosh(tanh(${a}))`,
    `tan(atan(${a}))`,
  ];
  return shapes[rng.below(shapes.length)] ?? a;
}

describe('the derivatives of a typed formula', () => {
  it('are those that differences of the value and of the slope give', () => {
    const rng = createRng(5, 'formulas');
    let checked = 0;
    for (let trial = 0; trial < 400; trial++) {
      const { read } = readExpression(smoothFormula(rng, 2));
      if (!read) continue;
      const x = 0.3 + rng.uniform();
      const [value, slope, bend] = read.jet(x);
      // Powers in a value and in its jet may be reached by different roundings.
      expect(value).toBeCloseTo(read.value(x), 12);
      const h = 1e-4;
      const size = 1 + Math.abs(value) + Math.abs(slope) + Math.abs(bend);
      // A central difference is off by h² times a third derivative, here at most some thousand times the size.
      expect(Math.abs((read.value(x + h) - read.value(x - h)) / (2 * h) - slope) / size).toBeLessThan(1e-5);
      expect(Math.abs((read.jet(x + h)[1] - read.jet(x - h)[1]) / (2 * h) - bend) / size).toBeLessThan(1e-5);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(300);
  });

  it('are right at a root, at a kink and for whole powers of zero', () => {
    const jet = (text: string, x: number) => readExpression(text).read?.jet(x);
    expect(jet('x^2', 0)).toEqual([0, 0, 2]);
    expect(jet('x^1', 0)).toEqual([0, 1, 0]);
    expect(jet('abs(x)', 0)).toEqual([0, 0, 0]);
    expect(jet('max(x, 2x)', 1)).toEqual([2, 2, 0]);
    expect(jet('min(x, 2x)', 1)).toEqual([1, 1, 0]);
    expect(jet('x^3', -2)).toEqual([-8, 12, -12]);
    expect(jet('1/x', 2)).toEqual([0.5, -0.25, 0.25]);
  });
});
