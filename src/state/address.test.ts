import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { choice, initialValues, number, text } from '../notebook/param.ts';
import { atSection, readAddress, writeAddress } from './address.ts';

const params = {
  muQ: number('muQ', { tex: '\\mu_q', meaning: 'mean of q', initial: 0.5, min: -4, max: 4, step: 0.05 }),
  rate: number('rate', {
    tex: '\\eta',
    meaning: 'learning rate',
    initial: 0.01,
    min: 1e-4,
    max: 1,
    step: 0.01,
    scale: 'log',
  }),
  units: number('units', { tex: 'k', meaning: 'units', initial: 2, min: 1, max: 8, step: 1, whole: true }),
  phi: choice('phi', {
    tex: '\\varphi',
    meaning: 'function',
    initial: 'square',
    options: [
      { value: 'square', label: 'x²' },
      { value: 'abs', label: '|x|' },
    ],
  }),
};

const formulas = { ...params, own: text('own', { tex: 'f', meaning: 'own function', initial: 'x', longest: 80 }) };

describe('a formula in an address', () => {
  it('comes back letter for letter, whatever signs are in it', () => {
    const rng = createRng(9, 'formulas');
    const signs = ['x', 'exp(', ')', '+', '-', '*', '/', '^', ',', '.', '2', ' ', 'E'];
    for (let trial = 0; trial < 500; trial++) {
      const own = `x${Array.from({ length: rng.below(20) }, () => signs[rng.below(signs.length)]).join('')}1`;
      const address = writeAddress(formulas, { ...initialValues(formulas), own, muQ: 1 }, { other: 'a b+c' }, 'here');
      const read = readAddress(formulas, address);
      expect(read.values).toEqual({ own, muQ: 1 });
      expect(read.unknown).toEqual({ other: 'a b+c' });
      expect(read.position).toBe('here');
    }
  });

  it('is written without a sign that means something to an address or to a page', () => {
    const address = writeAddress(formulas, { own: 'exp(-x^2)+2*x' }, {}, '');
    expect(address).toBe('#own=exp%28-x%5E2%29%2B2*x');
    expect(address).not.toMatch(/[+&<>"' ]/);
  });

  it('keeps its plus signs when the address was typed by hand', () => {
    expect(readAddress(formulas, '#own=x+1').values).toEqual({ own: 'x+1' });
    expect(readAddress(formulas, '#muQ=1&own=x%20+%201&rate=0.5').values).toEqual({ muQ: 1, own: 'x + 1', rate: 0.5 });
    expect(readAddress(formulas, '#own=x%2B1').values).toEqual({ own: 'x+1' });
  });

  it('that cannot be held is left as it starts, with a notice', () => {
    const notice = (address: string) => {
      const { values, notices } = readAddress(formulas, address);
      expect(values).toEqual({});
      return notices[0];
    };
    expect(notice('#own=')).toBe('own in the address is “”, but it is empty. It was left as it starts.');
    expect(notice(`#own=${'x'.repeat(81)}`)).toMatch(/longer than 80 characters/);
    expect(notice('#own=x%3By')).toMatch(/holds the sign ;, which no formula here has/);
    expect(notice('#own=x=1')).toMatch(/holds the sign =/);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'x"]()',
    "constructor['x']",
    'x;alert(1)',
    '${x}',
    '__proto__',
    '\u202ex',
    '%00',
  ])('refuses %j before any reader of formulas sees it', (payload) => {
    const { values, notices } = readAddress(formulas, `#own=${encodeURIComponent(payload)}`);
    expect(values).toEqual({});
    expect(notices).toHaveLength(1);
  });

  it('survives what is no valid encoding', () => {
    expect(readAddress(formulas, '#own=%E0%A4%A').notices).toHaveLength(1);
    expect(readAddress(formulas, '#own').values).toEqual({});
    expect(readAddress(formulas, '#a&own').notices).toHaveLength(1);
  });
});

describe('an address', () => {
  it('says nothing about a state that is where the lesson starts', () => {
    expect(writeAddress(params, initialValues(params), {}, '')).toBe('');
  });

  it('holds what differs, and reading it back gives the same values', () => {
    const values = { muQ: -1.25, rate: 0.003, phi: 'abs' };
    const address = writeAddress(params, values, {}, 'never-negative');
    expect(address).toBe('#never-negative&muQ=-1.25&rate=0.003&phi=abs');
    expect(readAddress(params, address)).toEqual({ values, unknown: {}, position: 'never-negative', notices: [] });
  });

  it('moves a value outside its range to the bound and says so', () => {
    const { values, notices } = readAddress(params, '#muQ=99');
    expect(values).toEqual({ muQ: 4 });
    expect(notices).toEqual(['muQ in the address is “99”, outside -4 to 4. It was moved to 4.00.']);
  });

  it('rounds what must be a whole number, and says so', () => {
    const { values, notices } = readAddress(params, '#units=2.6');
    expect(values['units']).toBe(3);
    expect(notices).toEqual(['units in the address is “2.6”, which is not a whole number. It was moved to 3.']);
  });

  it('drops what is not a number or not an option, and names it', () => {
    const { values, notices } = readAddress(params, '#muQ=banana&phi=cube&rate=');
    expect(values).toEqual({});
    expect(notices).toHaveLength(3);
    expect(notices[0]).toContain('“banana”, which is not a number');
    expect(notices[1]).toContain('one of square, abs');
  });

  it('keeps what it does not know, names it, and writes it back', () => {
    const { unknown, notices } = readAddress(params, '#muQ=1&lecture=7');
    expect(unknown).toEqual({ lecture: '7' });
    expect(notices[0]).toContain('“lecture”');
    expect(writeAddress(params, { ...initialValues(params), muQ: 1 }, unknown, '')).toBe('#muQ=1&lecture=7');
  });

  it('changes its section and nothing else', () => {
    expect(atSection('', 'b')).toBe('#b');
    expect(atSection('#a', 'b')).toBe('#b');
    expect(atSection('#muQ=1&rate=x%', 'b')).toBe('#b&muQ=1&rate=x%');
    expect(atSection('#a&muQ=1', 'b')).toBe('#b&muQ=1');
  });

  it('is never a way to reach what an object inherits', () => {
    const { values, unknown } = readAddress(params, '#__proto__=1&constructor=2&toString=3');
    expect(values).toEqual({});
    expect(Object.keys(unknown)).toEqual(expect.arrayContaining(['constructor', 'toString']));
  });

  it('survives 1,000 random fragments, and every value it takes is allowed', () => {
    const rng = createRng(7, 'fragments');
    const letters = 'muQrate=&phi%#-−.0123456789eNaN∞<>"\\ ';
    for (let trial = 0; trial < 1000; trial++) {
      const text = Array.from({ length: rng.below(40) }, () => letters[rng.below(letters.length)]).join('');
      const { values } = readAddress(params, `#${text}`);
      const { muQ = 0, rate = 0.01, phi = 'abs' } = values;
      expect(Number(muQ) >= -4 && Number(muQ) <= 4 && Number(rate) >= 1e-4 && Number(rate) <= 1).toBe(true);
      expect(['square', 'abs']).toContain(phi);
    }
  });
});
